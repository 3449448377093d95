import type { ChatDelta, ChatThinkingBlock } from '../../../generated/types/gateway/types.gen.ts';
import type { ModelRow } from '../../catalog/model.ts';
import type { Request } from '../../contract.ts';
import type { Thinker } from '../../ports.ts';
import { callsWithoutThoughts, withThoughts } from '../../translators/chatCompletions/index.ts';
import type { HandlerParts } from '../index.ts';

type ChatRequest = Request<'createChatCompletion'>;
type Parts = Pick<HandlerParts, 'keptReasoning'>;

/** The request with what the model thought before it called tools, where its caller has left that out. */
export async function recallThoughts({ keptReasoning }: Parts, request: ChatRequest, row: ModelRow) {
  if (keptReasoning === undefined) return request;
  const { body, caller } = request;
  const calls = callsWithoutThoughts(body, row);
  if (calls.length === 0) return request;
  const found = await keptReasoning.find({ teamId: caller.teamId, model: row.id }, calls);
  return { ...request, body: { ...body, messages: withThoughts(body.messages, found) } };
}

/** What a message or a piece of one says that matters here. */
type Said = Pick<ChatDelta, 'thinking_blocks'> & {
  readonly tool_calls?: readonly { readonly id?: string | undefined }[] | undefined;
};

/** Hears an answer, whole or in pieces, and keeps what was thought before its tool calls. */
export interface ThoughtKeeper {
  hear(said: Said): void;
  /** Once the answer is complete, before its end is told: the results of the tools may come at once. */
  keep(): Promise<void>;
}

export function createThoughtKeeper({ keptReasoning }: Parts, thinker: Thinker): ThoughtKeeper {
  const blocks: ChatThinkingBlock[] = [];
  const toolCallIds: string[] = [];
  return {
    hear({ thinking_blocks: thoughts = [], tool_calls: calls = [] }) {
      blocks.push(...(thoughts ?? []));
      toolCallIds.push(...calls.flatMap(({ id }) => id ?? []));
    },
    async keep() {
      if (blocks.length > 0 && toolCallIds.length > 0) await keptReasoning?.keep(thinker, { toolCallIds, blocks });
    },
  };
}
