import type { Attempt, Progress, Settlement } from '../ports.ts';
import { numberIn, stringIn } from './item.ts';
import type { Attributes, Item } from './items/items.ts';
import { packBill, unpackBill } from './packedBill.ts';
import { packPrice, unpackPrice } from './packedPrice.ts';
import { fromTokenAttributes, tokenAttributes } from './tokenAttributes.ts';

/** The mark of a settlement that was presumed. */
export const PRESUMED = 'presumed';

/** How a request ended, as its record has it. No query and no condition looks into bill and attempts. */
export function settlementAttributes(settlement: Settlement): Attributes {
  const { usage, attempts, lines, isPresumed } = settlement;
  return {
    ...tokenAttributes(usage),
    usage_source: settlement.usageSource,
    ...(isPresumed ? { [PRESUMED]: true } : {}),
    cost_nano_usd: settlement.costNanoUsd,
    price_version: settlement.priceVersion,
    // DynamoDB bills every kilobyte: attempts have their bills with them, and one attempt at what was admitted is no list.
    ...(attempts === undefined ? { bill: packBill(lines) } : { attempts: JSON.stringify(attempts) }),
    outcome: settlement.outcome,
    ended_at_ms: settlement.endedAtMs,
  };
}

/** The inverse of `settlementAttributes`. */
export function fromSettlementAttributes(item: Item): Settlement {
  const attempts = item.attempts === undefined ? undefined : readAttempts(item);
  return {
    usage: fromTokenAttributes(item),
    usageSource: stringIn(item, 'usage_source') === 'measured' ? 'measured' : 'estimated',
    costNanoUsd: numberIn(item, 'cost_nano_usd'),
    priceVersion: stringIn(item, 'price_version'),
    lines: attempts?.flatMap(({ lines }) => lines) ?? unpackBill(stringIn(item, 'bill')),
    outcome: stringIn(item, 'outcome'),
    endedAtMs: numberIn(item, 'ended_at_ms'),
    ...(attempts === undefined ? {} : { attempts }),
    ...(PRESUMED in item ? { isPresumed: true } : {}),
  };
}

/** How far an open request has come. */
export function progressText({ attempts, underWay }: Progress): string {
  return JSON.stringify({ attempts, underWay: { ...underWay, price: packPrice(underWay.price) } });
}

/** The inverse of `progressText`; nothing while there was one attempt at most. */
export function readProgress(item: Item): Progress | undefined {
  if (item.progress === undefined) return undefined;
  const { attempts, underWay } = JSON.parse(stringIn(item, 'progress'));
  return { attempts, underWay: { ...underWay, price: unpackPrice(underWay.price) } };
}

function readAttempts(item: Item): readonly Attempt[] {
  return JSON.parse(stringIn(item, 'attempts'));
}
