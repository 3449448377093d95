import type { ReplayEntry } from '../ports.ts';

/**
 * A settlement, or a request that is to be taken back, as queues keep it. Its size does not depend on prompt or answer: about one
 * kilobyte, and less than 200 bytes more for each budget.
 */
export function toReplayText(entry: ReplayEntry): string {
  return JSON.stringify(entry);
}

/** The inverse of `toReplayText`; nothing for what it did not make, or what was cut short. */
export function readReplayText(text: string): ReplayEntry | undefined {
  const value = parse(text);
  return isReplayEntry(value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Looks at what tells a settlement from anything else; the rest was written by this very program. */
function isReplayEntry(value: unknown): value is ReplayEntry {
  const { request, settlement } = recordIn(value);
  const { requestId, holds, buckets } = recordIn(request);
  const isRequest = typeof requestId === 'string' && Array.isArray(holds) && Array.isArray(buckets);
  return isRequest && (settlement === undefined || isSettlement(settlement));
}

function isSettlement(value: unknown): boolean {
  const { usage, costNanoUsd } = recordIn(value);
  return typeof usage === 'object' && Number.isSafeInteger(costNanoUsd);
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
