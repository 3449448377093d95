import type {
  ChatCompletionChunk,
  GatewayMetadata,
  GatewayWarning,
} from '../../../generated/types/gateway/types.gen.ts';
import type { Reply, Request } from '../../contract.ts';
import { withHeaders } from '../../errors.ts';
import { toDay } from '../../governance/day.ts';
import type { Ask, MeteredAnswer, MeteredStream, Receipt } from '../../metering/createMeter.ts';
import {
  type AnswerIdentity,
  finish,
  fromConverse,
  startChunks,
  step,
  toCompletionUsage,
} from '../../translators/chatCompletions/index.ts';
import type { HandlerParts } from '../index.ts';
import { fetchMedia } from './fetchMedia.ts';
import { toHeaderText, toUsdText } from './headerText.ts';
import { type Labelled, readLabels } from './labels.ts';
import { lifecycleHeaders, lifecycleWarnings } from './lifecycle.ts';
import { createTranslate, type Defaults, type Option } from './option.ts';
import { resolveModel } from './resolveModel.ts';
import { findStandIns, type StandIns } from './standIns.ts';
import { createThoughtKeeper, recallThoughts, type ThoughtKeeper } from './thoughts.ts';

type ChatRequest = Request<'createChatCompletion'>;
type ChatReply = Reply<'createChatCompletion'>;

/** One conversation on its way through: what was asked, and everything the answer needs to name. */
interface Turn {
  readonly ask: Ask<Option>;
  readonly identity: Omit<AnswerIdentity, 'form'>;
  readonly includeUsage: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: (receipt: Receipt, answer: MeteredAnswer<Option>) => GatewayMetadata;
}

/** Answers a chat request: translate it, ask the metered model, translate the answer back. */
export function createConversation(
  parts: HandlerParts,
  defaults: Defaults,
): (request: ChatRequest) => Promise<ChatReply> {
  return async (asked) => {
    const name = asked.body.model ?? parts.settings.defaultModel;
    const model = resolveModel(parts, name);
    const request = await recallThoughts(parts, await fetchMedia(parts, asked, model.row), model.row);
    const labels = readLabels(request);
    const translate = createTranslate(parts, request, { labels, defaults });
    const { headers } = request.context;
    const standIns = findStandIns(parts.fallbacks, { name, model, headers }, translate);
    const turn = createTurn(parts, { request, name, labels, asked: translate(model, name), standIns });
    try {
      return request.body.stream === true ? await stream(parts, turn) : await whole(parts, turn);
    } catch (error) {
      throw withHeaders(error, { ...turn.headers, ...ignoredHeader(turn.ask) });
    }
  };
}

async function whole(parts: HandlerParts, turn: Turn): Promise<ChatReply> {
  const answer = await parts.meter.converse<Option>(turn.ask);
  const { response, receipt, candidate } = answer;
  const metadata = turn.metadata(receipt, answer);
  const { form } = candidate;
  const usage = toCompletionUsage(receipt.usage);
  const body = fromConverse(response, { ...turn.identity, form, usage, metadata });
  const thoughts = thoughtsOf(parts, turn, candidate);
  for (const { message } of body.choices) thoughts.hear(message);
  await thoughts.keep();
  const costHeader = { 'x-gateway-cost-usd': toUsdText(receipt.costNanoUsd) };
  return { status: 200, headers: { ...answerHeaders(turn, answer), ...costHeader }, body };
}

async function stream(parts: HandlerParts, turn: Turn): Promise<ChatReply> {
  const metered = await parts.meter.converseStream<Option>(turn.ask);
  return {
    status: 200,
    headers: answerHeaders(turn, metered),
    events: toChunks(parts, metered, turn),
    close: metered.close,
  };
}

/**
 * The closing chunks wait for the receipt: what looks finished to the client has been settled. A failure is passed on at
 * once, and only then is the rest of the stream read.
 */
async function* toChunks(
  parts: HandlerParts,
  metered: MeteredStream<Option>,
  turn: Turn,
): AsyncGenerator<ChatCompletionChunk> {
  const events = metered.events[Symbol.asyncIterator]();
  const { form } = metered.candidate;
  const thoughts = thoughtsOf(parts, turn, metered.candidate);
  let state = startChunks({ ...turn.identity, form, includeUsage: turn.includeUsage });
  for (let event = await events.next(); event.done !== true; event = await events.next()) {
    const next = step(state, event.value);
    state = next.state;
    for (const { choices } of next.chunks) for (const { delta } of choices) thoughts.hear(delta);
    yield* next.chunks;
  }
  await thoughts.keep();
  const receipt = metered.receipt();
  yield* finish(state, { usage: toCompletionUsage(receipt.usage), metadata: turn.metadata(receipt, metered) });
}

/** Thoughts are those of the model that answered: no other one takes them back. */
function thoughtsOf(parts: HandlerParts, { ask }: Turn, { row }: Option): ThoughtKeeper {
  return createThoughtKeeper(parts, { teamId: ask.caller.teamId, model: row.id });
}

interface TurnParts {
  readonly request: ChatRequest;
  readonly name: string;
  readonly labels: Labelled;
  readonly asked: Option;
  readonly standIns: StandIns<Option>;
}

function createTurn({ clock, ids }: HandlerParts, { request, name, labels, asked, standIns }: TurnParts): Turn {
  const { caller, context, body } = request;
  const ask = { ...asked, caller, context, modelName: name, callerTags: labels.tags, standIns: standIns.list };
  return {
    ask,
    identity: {
      id: `chatcmpl-${ids.ulid()}`,
      createdSeconds: Math.floor(context.receivedAtMs / 1_000),
      model: name,
    },
    includeUsage: body.stream_options?.include_usage === true,
    headers: lifecycleHeaders(asked.row),
    metadata(receipt, { candidate, attempts }) {
      const { row, target } = candidate;
      const warnings: readonly GatewayWarning[] = [
        ...lifecycleWarnings(asked.row, toDay(context.receivedAtMs)),
        ...(candidate === ask ? [] : standIns.skipped()),
        ...candidate.warnings,
      ];
      return {
        request_id: context.requestId,
        team_id: caller.teamId,
        latency_ms: clock.nowMs() - context.receivedAtMs,
        cost_usd: receipt.costNanoUsd / 1e9,
        provider: 'aws-bedrock',
        answered_by: { model: row.id, bedrock_model_id: target.modelId, region: target.region },
        attempts,
        ...cacheWrites(receipt),
        ignored_params: [...candidate.ignoredParams],
        warnings: [...warnings],
      };
    },
  };
}

function answerHeaders(turn: Turn, { headers, candidate, attempts }: MeteredAnswer<Option>): Record<string, string> {
  return {
    ...turn.headers,
    ...ignoredHeader(candidate),
    'x-gateway-model': candidate.row.id,
    'x-gateway-region': candidate.target.region,
    'x-gateway-attempts': String(attempts),
    ...headers,
  };
}

function ignoredHeader({ ignoredParams }: Option): Record<string, string> {
  return ignoredParams.length === 0 ? {} : { 'x-gateway-ignored-params': toHeaderText(ignoredParams) };
}

function cacheWrites({ usage }: Receipt): Pick<GatewayMetadata, 'cache_write_tokens'> {
  const tokens = usage.cacheWrite5mTokens + usage.cacheWrite1hTokens;
  return tokens > 0 ? { cache_write_tokens: tokens } : {};
}
