import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  decideRateLimit,
  passedState,
  type RateLimitBounds,
  type RateLimitWrite,
  rateLimitBounds,
} from '../governance/rateLimit.ts';
import type { Clock, RateLimits } from '../ports.ts';
import { createBoundedMap } from './boundedMap.ts';
import { askStore, storeUnavailable } from './dynamo.ts';
import { numberIn } from './item.ts';
import { rateLimitKey, type TableNames } from './tables.ts';

export interface RateLimitsOptions {
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: Pick<TableNames, 'rateLimits'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Buckets whose last state this instance remembers. @default 10_000 */
  readonly maxRemembered?: number;
}

/** A lost race is somebody else's success, so it is tried again at once; this often is a fault of the store. */
const MAX_WRITES = 10;

interface Attempt {
  readonly subject: string;
  readonly bounds: RateLimitBounds;
  readonly write: RateLimitWrite;
}

/** The `tat` that a write left, or found in its way; undefined where it found no bucket. */
type Outcome = { readonly passed: true; readonly tatUs: number } | { readonly passed: false; readonly tatUs?: number };

/**
 * Token buckets in DynamoDB: one item each, and one conditional write per request. The instance remembers where it last
 * saw a bucket. That tells which of the two writes will succeed, and a full bucket is refused without a write until it
 * can have room again: a `tat` never goes back, so nothing is refused that the store would let pass.
 */
export function createRateLimits({ dynamo, tables, clock, maxRemembered = 10_000 }: RateLimitsOptions): RateLimits {
  const lastSeenUs = createBoundedMap<string, number>(maxRemembered);
  return {
    async take({ subject, requestsPerMinute }) {
      const bounds = rateLimitBounds(requestsPerMinute, clock.nowMs());
      let tatUs = lastSeenUs.get(subject);
      for (let writes = 0; writes < MAX_WRITES; writes += 1) {
        const decision = decideRateLimit(bounds, tatUs);
        if ('refused' in decision) return decision.refused;
        const attempt = { subject, bounds, write: decision.write };
        const outcome = await tryWrite(dynamo, updateFor(tables.rateLimits, attempt));
        tatUs = outcome.tatUs;
        if (tatUs !== undefined) lastSeenUs.set(subject, tatUs);
        if (outcome.passed) return passedState(bounds, outcome.tatUs);
      }
      throw storeUnavailable(new Error(`${MAX_WRITES} writes in a row found the rate limit of ${subject} changed`));
    },
  };
}

/** Conditions know no arithmetic, so the bounds come computed. */
const WRITES: Readonly<Record<RateLimitWrite, { readonly update: string; readonly condition: string }>> = {
  advance: {
    update: 'SET tat_rpm = tat_rpm + :increment, #ttl = :ttl',
    condition: 'tat_rpm > :now AND tat_rpm <= :highest',
  },
  restart: {
    update: 'SET tat_rpm = :now + :increment, #ttl = :ttl',
    condition: 'attribute_not_exists(tat_rpm) OR tat_rpm <= :now',
  },
};

function updateFor(table: string, { subject, bounds, write }: Attempt): UpdateCommand {
  return new UpdateCommand({
    TableName: table,
    Key: rateLimitKey(subject),
    UpdateExpression: WRITES[write].update,
    ConditionExpression: WRITES[write].condition,
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':now': bounds.nowUs,
      ':increment': bounds.incrementUs,
      ':ttl': bounds.forgetAtSeconds,
      ...(write === 'advance' ? { ':highest': bounds.highestTatUs } : {}),
    },
    ReturnValues: 'UPDATED_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
}

async function tryWrite(dynamo: DynamoDBDocumentClient, update: UpdateCommand): Promise<Outcome> {
  try {
    const { Attributes: written = {} } = await askStore(dynamo.send(update));
    return { passed: true, tatUs: numberIn(written, 'tat_rpm') };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    // The document client leaves items in errors as they came over the wire.
    const found = error.Item?.tat_rpm?.N;
    return { passed: false, ...(found === undefined ? {} : { tatUs: Number(found) }) };
  }
}
