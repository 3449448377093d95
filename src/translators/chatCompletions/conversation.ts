import type { ContentBlock, Message, SystemContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { ChatMessage } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import { type GatewayError, gatewayError } from '../../errors.ts';
import { joinMapped, type Mapped, type Mark } from './mapped.ts';
import { type SpokenTurn, type SystemTurn, toTurn } from './messages.ts';
import { linkToolCalls } from './toolLinks.ts';

/** A conversation in Converse's form: the roles alternate and the user begins. */
export interface Conversation {
  readonly system: SystemContentBlock[];
  readonly messages: Message[];
  /** Names of the tools that the assistant called. */
  readonly calledTools: readonly string[];
  /** The answer goes on with a turn that began without thoughts. */
  readonly isThoughtless: boolean;
  readonly ignoredParams: readonly string[];
  readonly marks: readonly Mark[];
}

type Turn = SystemTurn | SpokenTurn;

/** Neighbours of one role, which become one message. */
type Group = Pick<SpokenTurn, 'role'> & Mapped<ContentBlock>;

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html */
const MOST_PER_MESSAGE = { image: 20, document: 5 } as const;

/**
 * Maps the messages. System and developer messages all go to `system` in their order, those in mid-conversation too:
 * only the newest models take instructions between the turns. For a model without system prompt they open the first
 * user turn. Throws `invalid_value` when the user does not begin, a message says nothing, or calls and answers of tools
 * do not fit.
 */
export function toConversation(messages: readonly ChatMessage[], row: ModelRow): Conversation {
  const links = linkToolCalls(messages, row);
  const turns = messages.map((message, index) => toTurn(message, { path: `messages[${index}]`, row }, links));
  assertUserBegins(turns);
  assertMayEnd(turns, row);
  const system = joinMapped(turns.filter(isSystem));
  const spoken = turns.filter(isSpoken);
  const opening: SpokenTurn = { role: 'user', isToolResult: false, ...asContent(system) };
  const groups = mergeTurns(row.system_prompt ? spoken : [opening, ...spoken]);
  for (const group of groups) assertMedia(group);
  return {
    system: row.system_prompt ? [...system.blocks] : [],
    messages: withoutTrailingSpace(groups),
    calledTools: groups.flatMap(({ blocks }) => blocks.flatMap(({ toolUse }) => toolUse?.name ?? [])),
    isThoughtless: isThoughtless(groups),
    ignoredParams: turns.flatMap((turn) => turn.ignoredParams),
    marks: [...system.marks, ...spoken.flatMap((turn) => turn.marks)],
  };
}

/** Instructions as something the user says. */
function asContent({ blocks, ...rest }: Mapped<SystemContentBlock>): Mapped<ContentBlock> {
  const content = blocks.flatMap(({ text, cachePoint }): ContentBlock[] => {
    if (text !== undefined) return [{ text }];
    return cachePoint === undefined ? [] : [{ cachePoint }];
  });
  return { ...rest, blocks: content };
}

function assertUserBegins(turns: readonly Turn[]): void {
  const first = turns.findIndex(isSpoken);
  if (first < 0) throw invalid('messages', 'a conversation with at least one user message');
  if (turns[first]?.role === 'user') return;
  throw invalid(`messages[${first}].role`, "'user', because a conversation on Bedrock begins with the user");
}

function assertMayEnd(turns: readonly Turn[], row: ModelRow): void {
  const last = turns.findLastIndex(isSpoken);
  if (turns[last]?.role !== 'assistant' || row.assistant_prefill) return;
  throw invalid(`messages[${last}].role`, `'user' or 'tool': ${row.id} does not continue an answer`);
}

/** Converse wants the roles to alternate, and Claude wants results before anything else that is said with them. */
function mergeTurns(turns: readonly SpokenTurn[]): Group[] {
  const merged: SpokenTurn[][] = [];
  for (const turn of turns) {
    if (merged.at(-1)?.[0]?.role !== turn.role) merged.push([]);
    merged.at(-1)?.push(turn);
  }
  return merged.map((group) => ({
    role: group[0]?.role ?? 'user',
    ...joinMapped([...group.filter(({ isToolResult }) => isToolResult), ...group.filter((turn) => !turn.isToolResult)]),
  }));
}

function assertMedia({ blocks, marks }: Group): void {
  for (const kind of ['image', 'document'] as const) {
    const surplus = marks.filter((mark) => mark.kind === kind)[MOST_PER_MESSAGE[kind]];
    if (surplus !== undefined)
      throw invalid(surplus.path, `one of at most ${MOST_PER_MESSAGE[kind]} ${kind}s in a message`);
  }
  const document = marks.find(({ kind }) => kind === 'document');
  if (document === undefined || blocks.some(({ text }) => text !== undefined)) return;
  throw invalid(document.path, 'accompanied by text, because Bedrock takes no document without a question');
}

/** Claude refuses an answer to be continued that ends in white space. */
function withoutTrailingSpace(groups: readonly Group[]): Message[] {
  return groups.map(({ role, blocks }, index) => {
    const isPrefill = role === 'assistant' && index === groups.length - 1;
    const last = blocks.at(-1);
    if (!isPrefill || last?.text === undefined) return { role, content: [...blocks] };
    return { role, content: [...blocks.slice(0, -1), { text: last.text.trimEnd() }] };
  });
}

/** A turn of the assistant goes on over the results of its tools, or where its end is to be written. */
function isThoughtless(groups: readonly Group[]): boolean {
  const last = groups.at(-1);
  const isResults = last?.blocks[0]?.toolResult !== undefined;
  const begun = isResults ? groups.at(-2) : last;
  return begun?.role === 'assistant' && begun.blocks[0]?.reasoningContent === undefined;
}

function isSystem(turn: Turn): turn is SystemTurn {
  return turn.role === 'system';
}

/** A turn that was left out is nobody's. */
function isSpoken(turn: Turn): turn is SpokenTurn {
  return turn.role !== 'system' && turn.blocks.length > 0;
}

function invalid(param: string, expected: string): GatewayError {
  return gatewayError('invalid_value', { details: { param, expected } });
}
