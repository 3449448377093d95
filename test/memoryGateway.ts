import contract from '../generated/gateway.json' with { type: 'json' };
import { validators } from '../generated/validators/gateway.requests.gen.js';
import { allowAll, allowOnly } from '../src/catalog/allowance.ts';
import { type Catalog, createCatalog } from '../src/catalog/catalog.ts';
import type { InferenceProfile } from '../src/catalog/inferenceProfiles.ts';
import { readFallbacks } from '../src/catalog/readFallbacks.ts';
import { readModels } from '../src/catalog/readModels.ts';
import type { Exchange, HttpReply, HttpRequest, HttpService } from '../src/exchange.ts';
import { apiKeySecurity } from '../src/gateway/apiKeySecurity.ts';
import { createAuthenticate } from '../src/gateway/authenticate.ts';
import { createGateway } from '../src/gateway/createGateway.ts';
import { createHandlers } from '../src/handlers/index.ts';
import { createMeter } from '../src/metering/createMeter.ts';
import { estimateLost } from '../src/metering/estimateLost.ts';
import type {
  ApiKeys,
  Clock,
  KeptReasoning,
  Model,
  RateBuckets,
  Records,
  RemoteFiles,
  RequestLog,
  Traces,
  UsageRollups,
} from '../src/ports.ts';
import type { ProviderSettings } from '../src/provider/createProvider.ts';
import { createReporting } from '../src/reporting/createReporting.ts';
import {
  countedBuckets,
  countingIds,
  DEMO_KEY,
  endlessLabels,
  ManualClock,
  memoryApiKeys,
  memoryLedger,
  memoryReplays,
  openWindows,
  providerOf,
  recordingBudgetEvents,
  recordingLog,
  recordingMetrics,
  scriptedModel,
  uncountedRefusals,
} from './fakes.ts';

export interface MemoryParts {
  /** @default `models.json` as it is */
  readonly catalog?: Catalog;
  readonly model?: Model;
  readonly apiKeys?: ApiKeys;
  readonly buckets?: RateBuckets;
  readonly ledger?: Records & UsageRollups & RequestLog;
  readonly clock?: Clock;
  readonly settings?: Partial<ProviderSettings>;
  /** Names of the only models that the gateway may call. @default all */
  readonly allowedModels?: readonly string[];
  /** As `LLM_GATEWAY_FALLBACKS` has them. */
  readonly fallbacks?: string;
  readonly maxBodyBytes?: number;
  /** Those that the operator declared. */
  readonly profiles?: readonly InferenceProfile[];
  readonly origins?: readonly string[];
  readonly remoteFiles?: RemoteFiles;
  readonly keptReasoning?: KeptReasoning;
  readonly traces?: Traces;
}

/**
 * The real gateway, handlers and meter on ports in memory. The key `good` belongs to the demo team; keys that begin with
 * `broken` or hold white space do not have the form of a key.
 */
export async function createMemoryGateway(parts: MemoryParts = {}) {
  const clock = parts.clock ?? new ManualClock();
  const ids = countingIds();
  const log = recordingLog();
  const metrics = recordingMetrics();
  const ledger = parts.ledger ?? memoryLedger();
  const catalog = parts.catalog ?? createCatalog(readModels(), parts.profiles);
  const meter = createMeter({
    provider: providerOf(parts.model ?? scriptedModel({}), { clock, log, settings: parts.settings ?? {} }),
    buckets: parts.buckets ?? countedBuckets(),
    windows: openWindows,
    records: ledger,
    labels: endlessLabels,
    refusals: uncountedRefusals,
    replays: memoryReplays(),
    estimate: estimateLost(clock),
    clock,
    budgetEvents: recordingBudgetEvents(),
    log,
    metrics,
    outage: { rateLimit: 'refuse', softBudget: 'allow' },
    maxRequestMs: 900_000,
  });
  const handlers = createHandlers({
    catalog,
    allow:
      parts.allowedModels === undefined ? allowAll : allowOnly(parts.allowedModels, { catalog, region: 'us-east-1' }),
    fallbacks: readFallbacks(parts.fallbacks ?? '', { catalog, region: 'us-east-1' }),
    meter,
    reporting: createReporting({
      usageRollups: ledger,
      requestLog: ledger,
      records: ledger,
      windows: openWindows,
      clock,
    }),
    contract,
    readDocsScript: async () => '/* redoc */',
    remoteFiles: parts.remoteFiles,
    keptReasoning: parts.keptReasoning,
    clock,
    ids,
    settings: { region: 'us-east-1', defaultModel: 'nova-micro' },
  });
  const service = await createGateway({
    contract,
    validators,
    handlers,
    security: apiKeySecurity(
      createAuthenticate({
        apiKeys: parts.apiKeys ?? memoryApiKeys({ good: DEMO_KEY }),
        digest: (key) => (/^broken|\s/.test(key) ? undefined : key),
        clock,
        metrics,
      }),
    ),
    settings: { maxBodyBytes: parts.maxBodyBytes ?? 100_000, cors: { origins: parts.origins ?? [] } },
    clock,
    ids,
    log,
    traces: parts.traces,
  });
  return { service, handlers, log, metrics, ledger };
}

/** A request as a front door hands it over. A body that is neither text nor bytes is sent as JSON. */
export function httpRequest(
  line: string,
  options: { headers?: Record<string, string>; body?: unknown; key?: string | null } = {},
): HttpRequest {
  const [method = '', target = ''] = line.split(' ');
  const [path = '', query = ''] = target.split('?');
  const { key = 'good', body } = options;
  return {
    method,
    path,
    query,
    headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...options.headers },
    body: toBytes(body),
  };
}

function toBytes(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  const text = typeof body === 'string' || body === undefined ? (body ?? '') : JSON.stringify(body);
  return new TextEncoder().encode(text);
}

/** Asks the service as a server would, and reads the answer to its end. */
export async function ask(service: HttpService, request: HttpRequest, exchange: Partial<Exchange> = {}) {
  const reply = await service(request, {
    remainingMs: () => 900_000,
    clientGone: new AbortController().signal,
    ...exchange,
  });
  return { status: reply.status, headers: reply.headers, ...(await readReply(reply)) };
}

async function readReply(reply: HttpReply) {
  if ('frames' in reply) return { text: '', frames: await Array.fromAsync(reply.frames) };
  const text = typeof reply.body === 'string' ? reply.body : new TextDecoder().decode(reply.body);
  return { text, frames: [] };
}
