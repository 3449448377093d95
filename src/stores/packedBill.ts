import type { PriceLine } from '../governance/price.ts';

type LineRow = readonly [
  item: PriceLine['item'],
  quantity: number,
  usdPerMillionTokens: number,
  amountNanoUsd: number,
  rateSource: PriceLine['rateSource'],
];

/** A bill as rows: no query and no condition looks into it, and DynamoDB bills its bytes on every write. */
export function packBill(lines: readonly PriceLine[]): string {
  return JSON.stringify(lines.map(toRow));
}

/** The inverse of `packBill`. */
export function unpackBill(text: string): readonly PriceLine[] {
  return JSON.parse(text).map(fromRow);
}

function toRow({ item, quantity, usdPerMillionTokens, amountNanoUsd, rateSource }: PriceLine): LineRow {
  return [item, quantity, usdPerMillionTokens, amountNanoUsd, rateSource];
}

function fromRow([item, quantity, usdPerMillionTokens, amountNanoUsd, rateSource]: LineRow): PriceLine {
  return { item, quantity, usdPerMillionTokens, amountNanoUsd, rateSource };
}
