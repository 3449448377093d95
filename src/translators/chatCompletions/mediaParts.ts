import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAudioPart,
  ChatFilePart,
  ChatImagePart,
  ChatVideoPart,
} from '../../../generated/types/gateway/types.gen.ts';
import type { Modality } from '../../catalog/model.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { citationFields, isCited, toCitedDocument } from './askedCitations.ts';
import { readBase64 } from './base64.ts';
import { cacheControl } from './caching.ts';
import { alwaysIgnored, honoured, members, type Place, type Rule, unsupported } from './fieldRules.ts';
import { type Mapped, mapped } from './mapped.ts';
import { DOCUMENT_FORMATS, findFormat, IMAGE_FORMATS, namesOf, sniffImage, VIDEO_FORMATS } from './mediaFormats.ts';
import { endingOf, type MediaSource, readMediaSource } from './mediaSource.ts';

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html */
const BYTES_PER_MB = 1_048_576;
export const MAX_IMAGE_BYTES = 3.75 * BYTES_PER_MB;
export const MAX_DOCUMENT_BYTES = 4.5 * BYTES_PER_MB;

type Detail = NonNullable<ChatImagePart['image_url']['detail']>;

const detail: Rule<Detail> = (value, { path }) => (value === 'auto' ? [] : [path]);

const imageFields = members<ChatImagePart>({
  type: honoured,
  image_url: members<ChatImagePart['image_url']>({ url: honoured, detail }),
  cache_control: cacheControl,
});

/** Maps an image. What it really is decides its format, whatever it is called. */
export function mapImagePart(part: ChatImagePart, place: Place): Mapped<ContentBlock> {
  assertReads('image', place);
  const param = `${place.path}.image_url.url`;
  const media = readMediaSource(part.image_url.url, param);
  const format = 'bytes' in media.source ? sniffImage(media.source.bytes) : findFormat(IMAGE_FORMATS, media);
  if (format === undefined) throw invalid(param, 'a PNG, JPEG, GIF or WebP image');
  assertSize(media, MAX_IMAGE_BYTES, param);
  return mapped([{ image: { format, source: media.source } }], {
    ignoredParams: imageFields(part, place),
    marks: [{ kind: 'image', path: place.path }],
  });
}

const videoFields = members<ChatVideoPart>({
  type: honoured,
  video_url: members<ChatVideoPart['video_url']>({ url: honoured }),
  cache_control: cacheControl,
});

/** Maps a video. */
export function mapVideoPart(part: ChatVideoPart, place: Place): Mapped<ContentBlock> {
  assertReads('video', place);
  const param = `${place.path}.video_url.url`;
  const media = readMediaSource(part.video_url.url, param);
  const format = findFormat(VIDEO_FORMATS, media);
  if (format === undefined) throw invalidVideo(param);
  return mapped([{ video: { format, source: media.source } }], { ignoredParams: videoFields(part, place) });
}

const audioFields = members<ChatAudioPart>({
  type: honoured,
  input_audio: members<ChatAudioPart['input_audio']>({ data: honoured, format: honoured }),
  cache_control: cacheControl,
});

/** Maps sound. */
export function mapAudioPart(part: ChatAudioPart, place: Place): Mapped<ContentBlock> {
  assertReads('audio', place);
  const { data, format } = part.input_audio;
  const bytes = readBase64(data, `${place.path}.input_audio.data`);
  return mapped([{ audio: { format, source: { bytes } } }], { ignoredParams: audioFields(part, place) });
}

/** Maps a file to a document with a name of our own: models read the name, and file names carry attacks. */
export function mapFilePart(part: ChatFilePart, place: Place): Mapped<ContentBlock> {
  assertReads('document', place);
  const { file_data: url, filename = '' } = part.file;
  const param = `${place.path}.file.file_data`;
  if (part.file.file_id !== undefined) {
    throw unsupported(`${place.path}.file.file_id`, 'The gateway keeps no files. Send the file as file_data.');
  }
  if (url === undefined) throw gatewayError('missing_parameter', { details: { param } });
  const media = readMediaSource(url, param);
  const told = findFormat(DOCUMENT_FORMATS, media);
  const format = told ?? findFormat(DOCUMENT_FORMATS, { mediaType: '', ending: endingOf(filename) });
  if (format === undefined) throw invalidDocument(param);
  assertSize(media, MAX_DOCUMENT_BYTES, param);
  const content = isCited(part) ? toCitedDocument(format, media, place) : { source: media.source };
  return mapped([{ document: { format, name: documentName(place), ...content } }], {
    ignoredParams: fileFields(told === undefined)(part, place),
    marks: [{ kind: 'document', path: place.path, isCited: isCited(part) }],
  });
}

/** The name of a file has an effect only when nothing else tells the format. */
const fileFields = (isNameRead: boolean) =>
  members<ChatFilePart>({
    type: honoured,
    file: members<ChatFilePart['file']>({
      filename: isNameRead ? honoured : alwaysIgnored,
      file_data: honoured,
      file_id: honoured,
    }),
    citations: citationFields,
    cache_control: cacheControl,
  });

/** Numbered by its place, so that the name is the same in every turn and no two are alike. */
function documentName({ path }: Place): string {
  const numbers = path.match(/\d+/g)?.map((index) => Number(index) + 1) ?? [];
  return `Document ${numbers.join('-')}`;
}

function assertReads(modality: Modality, { path, row }: Place): void {
  if (row.input_modalities.includes(modality)) return;
  const known = row.input_modalities.join(', ');
  throw unsupported(path, `${row.id} takes no ${modality}, only ${known}. GET /v1/models tells which model does.`);
}

function assertSize({ source }: MediaSource, maxBytes: number, param: string): void {
  if ('bytes' in source && source.bytes.byteLength > maxBytes) {
    throw invalid(param, `at most ${maxBytes / BYTES_PER_MB} MB large`);
  }
}

/** Of a file that is no document. */
export function invalidDocument(param: string): GatewayError {
  return invalid(param, `a file of one of these kinds: ${namesOf(DOCUMENT_FORMATS).join(', ')}`);
}

/** Of a file that is no video. */
export function invalidVideo(param: string): GatewayError {
  return invalid(param, `a video of one of these kinds: ${namesOf(VIDEO_FORMATS).join(', ')}`);
}

function invalid(param: string, expected: string): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected } });
}
