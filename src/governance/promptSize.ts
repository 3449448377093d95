import type {
  ContentBlock,
  DocumentBlock,
  GuardrailConverseContentBlock,
  SearchResultBlock,
  Tool,
  ToolResultBlock,
  ToolResultContentBlock,
} from '@aws-sdk/client-bedrock-runtime';
import type { ConverseRequest } from '../ports.ts';
import { sizedJson } from './sizedJson.ts';

/** What a prompt consists of, counted. */
export interface PromptSize {
  /** UTF-8 bytes of everything that the model reads as it is sent: text, tool calls and results, tools, schemas. */
  readonly textBytes: number;
  /** Bytes of files in plain text: the model reads their text, but maybe in another form. */
  readonly plainFileBytes: number;
  /** Bytes of files from which text, frames or sound are first extracted. */
  readonly mediaBytes: number;
  readonly images: number;
  /** Messages and content blocks, those in tool results too. */
  readonly blocks: number;
  /** Tools, and the schema of the answer. */
  readonly schemas: number;
  /** The first part whose tokens nothing in the request bounds, such as `messages[0].content[1].video`. */
  readonly unbounded: string | undefined;
}

type Part = Partial<PromptSize>;

/** Content of any place: messages, instructions, tool results, guarded content. */
interface Block {
  readonly text?: unknown;
  readonly image?: unknown;
  readonly video?: { readonly source?: object | undefined };
  readonly audio?: { readonly source?: object | undefined };
  readonly document?: DocumentBlock;
  readonly toolResult?: ToolResultBlock;
  readonly guardContent?: GuardrailConverseContentBlock;
  readonly searchResult?: SearchResultBlock;
}

const NOTHING: PromptSize = {
  textBytes: 0,
  plainFileBytes: 0,
  mediaBytes: 0,
  images: 0,
  blocks: 0,
  schemas: 0,
  unbounded: undefined,
};

type BlockKind = Exclude<keyof ContentBlock | keyof ToolResultContentBlock, '$unknown'>;

/** Every kind of block that Converse knows. One that it does not know yet has no bound. */
const PARTS: Readonly<Record<BlockKind, (block: Block, path: string) => Part>> = {
  text: ({ text }) => ({ textBytes: utf8Bytes(String(text)) }),
  json: asJson,
  toolUse: asJson,
  toolResult: ({ toolResult }, path) => toolResultPart(toolResult, path),
  toolAddition: asJson,
  toolRemoval: asJson,
  reasoningContent: asJson,
  citationsContent: asJson,
  searchResult: (block, path) => cited(asJson(block), block.searchResult, path),
  guardContent: ({ guardContent }, path) => guardPart(guardContent, path),
  image: () => ({ images: 1 }),
  video: ({ video }, path) => unbounded(path, { mediaBytes: bytesIn(video?.source) }),
  audio: ({ audio }, path) => unbounded(path, { mediaBytes: bytesIn(audio?.source) }),
  document: ({ document }, path) => documentPart(document, path),
  cachePoint: () => NOTHING,
};
const PART_OF = new Map(Object.entries(PARTS));
const PLAIN_FORMATS: readonly unknown[] = ['txt', 'md', 'csv', 'html'];

/** Counts a request's prompt. */
export function promptSize(request: ConverseRequest): PromptSize {
  const {
    system = [],
    messages = [],
    toolConfig,
    outputConfig,
    additionalModelRequestFields,
    promptVariables,
  } = request;
  return sum([
    ...blockSizes(system, 'system'),
    ...messages.map(() => ({ blocks: 1 })),
    ...messages.flatMap(({ content = [] }, index) => blockSizes(content, `messages[${index}].content`)),
    ...(toolConfig?.tools ?? []).map((tool, index) => toolPart(tool, `toolConfig.tools[${index}]`)),
    ...(outputConfig?.textFormat === undefined ? [] : [{ schemas: 1 }]),
    asJson({ toolChoice: toolConfig?.toolChoice, outputConfig, additionalModelRequestFields }),
    promptVariables === undefined ? NOTHING : unbounded('promptVariables'),
  ]);
}

/**
 * UTF-8 bytes of a text as it is, or as a tokenizer may rewrite it first, whichever is more: NFKC makes 33 bytes of one
 * letter of 3, U+FDFA. https://unicode.org/faq/normalization#12
 */
export function utf8Bytes(text: string): number {
  return Math.max(Buffer.byteLength(text), Buffer.byteLength(text.normalize('NFKC')));
}

function blockSizes(blocks: readonly Block[], path: string): Part[] {
  return blocks.flatMap((block, index) => [{ blocks: 1 }, blockPart(block, `${path}[${index}]`)]);
}

function blockPart(block: Block, path: string): Part {
  const [kind = 'block'] = Object.entries(block).find(([, value]) => value !== undefined) ?? [];
  const part = PART_OF.get(kind);
  return part === undefined ? unbounded(`${path}.${kind}`) : part(block, `${path}.${kind}`);
}

function guardPart(guarded: GuardrailConverseContentBlock | undefined, path: string): Part {
  if (guarded?.image !== undefined) return { images: 1 };
  return guarded?.text === undefined ? unbounded(path) : asJson(guarded.text);
}

function toolResultPart({ content = [], ...rest }: Partial<ToolResultBlock> = {}, path: string): Part {
  return sum([asJson(rest), ...blockSizes(content, `${path}.content`)]);
}

function documentPart({ source, ...rest }: Partial<DocumentBlock> = {}, path: string): Part {
  const { format, citations, ...texts } = rest;
  const file = bytesIn(source);
  const isPlain = source?.text !== undefined || source?.content !== undefined || PLAIN_FORMATS.includes(format);
  const isKnown = isPlain && source?.s3Location === undefined;
  const parts = [
    asJson(texts),
    { plainFileBytes: utf8Bytes(source?.text ?? '') + (isKnown ? file : 0) },
    ...blockSizes(source?.content ?? [], `${path}.source.content`),
    isKnown ? NOTHING : unbounded(path, { mediaBytes: file }),
  ];
  return cited(sum(parts), { citations }, path);
}

/** To be quoted, a text is cut into numbered pieces. */
function cited(
  part: Part,
  block: { citations?: { enabled: boolean | undefined } | undefined } | undefined,
  path: string,
) {
  return block?.citations?.enabled === true ? sum([part, unbounded(`${path}.citations`)]) : part;
}

function toolPart(tool: Tool, path: string): Part {
  if (tool.cachePoint !== undefined) return NOTHING;
  if (tool.toolSpec === undefined) return unbounded(path);
  return { ...asJson(tool.toolSpec), schemas: 1 };
}

function asJson(value: object): Part {
  return { textBytes: utf8Bytes(sizedJson(value)) };
}

function bytesIn(source: object | undefined): number {
  return source !== undefined && 'bytes' in source && source.bytes instanceof Uint8Array ? source.bytes.byteLength : 0;
}

function unbounded(path: string, part: Part = {}): Part {
  return { ...part, unbounded: path };
}

function sum(parts: readonly Part[]): PromptSize {
  return parts.reduce<PromptSize>(
    (total, part) => ({
      textBytes: total.textBytes + (part.textBytes ?? 0),
      plainFileBytes: total.plainFileBytes + (part.plainFileBytes ?? 0),
      mediaBytes: total.mediaBytes + (part.mediaBytes ?? 0),
      images: total.images + (part.images ?? 0),
      blocks: total.blocks + (part.blocks ?? 0),
      schemas: total.schemas + (part.schemas ?? 0),
      unbounded: total.unbounded ?? part.unbounded,
    }),
    NOTHING,
  );
}
