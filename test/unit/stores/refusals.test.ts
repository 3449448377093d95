import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import type { Items } from '../../../src/stores/items/items.ts';
import { createRefusals } from '../../../src/stores/refusals.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { ManualClock, recordingLog } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';

const DAYS = ['2026-11-22', '2026-11-23'];

function setUp() {
  const memory = createMemoryItems();
  const clock = new ManualClock('2026-11-22T23:59:55Z');
  const log = recordingLog();
  const store = { isDown: false, writes: 0 };
  const write: Items['write'] = (call) => {
    store.writes += 1;
    return store.isDown ? Promise.reject(gatewayError('store_unavailable')) : memory.write(call);
  };
  const refusals = createRefusals({ items: { write }, clock, log });
  const rollups = createUsageRollups({ items: memory });
  const read = async (teamId: string) => (await rollups.read(teamId, DAYS)).refusals;
  return { refusals, clock, log, store, read };
}

describe('refusals', () => {
  it('are counted by team and rule, over days', async () => {
    const { refusals, clock, read } = setUp();
    for (const [teamId, rule] of [
      ['demo', 'rpm:team:demo'],
      ['demo', 'budget:daily'],
      ['other', 'rpm:team:other'],
      ['demo', 'rpm:team:demo'],
    ] as const) {
      await refusals.count({ teamId, rule });
      clock.advance(2_000);
    }

    expect(await read('demo')).toEqual([
      { rule: 'rpm:team:demo', refusals: 2 },
      { rule: 'budget:daily', refusals: 1 },
    ]);
    expect(await read('other')).toEqual([{ rule: 'rpm:team:other', refusals: 1 }]);
  });

  it('that storm in cost a write a second, and none is forgotten', async () => {
    const { refusals, clock, store, read } = setUp();
    for (let count = 0; count < 1_000; count += 1) await refusals.count({ teamId: 'demo', rule: 'rpm' });
    expect(store.writes).toBe(1);
    clock.advance(1_000);
    await refusals.count({ teamId: 'demo', rule: 'rpm' });

    expect(store.writes).toBe(2);
    expect(await read('demo')).toEqual([{ rule: 'rpm', refusals: 1_001 }]);
  });

  it('that nobody follows are written by maintenance', async () => {
    const { refusals, read } = setUp();
    for (let count = 0; count < 3; count += 1) await refusals.count({ teamId: 'demo', rule: 'rpm' });
    await refusals.flush();

    expect(await read('demo')).toEqual([{ rule: 'rpm', refusals: 3 }]);
  });

  it('stop nobody when the store is down', async () => {
    const { refusals, store, log } = setUp();
    store.isDown = true;
    await refusals.count({ teamId: 'demo', rule: 'rpm' });

    expect(log.lines).toMatchObject([{ level: 'warn', event: 'refusals_not_counted' }]);
  });
});
