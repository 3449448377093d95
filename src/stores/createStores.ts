import type { Config } from '../config.ts';
import type { ApiKeys, Clock, Ids, Ledger, RateLimits, UsageRollups } from '../ports.ts';
import { createApiKeys } from './apiKeys.ts';
import { createCachedApiKeys } from './cachedApiKeys.ts';
import { createDynamo } from './dynamo.ts';
import { createLedger } from './ledger.ts';
import { createRateLimits } from './rateLimits.ts';
import { tableNames } from './tables.ts';
import { createUsageRollups } from './usageRollups.ts';

export interface Stores {
  readonly apiKeys: ApiKeys;
  readonly rateLimits: RateLimits;
  readonly ledger: Ledger;
  readonly usageRollups: UsageRollups;
}

/** Roll-ups a day, model and key has at most: what lets busy instances settle side by side without conflicts. */
const ROLLUP_SHARDS = 8;

/** Every store on one DynamoDB client. Does no I/O. */
export function createStores(config: Config, { clock, ids }: { clock: Clock; ids: Ids }): Stores {
  const dynamo = createDynamo({ region: config.region, endpoint: config.dynamoEndpoint });
  const tables = tableNames(config.tablePrefix);
  return {
    apiKeys: createCachedApiKeys({ apiKeys: createApiKeys({ dynamo, tables }), clock, foundForMs: config.keyCacheMs }),
    rateLimits: createRateLimits({ dynamo, tables, clock }),
    ledger: createLedger({ dynamo, tables, clock, ids, rollupShard: Math.floor(ids.fraction() * ROLLUP_SHARDS) }),
    usageRollups: createUsageRollups({ dynamo, tables }),
  };
}
