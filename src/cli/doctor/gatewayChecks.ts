import type { Health } from '../../../generated/adminClient/index.ts';
import type {
  ChatCompletion,
  ChatCompletionRequest,
  ErrorResponse,
  ModelList,
} from '../../../generated/types/gateway/index.ts';
import { adviceFor } from '../advice.ts';
import { foreign, isErrorResponse, isRecord, unreachable } from '../failure.ts';
import { type GatewayOptions, NAME_A_KEY, readGatewayKey, readGatewayUrl } from '../gatewayAddress.ts';
import { patientFetch } from '../patientFetch.ts';
import type { Surroundings } from '../surroundings.ts';
import { usd } from '../text.ts';
import { type Check, compareClocks, ok, once, type Result, skipped } from './check.ts';

export interface GatewayCheckOptions extends GatewayOptions {
  /** Whom to ask for a token; `false` asks nobody. @default the gateway's default model */
  readonly model?: string | false;
}

interface Given {
  readonly options: GatewayCheckOptions;
  readonly surroundings: Surroundings;
  /** What the same process says of itself to its operators; none where the operator's API is another one. */
  readonly health?: () => Promise<Health>;
}

const DEADLINE_MS = 30_000;

/** What a client meets, in the order in which it does. */
export function gatewayChecks({ options, surroundings, health }: Given): readonly [Check, Check, Check, Check] {
  const url = readGatewayUrl(options, surroundings);
  const fetch = patientFetch(surroundings, { deadlineMs: DEADLINE_MS });
  const ask = (path: string, init?: RequestInit) =>
    fetch(`${url}${path}`, init).catch((cause: unknown) => {
      throw unreachable(url, '--gateway-url', cause);
    });
  const greeting = once(() => ask('/health'));
  const key = once(() => readGatewayKey(options, surroundings));
  const askWithKey = async (path: string, body?: ChatCompletionRequest) =>
    ask(path, {
      headers: { authorization: `Bearer ${await key()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  return [
    { name: 'gateway', look: async () => gatewayResult(await greeting(), url) },
    {
      name: 'gateway clock',
      needs: 'gateway',
      look: async () => clockResult(await greeting(), surroundings.clock.nowMs()),
    },
    {
      name: 'key',
      needs: 'gateway',
      async look() {
        if ((await key()) === undefined) return skipped('there is none to try.', NAME_A_KEY);
        return keyResult(await askWithKey('/v1/models'), url);
      },
    },
    {
      name: 'model',
      needs: 'key',
      async look() {
        if (options.model === false) return skipped('by --no-model.');
        const answer = await askWithKey('/v1/chat/completions', oneTokenOf(options.model));
        return modelResult(answer, await health?.().catch(() => undefined), url);
      },
    },
  ];
}

async function gatewayResult(response: Response, url: string): Promise<Result> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (isErrorResponse(answer)) return refusalResult(answer);
  if (!isRecord(answer) || answer.service !== 'llm-gateway') throw foreign(url);
  return ok(`answers at ${url}, version ${answer.version}.`);
}

function clockResult({ headers }: Response, oursMs: number): Result {
  const theirsMs = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(theirsMs)) return skipped('it does not tell its time.');
  return compareClocks("this machine's", theirsMs, oursMs);
}

async function keyResult(response: Response, url: string): Promise<Result> {
  const answer = await jsonOf<ModelList>(response, url);
  if (isErrorResponse(answer)) return refusalResult(answer);
  return ok(`is accepted; it may use ${answer.data.length} models.`);
}

/** As cheap as a request can be. Without a model, the gateway's own default answers. */
function oneTokenOf(model: string | undefined): ChatCompletionRequest {
  const body = { messages: [{ role: 'user' as const, content: 'Hi' }], max_completion_tokens: 1 };
  return model === undefined ? body : { model, ...body };
}

/** What the key's own rules refuse says nothing about Bedrock. */
const RULES = [
  'budget_busy',
  'concurrency_exceeded',
  'insufficient_quota',
  'model_not_allowed',
  'rate_limit_exceeded',
  'request_over_budget',
];

async function modelResult(response: Response, health: Health | undefined, url: string): Promise<Result> {
  const answer = await jsonOf<ChatCompletion>(response, url);
  if (isErrorResponse(answer)) return refusalResult(answer);
  const { model, gateway_metadata: about } = answer;
  const cost = `One token cost $${usd(about.cost_usd)}, recorded as ${about.request_id}.`;
  const where = health === undefined ? '' : ` from ${health.bedrock_endpoint ?? `AWS Bedrock in ${health.region}`}`;
  const isAws = health === undefined || health.bedrock_endpoint === null;
  const limit = isAws ? '' : ' That is not AWS, so credentials and model access there are not checked.';
  return ok(`${model} answers${where}. ${cost}${limit}`);
}

async function jsonOf<Answer>(response: Response, url: string): Promise<Answer | ErrorResponse> {
  const answer: Answer | ErrorResponse | undefined = await response.json().catch(() => undefined);
  if (answer === undefined || (!response.ok && !isErrorResponse(answer))) throw foreign(url);
  return answer;
}

function refusalResult({ error: { code, message } }: ErrorResponse): Result {
  const isRule = RULES.includes(code);
  return {
    outcome: isRule ? 'warning' : 'failed',
    detail: isRule ? `Bedrock was not asked: ${message} (${code})` : `${message} (${code})`,
    advice: adviceFor(code),
  };
}
