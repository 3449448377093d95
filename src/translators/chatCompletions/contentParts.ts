import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { ChatAssistantPart, ChatTextPart, ChatUserPart } from '../../../generated/types/gateway/types.gen.ts';
import { at, honoured, item, members, type Place, unsupported } from './fieldRules.ts';

/** A block that fits both a message and `system`. */
export interface TextBlock {
  readonly text: string;
}

/** What a piece of a message became. */
export interface Mapped<Block> {
  readonly blocks: readonly Block[];
  readonly ignoredParams: readonly string[];
}

type ToBlocks<Part, Block> = (part: Part, place: Place) => Mapped<Block>;

/** Maps a message's content: text as one block, a list part by part in its order, nothing when there is none. */
export function mapContent<Part, Block>(
  content: string | readonly Part[] | null | undefined,
  message: Place,
  toBlocks: ToBlocks<Part, Block>,
): Mapped<Block | TextBlock> {
  const place = at(message, 'content');
  if (typeof content === 'string') return mapText(content, place);
  const mapped = (content ?? []).map((part, index) => toBlocks(part, item(place, index)));
  return {
    blocks: mapped.flatMap(({ blocks }) => blocks),
    ignoredParams: mapped.flatMap(({ ignoredParams }) => ignoredParams),
  };
}

/** Maps a part of a user or assistant message. Throws `unsupported_parameter` for kinds that are not available. */
export function mapPart(part: ChatUserPart | ChatAssistantPart, place: Place): Mapped<ContentBlock> {
  switch (part.type) {
    case 'text':
      return mapTextPart(part, place);
    case 'image_url':
      throw unsupported(place.path, 'Images are not available. Describe the image as text.');
    case 'input_audio':
      throw unsupported(place.path, 'Sound is not available. Send a transcript as text.');
    case 'file':
      throw unsupported(place.path, "Files are not available. Send the file's text.");
    case 'refusal':
      throw unsupported(place.path, 'Bedrock does not know refusals. Send the refusal as text.');
    default:
      return unreachablePart(part, place);
  }
}

const textPartFields = members<ChatTextPart>({ type: honoured, text: honoured });

/** Maps a text part to one block, never joined or split. */
export function mapTextPart(part: ChatTextPart, place: Place): Mapped<TextBlock> {
  const { blocks, ignoredParams } = mapText(part.text, place);
  return { blocks, ignoredParams: [...textPartFields(part, place), ...ignoredParams] };
}

/**
 * Bedrock takes no blank text block, so a blank text is left out. It is reported unless it is empty, which says nothing.
 * https://github.com/langchain-ai/langchainjs/pull/8618
 */
function mapText(text: string, { path }: Place): Mapped<TextBlock> {
  if (text.trim() !== '') return { blocks: [{ text }], ignoredParams: [] };
  return { blocks: [], ignoredParams: text === '' ? [] : [path] };
}

function unreachablePart(_part: never, { path }: Place): never {
  throw unsupported(path, 'There is no such kind of content.');
}
