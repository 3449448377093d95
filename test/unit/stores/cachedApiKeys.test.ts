import { describe, expect, it, vi } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import type { ApiKeyRecord } from '../../../src/ports.ts';
import { createCachedApiKeys } from '../../../src/stores/cachedApiKeys.ts';
import { DEMO_KEY, ManualClock } from '../../fakes.ts';

/** A store whose answers are given by hand. */
function createSlowStore() {
  const reads: { sha256: string; answer: (record?: ApiKeyRecord) => void; fail: (error: unknown) => void }[] = [];
  return {
    reads,
    find: (sha256: string) =>
      new Promise<ApiKeyRecord | undefined>((answer, fail) => reads.push({ sha256, answer, fail })),
  };
}

/** A store that answers at once from a record that can be changed. */
function createStore(records: Record<string, ApiKeyRecord | undefined>) {
  let reads = 0;
  return {
    records,
    reads: () => reads,
    async find(sha256: string) {
      reads += 1;
      return records[sha256];
    },
  };
}

describe('createCachedApiKeys', () => {
  it('answers from memory for less than 30 s', async () => {
    const clock = new ManualClock();
    const store = createStore({ a: DEMO_KEY });
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock });
    await apiKeys.find('a');
    clock.advance(29_999);
    await expect(apiKeys.find('a')).resolves.toEqual(DEMO_KEY);
    expect(store.reads()).toBe(1);
  });

  it('knows of a revocation after 30 s', async () => {
    const clock = new ManualClock();
    const store = createStore({ a: DEMO_KEY });
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock });
    await apiKeys.find('a');
    store.records.a = { ...DEMO_KEY, status: 'inactive' };
    clock.advance(30_000);
    await expect(apiKeys.find('a')).resolves.toMatchObject({ status: 'inactive' });
  });

  it('knows of a new key after 5 s, and not before', async () => {
    const clock = new ManualClock();
    const store = createStore({});
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock });
    await apiKeys.find('a');
    store.records.a = DEMO_KEY;
    clock.advance(4_999);
    await expect(apiKeys.find('a')).resolves.toBeUndefined();
    clock.advance(1);
    await expect(apiKeys.find('a')).resolves.toEqual(DEMO_KEY);
  });

  it('counts from before the read, however long it takes', async () => {
    const clock = new ManualClock();
    const store = createSlowStore();
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock });
    const found = apiKeys.find('a');
    clock.advance(2_000);
    store.reads[0]?.answer(DEMO_KEY);
    await found;
    clock.advance(28_000);
    void apiKeys.find('a');
    expect(store.reads).toHaveLength(2);
  });

  it.each([0, 1, 60_000])('remembers for %i ms when told to', async (foundForMs) => {
    const clock = new ManualClock();
    const store = createStore({ a: DEMO_KEY });
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock, foundForMs });
    await apiKeys.find('a');
    clock.advance(Math.max(0, foundForMs - 1));
    await apiKeys.find('a');
    expect(store.reads()).toBe(foundForMs === 0 ? 2 : 1);
    clock.advance(1);
    await apiKeys.find('a');
    expect(store.reads()).toBe(foundForMs === 0 ? 3 : 2);
  });

  it('reads once for look-ups of one key at the same time, and apart for two keys', async () => {
    const store = createSlowStore();
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock: new ManualClock() });
    const found = Promise.all([apiKeys.find('a'), apiKeys.find('a'), apiKeys.find('b')]);
    expect(store.reads.map(({ sha256 }) => sha256)).toEqual(['a', 'b']);
    for (const { sha256, answer } of store.reads) answer({ ...DEMO_KEY, keyId: sha256 });
    await expect(found).resolves.toMatchObject([{ keyId: 'a' }, { keyId: 'a' }, { keyId: 'b' }]);
  });

  it('tells a failure to everybody who waits, and asks again next time', async () => {
    const store = createSlowStore();
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock: new ManualClock() });
    const found = Promise.allSettled([apiKeys.find('a'), apiKeys.find('a')]);
    store.reads[0]?.fail(gatewayError('store_unavailable'));
    const reason = { code: 'store_unavailable' };
    expect(await found).toMatchObject([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    const again = apiKeys.find('a');
    store.reads[1]?.answer(DEMO_KEY);
    await expect(again).resolves.toEqual(DEMO_KEY);
  });

  it('uses nothing that has expired while the store is down', async () => {
    const clock = new ManualClock();
    const store = createSlowStore();
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock });
    const found = apiKeys.find('a');
    store.reads[0]?.answer(DEMO_KEY);
    await found;
    clock.advance(30_000);
    const later = apiKeys.find('a');
    store.reads[1]?.fail(gatewayError('store_unavailable'));
    await expect(later).rejects.toMatchObject({ status: 503 });
  });

  it('forgets the oldest entry beyond the most it may hold', async () => {
    const store = createStore({ a: DEMO_KEY, b: DEMO_KEY, c: DEMO_KEY });
    const apiKeys = createCachedApiKeys({ apiKeys: store, clock: new ManualClock(), maxEntries: 2 });
    for (const sha256 of ['a', 'b', 'c', 'c', 'b']) await apiKeys.find(sha256);
    expect(store.reads()).toBe(3);
    await apiKeys.find('a');
    expect(store.reads()).toBe(4);
  });
});

it('keeps known keys however many unknown ones are tried', async () => {
  const find = vi.fn(async (digest: string) => (digest === 'known' ? DEMO_KEY : undefined));
  const cached = createCachedApiKeys({ apiKeys: { find }, clock: new ManualClock(), maxEntries: 10 });
  await cached.find('known');
  for (let count = 0; count < 2_000; count += 1) await cached.find(`made up ${count}`);
  await cached.find('known');

  expect(find.mock.calls.filter(([digest]) => digest === 'known')).toHaveLength(1);
});
