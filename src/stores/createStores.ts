import type { Config } from '../config.ts';
import type { Directory } from '../directory.ts';
import type {
  ApiKeys,
  BudgetWindows,
  Clock,
  Ids,
  KeptReasoning,
  Log,
  RateBuckets,
  Records,
  Refusals,
  RequestLog,
  RollupLabels,
  StoreParts,
  UsageRollups,
} from '../ports.ts';
import { createApiKeys } from './apiKeys.ts';
import { createBudgetWindows } from './budgetWindows.ts';
import { createCachedApiKeys } from './cachedApiKeys.ts';
import { createDirectory } from './directory.ts';
import { createDynamo } from './dynamo.ts';
import { createDynamoItems } from './items/dynamoItems.ts';
import { createKeptReasoning, type KeptReasoningOptions } from './keptReasoning.ts';
import { createRateBuckets } from './rateBuckets.ts';
import { createRecords } from './records.ts';
import { createRefusals } from './refusals.ts';
import { createRequestLog } from './requestLog.ts';
import { createRollupLabels } from './rollupLabels.ts';
import { createStoreParts } from './storeParts.ts';
import { tableNames } from './tables.ts';
import { createUsageRollups } from './usageRollups.ts';

export interface Stores {
  readonly apiKeys: ApiKeys;
  readonly directory: Directory;
  readonly buckets: RateBuckets;
  readonly windows: BudgetWindows;
  readonly records: Records;
  readonly usageRollups: UsageRollups;
  readonly requestLog: RequestLog;
  readonly labels: RollupLabels;
  readonly refusals: Refusals;
  readonly storeParts: StoreParts;
  readonly keptReasoning: KeptReasoning | undefined;
}

/** Roll-ups a day, model and key has at most: what lets requests settle side by side without conflicts. */
const ROLLUP_SHARDS = 8;

export interface StoresParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** What thoughts are encrypted with. @default none are kept */
  readonly keeping?: Pick<KeptReasoningOptions, 'dataKeys' | 'secrets'> | undefined;
}

/** Every store on one DynamoDB client. Does no I/O. */
export function createStores(config: Config, parts: StoresParts): Stores {
  const { clock, ids, log, keeping } = parts;
  const dynamo = createDynamo({
    region: config.region,
    endpoint: config.dynamoEndpoint,
    // Beside a gateway on one machine, a burst waits for its turn on the processor; that is no outage.
    ...(config.dynamoEndpoint === undefined ? {} : { requestTimeoutMs: 10_000, maxAttempts: 2 }),
  });
  const tables = tableNames(config.tablePrefix);
  const items = createDynamoItems({ dynamo, tables });
  return {
    directory: createDirectory({ items, clock, ids }),
    apiKeys: createCachedApiKeys({ apiKeys: createApiKeys({ items }), clock, foundForMs: config.keyCacheMs }),
    buckets: createRateBuckets({ items, clock, ids }),
    windows: createBudgetWindows({ items, clock, ids }),
    records: createRecords({ items, clock, ids, rollupShards: ROLLUP_SHARDS }),
    usageRollups: createUsageRollups({ items }),
    requestLog: createRequestLog({ items }),
    labels: createRollupLabels({ items, log }),
    refusals: createRefusals({ items, clock, log }),
    storeParts: createStoreParts({ items, tables }),
    keptReasoning: keeping && createKeptReasoning({ ...keeping, items, clock, log, keepMs: config.keepReasoningMs }),
  };
}
