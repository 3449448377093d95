import type { ChatMessage, ChatUserPart } from '../../../generated/types/gateway/types.gen.ts';
import type { Modality, ModelRow } from '../../catalog/model.ts';
import type { RemoteFile, RemoteFileWish } from '../../ports.ts';
import { toBase64 } from './base64.ts';
import { mediaTypeOf } from './mediaContent.ts';
import { invalidDocument, invalidVideo, MAX_DOCUMENT_BYTES, MAX_IMAGE_BYTES } from './mediaParts.ts';
import { endingOf } from './mediaSource.ts';
import type { TranslatedRequest } from './requestFields.ts';

/** Bedrock takes 25 MB of video in a request, as base64. https://docs.aws.amazon.com/nova/latest/userguide/modalities-video.html */
const MAX_VIDEO_BYTES = 18 * 1_048_576;

type Messages = TranslatedRequest['messages'];

/** A part of a message that stands for a file, however its kind spells that. */
interface MediaField {
  readonly modality: Modality;
  readonly url: string;
  /** Below the part. */
  readonly path: string;
  readonly maxBytes: number;
  readonly with: (url: string) => ChatUserPart;
}

/**
 * The `http` and `https` addresses that a request names in the place of files. Those of a kind that the model does not take
 * are left out: the translator refuses them, and nobody need be asked before that.
 */
export function findRemoteMedia(messages: Messages, row: ModelRow): readonly RemoteFileWish[] {
  return messages.flatMap((message, index) =>
    partsOf(message).flatMap((part, place) => {
      const field = fieldOf(part);
      if (field === undefined || !isRemote(field.url) || !row.input_modalities.includes(field.modality)) return [];
      const { url, maxBytes } = field;
      return [{ url, maxBytes, param: paramOf(index, place, field) }];
    }),
  );
}

/** The messages with fetched files in the place of their addresses, by the field that named them. Throws `invalid_value`. */
export function embedMedia(messages: Messages, files: ReadonlyMap<string, RemoteFile>): Messages {
  return messages.map((message, index) => {
    if (message.role !== 'user' || typeof message.content === 'string') return message;
    const content = message.content.map((part, place) => {
      const field = fieldOf(part);
      const param = field && paramOf(index, place, field);
      const file = param === undefined ? undefined : files.get(param);
      return field && param && file ? field.with(toDataUrl(part, file, param)) : part;
    });
    return { ...message, content };
  });
}

function partsOf(message: ChatMessage): readonly ChatUserPart[] {
  return message.role === 'user' && typeof message.content !== 'string' ? message.content : [];
}

function isRemote(url: string): boolean {
  return /^https?:/i.test(url);
}

function paramOf(message: number, part: number, { path }: MediaField): string {
  return `messages[${message}].content[${part}].${path}`;
}

function fieldOf(part: ChatUserPart): MediaField | undefined {
  switch (part.type) {
    case 'image_url': {
      const { url } = part.image_url;
      const withUrl = (to: string): ChatUserPart => ({ ...part, image_url: { ...part.image_url, url: to } });
      return { modality: 'image', url, path: 'image_url.url', maxBytes: MAX_IMAGE_BYTES, with: withUrl };
    }
    case 'video_url': {
      const { url } = part.video_url;
      const withUrl = (to: string): ChatUserPart => ({ ...part, video_url: { ...part.video_url, url: to } });
      return { modality: 'video', url, path: 'video_url.url', maxBytes: MAX_VIDEO_BYTES, with: withUrl };
    }
    case 'file': {
      const { file_data: url = '' } = part.file;
      const withUrl = (to: string): ChatUserPart => ({ ...part, file: { ...part.file, file_data: to } });
      return { modality: 'document', url, path: 'file.file_data', maxBytes: MAX_DOCUMENT_BYTES, with: withUrl };
    }
    case 'text':
    case 'input_audio':
      return undefined;
  }
}

function toDataUrl(part: ChatUserPart, { bytes, mediaType, path }: RemoteFile, param: string): string {
  const hints = [
    { mediaType, ending: '' },
    { mediaType: '', ending: endingOf(path) },
    { mediaType: '', ending: part.type === 'file' ? endingOf(part.file.filename ?? '') : '' },
  ];
  // An image is known by its bytes alone, wherever it comes from.
  const label = part.type === 'image_url' ? '' : mediaTypeOf(bytes, hints);
  if (label === undefined) throw part.type === 'file' ? invalidDocument(param) : invalidVideo(param);
  return `data:${label};base64,${toBase64(bytes)}`;
}
