import type { AdmittedRequest, Clock, Ids, Records, SettleAnswer, Settlement } from '../ports.ts';
import { storeUnavailable } from './dynamo.ts';
import { eachItem } from './items/eachItem.ts';
import { ConditionFailed, type Items, type Write } from './items/items.ts';
import {
  amendWrite,
  barWrite,
  clearWrite,
  fromRecordItem,
  moveOnWrite,
  openWrite,
  recordAddress,
  replaceWrite,
  requestIdOf,
  settleWrite,
  voidWrite,
} from './recordItem.ts';
import { retryConflicts } from './retryConflicts.ts';
import { rollupWrites } from './rollupWrite.ts';
import { OPEN_INDEX, OPEN_PARTITIONS, openIndexBound } from './tables.ts';
import { lateWindowWrites } from './windowItem.ts';

export interface RecordsOptions {
  readonly items: Items;
  readonly clock: Pick<Clock, 'after'>;
  readonly ids: Pick<Ids, 'fraction'>;
  /**
   * Over how many items a day's sums are spread. Settlements that meet in one item wait for each other; each item is one
   * more for a usage query to read.
   */
  readonly rollupShards: number;
  /** @default 90 */
  readonly requestRetentionDays?: number;
}

const RETENTION_DAYS = 90;

/** What changes a settled request are its few windows, each once: more looks than this are a fault of the store. */
const MAX_LOOKS = 20;

/** The ledger in DynamoDB: one put to open, one transaction to settle. */
export function createRecords(options: RecordsOptions): Records {
  const { items, ids, rollupShards, requestRetentionDays: retentionDays = RETENTION_DAYS } = options;
  const shard = () => Math.floor(ids.fraction() * rollupShards);
  const find: Records['find'] = async (requestId) => {
    const item = await items.get(recordAddress(requestId));
    return item && fromRecordItem(item);
  };

  async function settleOpen(request: AdmittedRequest, settlement: Settlement): Promise<SettleAnswer> {
    const settle = settleWrite({ request, settlement, retentionDays });
    const add = rollupWrites({ request, settlement, shard: shard() });
    await retryConflicts(options, () => items.transact([settle, ...add]));
    return { kind: 'settled' };
  }

  /** Moves record, roll-up and budget windows by the difference, all or nothing. */
  async function replace(request: AdmittedRequest, replaced: Settlement, settlement: Settlement): Promise<boolean> {
    const writes: Write[] = [
      replaceWrite(request, settlement),
      ...rollupWrites({ request, settlement, replaced, shard: shard() }),
      ...(await lateWindowWrites(items, request, { replaced, settlement })),
    ];
    try {
      await retryConflicts(options, () => items.transact(writes));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      return false;
    }
  }

  /** The answer to a settlement that found the record not open. */
  async function settleLate(request: AdmittedRequest, settlement: Settlement): Promise<SettleAnswer> {
    for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
      const answer = await lookAndSettle(request, settlement);
      if (answer !== undefined) return answer;
    }
    throw storeUnavailable(new Error(`${MAX_LOOKS} looks in a row found request ${request.requestId} changed`));
  }

  /** Nothing when somebody has settled a window or the record in between. */
  async function lookAndSettle(request: AdmittedRequest, settlement: Settlement): Promise<SettleAnswer | undefined> {
    const record = await find(request.requestId);
    if (record?.isVoid) return { kind: 'void' };
    const replaced = record?.settlement;
    if (replaced === undefined) throw new Error(`Request ${request.requestId} is settled without being open.`);
    const isTruer = replaced.isPresumed && !settlement.isPresumed;
    if (!isTruer) return { kind: 'already', settlement: replaced };
    return (await replace(request, replaced, settlement)) ? { kind: 'late', replaced } : undefined;
  }

  return {
    find,
    async open(request) {
      await items.write(openWrite(request)).catch(ignoreConditionFailed);
    },
    async amend(request) {
      await items.write(amendWrite(request)).catch(ignoreConditionFailed);
    },
    async void(request) {
      try {
        await items.write(voidWrite(request));
        return undefined;
      } catch (error) {
        if (error instanceof ConditionFailed && error.item !== undefined) return fromRecordItem(error.item).settlement;
        throw error;
      }
    },
    async bar(due) {
      try {
        await items.write(barWrite(due));
        return true;
      } catch (error) {
        ignoreConditionFailed(error);
        return false;
      }
    },
    async checkpoint(requestId, deliveredBytes) {
      const write: Write = {
        kind: 'update',
        at: recordAddress(requestId),
        changes: { set: { delivered_bytes: deliveredBytes } },
        condition: { attribute: 'status', is: '=', value: 'open' },
      };
      await items.write(write).catch(ignoreConditionFailed);
    },
    async moveOn(requestId, progress) {
      await items.write(moveOnWrite(requestId, progress)).catch(ignoreConditionFailed);
    },
    async settle(request, settlement) {
      try {
        return await settleOpen(request, settlement);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return settleLate(request, settlement);
      }
    },
    async clearPending(requestId, costNanoUsd) {
      await items.write(clearWrite(requestId, costNanoUsd)).catch(ignoreConditionFailed);
    },
    async *listOverdue(nowMs) {
      const sortKey = { to: openIndexBound(nowMs) };
      for (const partition of OPEN_PARTITIONS) {
        const found = eachItem(items, { table: 'usage', index: OPEN_INDEX, partition, sortKey });
        for await (const item of found) yield requestIdOf(item);
      }
    },
  };
}

function ignoreConditionFailed(error: unknown): void {
  if (!(error instanceof ConditionFailed)) throw error;
}
