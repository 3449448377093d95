import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { holdsIn } from '../../src/governance/hold.ts';
import type { LedgerRecord } from '../../src/ports.ts';
import { createDynamo } from '../../src/stores/dynamo.ts';
import type { Item } from '../../src/stores/items/items.ts';
import { fromRecordItem } from '../../src/stores/recordItem.ts';
import { tableNames } from '../../src/stores/tables.ts';

/** What a running gateway has written, read behind its back. */
export interface LedgerSight {
  /** Of requests that were admitted. */
  readonly records: readonly LedgerRecord[];
  /** Requests that hold something of a window, once for each. */
  readonly held: readonly string[];
  /** Spent in all windows. */
  readonly settledNanoUsd: number;
  /** In all roll-ups. */
  readonly requests: number;
  readonly costNanoUsd: number;
}

export async function readLedger(endpoint: string): Promise<LedgerSight> {
  const client = createDynamo({ region: 'us-east-1', endpoint, requestTimeoutMs: 20_000 });
  try {
    const items: Item[] = [];
    for await (const page of paginateScan({ client }, { TableName: tableNames().usage })) {
      items.push(...((page.Items ?? []) as Item[]));
    }
    return sightOf(items);
  } finally {
    client.destroy();
  }
}

function sightOf(items: readonly Item[]): LedgerSight {
  const of = (prefix: string) => items.filter(({ pk }) => String(pk).startsWith(prefix));
  const sum = (found: readonly Item[], name: string) =>
    found.reduce((total, item) => total + Number(item[name] ?? 0), 0);
  return {
    records: of('R#')
      .map(fromRecordItem)
      .filter(({ isVoid }) => !isVoid),
    held: of('B#')
      .flatMap((stripe) => [...holdsIn(stripe).keys()])
      .toSorted(),
    settledNanoUsd: sum(of('B#'), 'settled'),
    requests: sum(of('U#'), 'requests'),
    costNanoUsd: sum(of('U#'), 'cost_nano_usd'),
  };
}
