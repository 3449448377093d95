import type {
  ChatCompletionChunk,
  GatewayMetadata,
  GatewayWarning,
} from '../../../generated/types/gateway/types.gen.ts';
import type { ResolvedModel } from '../../catalog/catalog.ts';
import type { Reply, Request } from '../../contract.ts';
import { gatewayError, withHeaders } from '../../errors.ts';
import { toDay } from '../../governance/day.ts';
import type { Ask, MeteredStream, Receipt } from '../../metering/createMeter.ts';
import {
  type AnswerIdentity,
  finish,
  fromConverse,
  readAnswer,
  refuseIgnored,
  startChunks,
  step,
  type Translation,
  toCompletionUsage,
  toConverse,
} from '../../translators/chatCompletions/index.ts';
import type { HandlerParts } from '../index.ts';
import { fetchMedia } from './fetchMedia.ts';
import { type Labelled, readLabels } from './labels.ts';
import { lifecycleHeaders, lifecycleWarnings } from './lifecycle.ts';
import { resolveModel } from './resolveModel.ts';
import { createThoughtKeeper, recallThoughts, type ThoughtKeeper } from './thoughts.ts';

/** What is sent to the model when the caller leaves a field out. */
export interface Defaults {
  readonly maxTokens?: number;
  readonly temperature?: number;
}

/** API Gateway takes 10,240 bytes of response headers in all, and many clients 8,192. */
const MAX_HEADER_LENGTH = 1_024;

const STRICT_HEADER = 'x-gateway-strict';

type ChatRequest = Request<'createChatCompletion'>;
type ChatReply = Reply<'createChatCompletion'>;

/** One conversation on its way through: what was asked, and everything the answer needs to name. */
interface Turn {
  readonly ask: Ask;
  readonly identity: AnswerIdentity;
  readonly includeUsage: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: (receipt: Receipt) => GatewayMetadata;
  readonly thoughts: ThoughtKeeper;
}

/** Answers a chat request: translate it, ask the metered model, translate the answer back. */
export function createConversation(
  parts: HandlerParts,
  defaults: Defaults,
): (request: ChatRequest) => Promise<ChatReply> {
  return async (asked) => {
    const name = asked.body.model ?? parts.settings.defaultModel;
    const model = resolveModel(parts.catalog, name, parts.settings.region);
    const isStream = asked.body.stream === true;
    if (isStream && !model.row.streaming) {
      throw gatewayError('streaming_not_supported', { details: { model: name }, param: 'stream' });
    }
    const request = await recallThoughts(parts, await fetchMedia(parts, asked, model.row), model.row);
    const { caller, context } = request;
    const origin = { teamId: caller.teamId, keyId: caller.keyId, requestId: context.requestId };
    const { modelId } = model.target;
    const { guardrail } = caller;
    const isStrict = readStrict(context.headers);
    const labels = readLabels(request);
    const target = { row: model.row, modelId, defaults, guardrail, origin, isStrict };
    const translation = toConverse(labels.body, target);
    if (isStrict) refuseIgnored(labels.ignoredParams);
    const turn = createTurn(parts, { request, name, model, translation, labels });
    try {
      return isStream ? await stream(parts, turn) : await whole(parts, turn);
    } catch (error) {
      throw withHeaders(error, turn.headers);
    }
  };
}

async function whole({ meter }: HandlerParts, turn: Turn): Promise<ChatReply> {
  const { response, receipt, headers } = await meter.converse(turn.ask);
  const metadata = turn.metadata(receipt);
  const body = fromConverse(response, { ...turn.identity, usage: toCompletionUsage(receipt.usage), metadata });
  for (const { message } of body.choices) turn.thoughts.hear(message);
  await turn.thoughts.keep();
  const costHeader = { 'x-gateway-cost-usd': toUsdText(receipt.costNanoUsd) };
  return { status: 200, headers: { ...turn.headers, ...headers, ...costHeader }, body };
}

async function stream({ meter }: HandlerParts, turn: Turn): Promise<ChatReply> {
  const metered = await meter.converseStream(turn.ask);
  return {
    status: 200,
    headers: { ...turn.headers, ...metered.headers },
    events: toChunks(metered, turn),
    close: metered.close,
  };
}

/**
 * The closing chunks wait for the receipt: what looks finished to the client has been settled. A failure is passed on at
 * once, and only then is the rest of the stream read.
 */
async function* toChunks(metered: MeteredStream, turn: Turn): AsyncGenerator<ChatCompletionChunk> {
  const events = metered.events[Symbol.asyncIterator]();
  let state = startChunks({ ...turn.identity, includeUsage: turn.includeUsage });
  for (let event = await events.next(); event.done !== true; event = await events.next()) {
    const next = step(state, event.value);
    state = next.state;
    for (const { choices } of next.chunks) for (const { delta } of choices) turn.thoughts.hear(delta);
    yield* next.chunks;
  }
  await turn.thoughts.keep();
  const receipt = metered.receipt();
  yield* finish(state, { usage: toCompletionUsage(receipt.usage), metadata: turn.metadata(receipt) });
}

interface TurnParts {
  readonly request: ChatRequest;
  readonly name: string;
  readonly model: ResolvedModel;
  readonly translation: Translation;
  readonly labels: Labelled;
}

function createTurn({ clock, ids, keptReasoning }: HandlerParts, parts: TurnParts): Turn {
  const { request, name, model, translation, labels } = parts;
  const { caller, context, body } = request;
  const ignoredParams = [...translation.ignoredParams, ...labels.ignoredParams];
  const warnings = [...lifecycleWarnings(model.row, toDay(context.receivedAtMs)), ...translation.warnings];
  return {
    ask: {
      caller,
      context,
      row: model.row,
      target: model.target,
      modelName: name,
      callerTags: labels.tags,
      request: translation.request,
      check: (response) => void readAnswer(response, translation.form),
    },
    identity: {
      id: `chatcmpl-${ids.ulid()}`,
      createdSeconds: Math.floor(context.receivedAtMs / 1_000),
      model: name,
      form: translation.form,
    },
    thoughts: createThoughtKeeper({ keptReasoning }, { teamId: caller.teamId, model: model.row.id }),
    includeUsage: body.stream_options?.include_usage === true,
    headers: {
      ...lifecycleHeaders(model.row),
      ...(ignoredParams.length === 0 ? {} : { 'x-gateway-ignored-params': toHeaderText(ignoredParams) }),
    },
    metadata: (receipt) => ({
      request_id: context.requestId,
      team_id: caller.teamId,
      latency_ms: clock.nowMs() - context.receivedAtMs,
      cost_usd: receipt.costNanoUsd / 1e9,
      provider: 'aws-bedrock',
      ...cacheWrites(receipt),
      ignored_params: [...ignoredParams],
      warnings: warnings satisfies readonly GatewayWarning[],
    }),
  };
}

/** `x-gateway-strict`: whether a field without effect is an error. */
function readStrict(headers: Readonly<Record<string, string>>): boolean {
  const text = headers[STRICT_HEADER] ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw gatewayError('invalid_value', { details: { param: STRICT_HEADER, expected: 'true or false' } });
}

function cacheWrites({ usage }: Receipt): Pick<GatewayMetadata, 'cache_write_tokens'> {
  const tokens = usage.cacheWrite5mTokens + usage.cacheWrite1hTokens;
  return tokens > 0 ? { cache_write_tokens: tokens } : {};
}

/**
 * Field names come from the client and may hold anything, in any number; headers may not. A list that is too long ends
 * in `...`; the whole of it is in the metadata.
 */
function toHeaderText(names: readonly string[]): string {
  const texts = names.map((name) => name.toWellFormed().replaceAll(/[^!-~]|[%,]/gu, encodeURIComponent));
  const whole = texts.join(',');
  if (whole.length <= MAX_HEADER_LENGTH) return whole;
  const end = whole.lastIndexOf(',', MAX_HEADER_LENGTH);
  return `${whole.slice(0, Math.max(0, end + 1))}...`;
}

/** Dollars with all nine decimals that nano-dollars have, without trailing zeros or an exponent. */
function toUsdText(nanoUsd: number): string {
  return (nanoUsd / 1e9).toFixed(9).replace(/\.?0+$/, '');
}
