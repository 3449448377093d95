import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import type { DataKeys, ThoughtTurn } from '../../../src/ports.ts';
import type { Items } from '../../../src/stores/items/items.ts';
import { createKeptReasoning } from '../../../src/stores/keptReasoning.ts';
import { ManualClock, recordingLog } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';

const HOUR_MS = 3_600_000;
const DEMO = { teamId: 'demo', model: 'claude-sonnet-4.5' };
const BLOCKS: ThoughtTurn['blocks'] = [
  { type: 'thinking', thinking: 'The secret plan: ☂ ', signature: 'c2ln' },
  { type: 'redacted_thinking', data: 'AAEC/w==' },
];

/** One key, sealed as its own name. */
function oneKey(key = randomBytes(32)): DataKeys {
  return { current: async () => ({ key, sealed: 'one' }), open: async () => key };
}

function setUp(given: { readonly items?: Pick<Items, 'get' | 'write'>; readonly dataKeys?: DataKeys } = {}) {
  const [memory, clock, log] = [createMemoryItems(), new ManualClock(), recordingLog()];
  const secrets = { bytes: (count: number) => randomBytes(count) };
  const options = { items: memory, dataKeys: oneKey(), secrets, clock, log, keepMs: HOUR_MS, ...given };
  return { kept: createKeptReasoning(options), memory, clock, log };
}

describe('kept reasoning', () => {
  it('is found by each of the calls that it led to, byte for byte', async () => {
    const { kept } = setUp();
    await kept.keep(DEMO, { toolCallIds: ['a', 'b'], blocks: BLOCKS });

    expect(await kept.find(DEMO, ['b', 'unknown', 'a'])).toEqual(
      new Map([
        ['a', BLOCKS],
        ['b', BLOCKS],
      ]),
    );
  });

  it('comes back as it went, whatever it says', async () => {
    const block = fc.oneof(
      fc.record({
        type: fc.constant('thinking' as const),
        thinking: fc.string({ unit: 'grapheme' }),
        signature: fc.string(),
      }),
      fc.record({ type: fc.constant('redacted_thinking' as const), data: fc.base64String() }),
    );
    const { kept } = setUp();
    await fc.assert(
      fc.asyncProperty(fc.array(block), fc.string({ minLength: 1 }), async (blocks, id) => {
        await kept.keep(DEMO, { toolCallIds: [id], blocks });
        expect([...(await kept.find(DEMO, [id])).values()]).toEqual([blocks]);
      }),
    );
  });

  it.each([
    ['another team', { ...DEMO, teamId: 'other' }],
    ['another model', { ...DEMO, model: 'claude-opus-4.5' }],
  ])('is not shown to %s', async (_what, thinker) => {
    const { kept, log } = setUp();
    await kept.keep(DEMO, { toolCallIds: ['a'], blocks: BLOCKS });

    expect((await kept.find(thinker, ['a'])).size).toBe(0);
    expect(log.lines).toEqual([]);
  });

  it('lies in the store unreadable, for its time', async () => {
    const { kept, memory, clock } = setUp();
    await kept.keep(DEMO, { toolCallIds: ['a'], blocks: BLOCKS });
    const [item] = memory.list('usage');

    expect(item).toEqual({
      pk: 'H#demo#a',
      sk: 'H',
      thoughts: expect.any(String),
      data_key: 'one',
      model: DEMO.model,
      ttl: (clock.nowMs() + HOUR_MS) / 1_000,
    });
    expect(Buffer.from(String(item?.thoughts), 'base64').toString('latin1')).not.toMatch(/secret|c2ln|thinking/);
  });

  it('is gone after its time, whether the store has forgotten it or not', async () => {
    const { kept, clock } = setUp();
    await kept.keep(DEMO, { toolCallIds: ['a'], blocks: BLOCKS });

    clock.advance(HOUR_MS - 1);
    expect((await kept.find(DEMO, ['a'])).size).toBe(1);
    clock.advance(1);
    expect((await kept.find(DEMO, ['a'])).size).toBe(0);
  });

  it('never uses a nonce twice', async () => {
    const { kept, memory } = setUp();
    const toolCallIds = Array.from({ length: 100 }, (_, index) => `call_${index}`);
    await kept.keep(DEMO, { toolCallIds, blocks: BLOCKS });

    const nonces = memory.list('usage').map(({ thoughts }) => String(thoughts).slice(0, 16));
    expect(new Set(nonces).size).toBe(100);
  });

  it.each([
    ['moved to another team', 'H#other#a', { ...DEMO, teamId: 'other' }],
    ['moved to another call', 'H#demo#b', DEMO],
  ])('cannot be opened where it was %s', async (_what, pk, thinker) => {
    const { kept, memory, log } = setUp();
    await kept.keep(DEMO, { toolCallIds: ['a'], blocks: BLOCKS });
    const [{ pk: _pk, sk: _sk, ...attributes } = {}] = memory.list('usage');
    await memory.write({ kind: 'put', at: { table: 'usage', pk, sk: 'H' }, attributes });

    expect((await kept.find(thinker, [pk.slice(-1)])).size).toBe(0);
    expect(log.lines).toMatchObject([{ level: 'warn', event: 'reasoning_not_found' }]);
  });

  it('cannot be opened when a single bit of it has changed', async () => {
    const { kept, memory } = setUp();
    await kept.keep(DEMO, { toolCallIds: ['a'], blocks: BLOCKS });
    const at = { table: 'usage', pk: 'H#demo#a', sk: 'H' } as const;
    const bytes = Buffer.from(String((await memory.get(at))?.thoughts), 'base64');

    for (let place = 0; place < bytes.byteLength; place += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      await memory.write({ kind: 'update', at, changes: { set: { thoughts: changed.toString('base64') } } });
      expect((await kept.find(DEMO, ['a'])).size).toBe(0);
    }
  });

  it('that is too large, or under an id that nobody has made, is not kept', async () => {
    const { kept, memory, log } = setUp();
    const thinking = 'x'.repeat(300_000);
    await kept.keep(DEMO, { toolCallIds: ['a'], blocks: [{ type: 'thinking', thinking, signature: 's' }] });
    await kept.keep(DEMO, { toolCallIds: ['x'.repeat(257)], blocks: BLOCKS });

    expect(memory.list('usage')).toEqual([]);
    expect((await kept.find(DEMO, ['x'.repeat(257)])).size).toBe(0);
    expect(log.lines).toMatchObject([{ event: 'reasoning_not_kept', reason: 'too_large' }]);
  });

  const outage = () => Promise.reject(gatewayError('store_unavailable'));

  it.each([
    ['store', { items: { get: outage, write: outage } }],
    ['source of keys', { dataKeys: { current: outage, open: outage } }],
  ])('is missing, and that is logged, when the %s does not answer', async (_what, given) => {
    const healthy = setUp();
    await healthy.kept.keep(DEMO, { toolCallIds: ['a'], blocks: BLOCKS });
    const { kept, log } = setUp({ items: healthy.memory, ...given });
    await kept.keep(DEMO, { toolCallIds: ['b'], blocks: BLOCKS });

    expect((await kept.find(DEMO, ['a'])).size).toBe(0);
    expect(log.lines).toMatchObject([
      { level: 'warn', event: 'reasoning_not_kept', team_id: 'demo' },
      { level: 'warn', event: 'reasoning_not_found', team_id: 'demo' },
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/secret plan|c2ln/);
  });
});
