import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock, Ids, Ledger, OpenRequest, Settlement } from '../ports.ts';
import { askStore, storeUnavailable } from './dynamo.ts';
import { openItem, settleUpdate } from './requestItem.ts';
import { rollupUpdate } from './rollupItem.ts';
import type { TableNames } from './tables.ts';

export interface LedgerOptions {
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: Pick<TableNames, 'usage'>;
  readonly clock: Pick<Clock, 'after'>;
  readonly ids: Pick<Ids, 'fraction'>;
  /**
   * Which of a day's rollups this instance adds to, a small number. Instances that differ in it never wait for each
   * other; each number in use is one item more for a usage query to read.
   */
  readonly rollupShard: number;
  /** @default 90 */
  readonly requestRetentionDays?: number;
  /** @default 400, so that a month can be compared with the same one a year before */
  readonly rollupRetentionDays?: number;
}

/** About 1 s in all with the waits between them: a settlement that takes longer is better written by somebody else. */
const MAX_SETTLE_ATTEMPTS = 8;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 400;

/** Cancellations that the SDK does not retry, though the same transaction may pass a moment later. */
const PASSING_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** The ledger in DynamoDB: one put to open, one transaction to settle. Both may be repeated. */
export function createLedger(options: LedgerOptions): Ledger {
  return {
    open: (request) => openOnce(options, request),
    async settle(request, settlement) {
      const transaction = settleTransaction(options, request, settlement);
      for (let attempt = 0; attempt < MAX_SETTLE_ATTEMPTS; attempt += 1) {
        if (attempt > 0) await waitAfterConflict(options, attempt);
        if ((await trySettle(options.dynamo, transaction)) === 'done') return;
      }
      throw storeUnavailable(new Error(`${MAX_SETTLE_ATTEMPTS} attempts to settle ${request.requestId} met conflicts`));
    },
  };
}

async function openOnce({ dynamo, tables }: LedgerOptions, request: OpenRequest): Promise<void> {
  const put = new PutCommand({
    TableName: tables.usage,
    Item: openItem(request),
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    await askStore(dynamo.send(put));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    // A put whose answer was lost is sent again by the SDK, and then finds the record that it wrote itself.
    const { key_id: keyId, started_at_ms: startedAtMs } = error.Item ?? {};
    if (keyId?.S !== request.keyId || Number(startedAtMs?.N) !== request.startedAtMs)
      throw new Error(`${request.requestId} is the id of two requests`, { cause: error });
  }
}

function settleTransaction(options: LedgerOptions, request: OpenRequest, settlement: Settlement) {
  const { tables, rollupShard, requestRetentionDays = 90, rollupRetentionDays = 400 } = options;
  const settle = settleUpdate({ request, settlement, retentionDays: requestRetentionDays });
  const add = rollupUpdate({ request, settlement, shard: rollupShard, retentionDays: rollupRetentionDays });
  const updates = [settle, add].map((update) => ({ Update: { TableName: tables.usage, ...update } }));
  return new TransactWriteCommand({ TransactItems: updates });
}

async function trySettle(
  dynamo: DynamoDBDocumentClient,
  transaction: TransactWriteCommand,
): Promise<'done' | 'conflict'> {
  try {
    await askStore(dynamo.send(transaction));
    return 'done';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return readCancellation(error);
  }
}

function readCancellation(error: TransactionCanceledException): 'done' | 'conflict' {
  const reasons = error.CancellationReasons ?? [];
  const [record] = reasons;
  if (record?.Code === 'ConditionalCheckFailed') {
    if (record.Item === undefined) throw new Error('A request was settled that had not been opened', { cause: error });
    return 'done';
  }
  if (reasons.some(({ Code = '' }) => PASSING_REASONS.has(Code))) return 'conflict';
  throw storeUnavailable(error);
}

/** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
function waitAfterConflict({ clock, ids }: LedgerOptions, attempt: number): Promise<void> {
  const longestMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return new Promise((resolve) => clock.after(Math.ceil(ids.fraction() * longestMs), resolve));
}
