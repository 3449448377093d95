import { describe, expect, it } from 'vitest';
import { createCachedDataKeys } from '../../../src/stores/cachedDataKeys.ts';
import { ManualClock } from '../../fakes.ts';

const HOUR_MS = 3_600_000;
const keyOf = (sealed: string) => new TextEncoder().encode(sealed.padEnd(32));

function setUp() {
  const calls: string[] = [];
  const failures: Error[] = [];
  const call = async (name: string) => {
    calls.push(name);
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  };
  const clock = new ManualClock();
  const dataKeys = createCachedDataKeys({
    clock,
    dataKeys: {
      async current() {
        const sealed = `key ${calls.length}`;
        await call('make');
        return { key: keyOf(sealed), sealed };
      },
      async open(sealed) {
        await call(`open ${sealed}`);
        return keyOf(sealed);
      },
    },
  });
  return { dataKeys, clock, calls, failNext: () => failures.push(new Error('down')) };
}

describe('cached data keys', () => {
  it('are made once an hour, however many ask at once', async () => {
    const { dataKeys, clock, calls } = setUp();
    const keys = await Promise.all([dataKeys.current(), dataKeys.current()]);
    clock.advance(HOUR_MS - 1);
    keys.push(await dataKeys.current());

    expect(new Set(keys.map(({ sealed }) => sealed)).size).toBe(1);
    expect(calls).toEqual(['make']);
    clock.advance(1);
    expect((await dataKeys.current()).sealed).toBe('key 1');
  });

  it('open what they have made themselves without asking', async () => {
    const { dataKeys, calls } = setUp();
    const { key, sealed } = await dataKeys.current();

    expect(await dataKeys.open(sealed)).toEqual(key);
    expect(calls).toEqual(['make']);
  });

  it('open those of others once an hour', async () => {
    const { dataKeys, clock, calls } = setUp();
    expect(await Promise.all([dataKeys.open('a'), dataKeys.open('a')])).toEqual([keyOf('a'), keyOf('a')]);
    clock.advance(HOUR_MS - 1);
    await dataKeys.open('a');
    expect(calls).toEqual(['open a']);

    clock.advance(1);
    await dataKeys.open('a');

    expect(calls).toEqual(['open a', 'open a']);
  });

  it('do not remember a failure', async () => {
    const { dataKeys, failNext } = setUp();
    failNext();
    await expect(dataKeys.current()).rejects.toThrow('down');
    expect(await dataKeys.current()).toMatchObject({ sealed: 'key 1' });
    failNext();
    await expect(dataKeys.open('a')).rejects.toThrow('down');
    expect(await dataKeys.open('a')).toEqual(keyOf('a'));
  });
});
