import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAssistantPart,
  ChatRefusalPart,
  ChatTextPart,
  ChatUserPart,
} from '../../../generated/types/gateway/types.gen.ts';
import { cacheControl, withCachePoint } from './caching.ts';
import { at, honoured, item, members, type Place, unsupported } from './fieldRules.ts';
import { type CacheBlock, joinMapped, type Mapped, mapped, type TextBlock } from './mapped.ts';
import { mapAudioPart, mapFilePart, mapImagePart, mapVideoPart } from './mediaParts.ts';

type ToBlocks<Part, Block> = (part: Part, place: Place) => Mapped<Block>;

/** Maps a message's content: text as one block, a list part by part in its order, nothing when there is none. */
export function mapContent<Part, Block>(
  content: string | readonly Part[] | null | undefined,
  message: Place,
  toBlocks: ToBlocks<Part, Block>,
): Mapped<Block | TextBlock> {
  const place = at(message, 'content');
  if (typeof content === 'string') return mapText(content, place);
  return joinMapped<Block | TextBlock>((content ?? []).map((part, index) => toBlocks(part, item(place, index))));
}

/** Maps a part of a user message. Throws `unsupported_parameter` for kinds that the model does not take. */
export function mapUserPart(part: ChatUserPart, place: Place): Mapped<ContentBlock> {
  if (part.type === 'text') return mapTextPart(part, place);
  return withCachePoint(mapMediaPart(part, place), part.cache_control, place);
}

function mapMediaPart(part: Exclude<ChatUserPart, { type: 'text' }>, place: Place): Mapped<ContentBlock> {
  switch (part.type) {
    case 'image_url':
      return mapImagePart(part, place);
    case 'input_audio':
      return mapAudioPart(part, place);
    case 'file':
      return mapFilePart(part, place);
    case 'video_url':
      return mapVideoPart(part, place);
    default:
      return unreachablePart(part, place);
  }
}

/** Maps a part of an assistant message. */
export function mapAssistantPart(part: ChatAssistantPart, place: Place): Mapped<TextBlock | CacheBlock> {
  switch (part.type) {
    case 'text':
      return mapTextPart(part, place);
    case 'refusal':
      return mapRefusalPart(part, place);
    default:
      return unreachablePart(part, place);
  }
}

const textPartFields = members<ChatTextPart>({ type: honoured, text: honoured, cache_control: cacheControl });

/** Maps a text part to one block, never joined or split. */
export function mapTextPart(part: ChatTextPart, place: Place): Mapped<TextBlock | CacheBlock> {
  const text = mapText(part.text, place);
  const ignoredParams = [...textPartFields(part, place), ...text.ignoredParams];
  return withCachePoint({ ...text, ignoredParams }, part.cache_control, place);
}

const refusalPartFields = members<ChatRefusalPart>({ type: honoured, refusal: honoured });

/** A refusal is what the assistant said; Bedrock has no other word for it. */
function mapRefusalPart(part: ChatRefusalPart, place: Place): Mapped<TextBlock> {
  const text = mapText(part.refusal, place);
  return { ...text, ignoredParams: [...refusalPartFields(part, place), ...text.ignoredParams] };
}

/**
 * Bedrock takes no blank text block, so a blank text is left out. It is reported unless it is empty, which says nothing.
 * https://github.com/langchain-ai/langchainjs/pull/8618
 */
export function mapText(text: string, { path }: Place): Mapped<TextBlock> {
  if (text.trim() !== '') return mapped([{ text }]);
  return mapped<TextBlock>([], { ignoredParams: text === '' ? [] : [path] });
}

function unreachablePart(_part: never, { path }: Place): never {
  throw unsupported(path, 'There is no such kind of content.');
}
