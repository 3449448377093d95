import type { ChatCompletionRequest, ChatThinking } from '../../../generated/types/gateway/types.gen.ts';
import type { Effort } from '../../catalog/model.ts';
import { at, honoured, members, type Place } from './fieldRules.ts';

type Thinking = NonNullable<ChatThinking>;

/** What the caller asks of the model's thinking, in `reasoning_effort`, `thinking` or both. */
export interface ReasoningWish {
  readonly mode: 'unsaid' | 'off' | 'on';
  readonly effort?: Effort;
  readonly budgetTokens?: number;
  readonly display?: NonNullable<Thinking['display']>;
  /** The fields that say so. */
  readonly askedBy: readonly string[];
  readonly ignoredParams: readonly string[];
}

const thinkingFields = members<Thinking>({ type: honoured, budget_tokens: honoured, display: honoured });

/** Where the two contradict each other, `thinking` counts: it says more. */
export function readReasoningWish(body: ChatCompletionRequest, request: Place): ReasoningWish {
  const said = body.reasoning_effort ?? undefined;
  const effort = said === 'none' ? undefined : said;
  if (body.thinking === undefined || body.thinking === null) {
    if (said === undefined) return { mode: 'unsaid', askedBy: [], ignoredParams: [] };
    const mode = effort === undefined ? 'off' : 'on';
    return { mode, ...(effort && { effort }), askedBy: ['reasoning_effort'], ignoredParams: [] };
  }
  return readThinking(body.thinking, at(request, 'thinking'), said);
}

function readThinking(thinking: Thinking, place: Place, said: Effort | 'none' | undefined): ReasoningWish {
  const strays = thinkingFields(thinking, place);
  const isOff = thinking.type === 'disabled';
  const isContradiction = said !== undefined && isOff !== (said === 'none');
  const askedBy = ['thinking', ...(said === undefined || isContradiction ? [] : ['reasoning_effort'])];
  const ignoredParams = [...strays, ...(isContradiction ? ['reasoning_effort'] : [])];
  const { budget_tokens: budgetTokens, display } = thinking;
  if (isOff) {
    const idle = [
      ...(budgetTokens === undefined ? [] : ['thinking.budget_tokens']),
      ...(display === undefined ? [] : ['thinking.display']),
    ];
    return { mode: 'off', askedBy, ignoredParams: [...ignoredParams, ...idle] };
  }
  return {
    mode: 'on',
    ...(said !== undefined && said !== 'none' && { effort: said }),
    ...(budgetTokens !== undefined && { budgetTokens }),
    ...(display !== undefined && { display }),
    askedBy,
    ignoredParams,
  };
}
