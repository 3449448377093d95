import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import type { Items } from '../../../src/stores/items/items.ts';
import { createRollupLabels } from '../../../src/stores/rollupLabels.ts';
import { recordingLog } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import { NOON_MS } from '../metering/admittedRequest.ts';

const OTHER = ['env=prod', '~other'];

function setUp(maxSets?: number, items: Pick<Items, 'write'> = createMemoryItems()) {
  const log = recordingLog();
  let writes = 0;
  const counted = {
    write: (...call: Parameters<Items['write']>) => {
      writes += 1;
      return items.write(...call);
    },
  };
  const instance = () => createRollupLabels({ items: counted, log, ...(maxSets === undefined ? {} : { maxSets }) });
  return { instance, log, writes: () => writes };
}

const claimOf = (run: string, changes: { teamId?: string; startedAtMs?: number } = {}) => ({
  ...{ teamId: 'demo', startedAtMs: NOON_MS, tags: ['env=prod', `run=${run}`], operatorTags: ['env=prod'] },
  ...changes,
});

describe('the sets of tags of a day', () => {
  it('are told apart until there are too many, over all instances', async () => {
    const { instance } = setUp(2);
    const [one, two] = [instance(), instance()];

    expect(await one.claim(claimOf('1'))).toEqual(['env=prod', 'run=1']);
    expect(await two.claim(claimOf('2'))).toEqual(['env=prod', 'run=2']);
    expect(await one.claim(claimOf('3'))).toEqual(OTHER);
    expect(await two.claim(claimOf('1'))).toEqual(['env=prod', 'run=1']);
  });

  it('are no more than that however many come at once', async () => {
    const { instance } = setUp();
    const instances = [instance(), instance(), instance()];
    const runs = Array.from({ length: 600 }, (_, run) => instances[run % 3]?.claim(claimOf(String(run % 300))));
    const sets = new Set((await Promise.all(runs)).map((tags) => tags?.join()));

    expect(sets.size).toBe(201);
  });

  it.each([
    { what: 'another team', changes: { teamId: 'other' } },
    { what: 'the next day', changes: { startedAtMs: NOON_MS + 43_200_000 } },
  ])('have room of their own: $what', async ({ changes }) => {
    const { instance } = setUp(1);
    const labels = instance();
    await labels.claim(claimOf('1'));

    expect(await labels.claim(claimOf('2', changes))).toEqual(['env=prod', 'run=2']);
  });

  it('cost one write for each that an instance has not met', async () => {
    const { instance, writes } = setUp();
    const labels = instance();
    for (const run of ['1', '1', '2', '1', '2']) await labels.claim(claimOf(run));
    await labels.claim({ ...claimOf('1'), tags: ['env=prod'] });

    expect(writes()).toBe(2);
  });

  it('stop nobody when the store is down, and are asked for again', async () => {
    const memory = createMemoryItems();
    let isDown = true;
    const write: Items['write'] = (call) =>
      isDown ? Promise.reject(gatewayError('store_unavailable')) : memory.write(call);
    const { instance, log } = setUp(2, { write });
    const labels = instance();

    expect(await labels.claim(claimOf('1'))).toEqual(OTHER);
    expect(log.lines).toMatchObject([{ event: 'labels_not_claimed', team_id: 'demo' }]);
    isDown = false;
    expect(await labels.claim(claimOf('1'))).toEqual(['env=prod', 'run=1']);
  });
});
