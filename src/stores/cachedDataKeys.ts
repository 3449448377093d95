import type { Clock, DataKey, DataKeys } from '../ports.ts';
import { createBoundedMap } from './boundedMap.ts';

export interface CachedDataKeysOptions {
  readonly dataKeys: DataKeys;
  readonly clock: Pick<Clock, 'nowMs'>;
}

/** A data key encrypts for an hour, far fewer texts than random nonces of 96 bits are safe for (2^32). */
const CURRENT_MS = 3_600_000;

/** How long an opened key is remembered: a KMS key that is disabled stops working after this at the latest. */
const OPENED_MS = 3_600_000;
const MAX_OPENED = 1_000;

interface Opened {
  readonly key: Promise<Uint8Array>;
  readonly untilMs: number;
}

/** Asks for a key once an hour, and for each sealed one once an hour; failures are not remembered. */
export function createCachedDataKeys({ dataKeys, clock }: CachedDataKeysOptions): DataKeys {
  const opened = createBoundedMap<string, Opened>(MAX_OPENED);
  let current: { readonly key: Promise<DataKey>; readonly untilMs: number } | undefined;

  async function make(): Promise<DataKey> {
    try {
      const made = await dataKeys.current();
      remember(made.sealed, Promise.resolve(made.key));
      return made;
    } catch (error) {
      current = undefined;
      throw error;
    }
  }

  function remember(sealed: string, key: Promise<Uint8Array>): void {
    opened.set(sealed, { key, untilMs: clock.nowMs() + OPENED_MS });
  }

  return {
    current() {
      if (current === undefined || current.untilMs <= clock.nowMs()) {
        current = { key: make(), untilMs: clock.nowMs() + CURRENT_MS };
      }
      return current.key;
    },
    async open(sealed) {
      const known = opened.get(sealed);
      if (known !== undefined && known.untilMs > clock.nowMs()) return known.key;
      const key = dataKeys.open(sealed);
      remember(sealed, key);
      key.catch(() => opened.set(sealed, { key, untilMs: 0 }));
      return key;
    },
  };
}
