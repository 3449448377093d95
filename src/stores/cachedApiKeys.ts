import type { ApiKeyRecord, ApiKeys, Clock } from '../ports.ts';
import { createBoundedMap } from './boundedMap.ts';

export interface CachedApiKeysOptions {
  readonly apiKeys: ApiKeys;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** The longest time for which a revoked key still works. @default 30_000 */
  readonly foundForMs?: number;
  /** The longest time for which a new key is still unknown. @default 5_000 */
  readonly notFoundForMs?: number;
  /** @default 10_000 */
  readonly maxEntries?: number;
}

const MAX_UNKNOWN = 1_000;

interface Entry {
  readonly record: ApiKeyRecord | undefined;
  readonly untilMs: number;
}

/**
 * Remembers answers, so that most requests authenticate without a read. Look-ups of one key at the same time share one
 * read. Failures are not remembered, and nothing expired is used: an outage is told as one.
 */
export function createCachedApiKeys(options: CachedApiKeysOptions): ApiKeys {
  const { apiKeys, clock, foundForMs = 30_000, notFoundForMs = 5_000, maxEntries = 10_000 } = options;
  const remembered = createBoundedMap<string, Entry>(maxEntries);
  // Anybody can make up keys; they must not push out those that are in use.
  const unknown = createBoundedMap<string, Entry>(MAX_UNKNOWN);
  const underWay = new Map<string, Promise<ApiKeyRecord | undefined>>();

  async function read(sha256: string): Promise<ApiKeyRecord | undefined> {
    // Counted from before the read: a change during it must not be missed for longer.
    const askedAtMs = clock.nowMs();
    const record = await apiKeys.find(sha256);
    const [entries, forMs] = record === undefined ? [unknown, notFoundForMs] : [remembered, foundForMs];
    entries.set(sha256, { record, untilMs: askedAtMs + forMs });
    return record;
  }

  function readOnce(sha256: string): Promise<ApiKeyRecord | undefined> {
    const reading = underWay.get(sha256) ?? read(sha256).finally(() => underWay.delete(sha256));
    underWay.set(sha256, reading);
    return reading;
  }

  return {
    async find(sha256) {
      const isFresh = (entry: Entry | undefined): entry is Entry =>
        entry !== undefined && clock.nowMs() < entry.untilMs;
      const entry = [remembered.get(sha256), unknown.get(sha256)].find(isFresh);
      return entry === undefined ? readOnce(sha256) : entry.record;
    },
  };
}
