import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ArchiveStore, archiveHour } from '../../../src/archive/archiveHour.ts';
import { createDirectory } from '../../../src/stores/directory.ts';
import { createRecords } from '../../../src/stores/records.ts';
import { createSettledRequests } from '../../../src/stores/settledRequests.ts';
import { countingIds, ManualClock, recordingLog } from '../../fakes.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';
import { admittedRequest, attempt, requestId, settlement, settlementOf } from '../metering/admittedRequest.ts';

const HOUR = '2026-11-22T13';
const LIMITS = { rpm: null, tpm: null, max_concurrency: null };
const AUTHOR = {
  actor: { principal: 'test', claimed_principal: null, function_arn: null, invocation_id: null },
  requestId: null,
};

/** A ledger with these teams, and an archive that keeps what it is given. */
async function open(teamIds: readonly string[]) {
  const items = createMemoryItems({ maxPageItems: 3 });
  const parts = { items, clock: new ManualClock(), ids: countingIds() };
  const directory = createDirectory(parts);
  for (const team_id of teamIds) {
    const rest = {
      status: 'active',
      allowed_models: null,
      tags: {},
      stream_disconnect: 'drain',
      guardrail: null,
    } as const;
    await directory.createTeam({ team_id, name: team_id, limits: LIMITS, ...rest }, AUTHOR);
  }
  const objects = new Map<string, Uint8Array>();
  const store: ArchiveStore = { put: async (key, gzip) => void objects.set(key, gzip) };
  return {
    records: createRecords({ ...parts, rollupShards: 1 }),
    archive: () => archiveHour({ requests: createSettledRequests({ items }), store, log: recordingLog() }, HOUR),
    objects,
    lines: () =>
      [...objects.values()].flatMap((gzip) =>
        gunzipSync(gzip)
          .toString()
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
  };
}

type Records = Awaited<ReturnType<typeof open>>['records'];

async function settle(records: Records, request: { number: number; teamId?: string; at: string }) {
  const { number, teamId = 'demo', at } = request;
  const startedAtMs = Date.parse(at);
  const admitted = admittedRequest({ requestId: requestId(number), teamId, startedAtMs });
  await records.open(admitted);
  await records.settle(admitted, settlement({ endedAtMs: startedAtMs + 1_500 }));
}

describe('archiveHour', () => {
  it('writes what a request was and cost, and nothing of what was said', async () => {
    const { records, archive, lines } = await open(['demo']);
    await settle(records, { number: 1, at: '2026-11-22T13:20:00Z' });
    await archive();
    expect(lines()).toEqual([
      {
        request_id: requestId(1),
        started_at: '2026-11-22T13:20:00.000Z',
        latency_ms: 1_500,
        team_id: 'demo',
        key_id: 'key_1',
        tags: [],
        model: 'nova-micro',
        geography: 'region',
        service_tier: null,
        outcome: 'completed',
        usage_source: 'measured',
        input_tokens: 10,
        output_tokens: 5,
        cache_read_tokens: 0,
        cache_write_5m_tokens: 0,
        cache_write_1h_tokens: 0,
        cost_nano_usd: 60,
        price_version: '2026-11-01',
      },
    ]);
  });

  it('lists the attempts of one that was tried more than once', async () => {
    const { records, archive, lines } = await open(['demo']);
    const request = admittedRequest({ startedAtMs: Date.parse('2026-11-22T13:20:00Z') });
    await records.open(request);
    const lost = attempt({ usageSource: 'estimated', outcome: 'upstream_cut', costNanoUsd: 20 });
    await records.settle(request, settlementOf(lost, attempt({ model: 'nova-lite', region: 'eu-west-1' })));
    await archive();

    expect(lines()).toMatchObject([
      {
        ...{ model: 'nova-micro', cost_nano_usd: 80, usage_source: 'estimated' },
        attempts: [
          {
            ...{ model: 'nova-micro', region: 'us-east-1' },
            outcome: 'upstream_cut',
            usage_source: 'estimated',
            cost_nano_usd: 20,
          },
          {
            ...{ model: 'nova-lite', region: 'eu-west-1' },
            outcome: 'completed',
            usage_source: 'measured',
            cost_nano_usd: 60,
          },
        ],
      },
    ]);
  });

  it('takes every request of every team that started in the hour, and no other', async () => {
    const { records, archive, lines } = await open(['demo', 'research', 'idle']);
    const starts = ['12:59:59.999', '13:00:00.000', '13:59:59.999', '14:00:00.000'];
    for (const [index, start] of starts.entries())
      await settle(records, {
        number: index,
        at: `2026-11-22T${start}Z`,
        teamId: index % 2 === 0 ? 'demo' : 'research',
      });
    for (let number = 10; number < 30; number += 1) await settle(records, { number, at: '2026-11-22T13:30:00Z' });
    const report = await archive();
    const found = lines().map(({ request_id }) => request_id);
    const expected = [1, 2, ...Array.from({ length: 20 }, (_, index) => index + 10)].map(requestId);
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(report).toEqual({ key: 'logs/2026/11/22/13/requests.jsonl.gz', requests: 22 });
  });

  it('leaves out what is not settled yet, and finds it when the hour is archived again', async () => {
    const { records, archive, lines, objects } = await open(['demo']);
    const request = admittedRequest({ requestId: requestId(1), startedAtMs: Date.parse('2026-11-22T13:10:00Z') });
    await records.open(request);
    expect(await archive()).toMatchObject({ requests: 0 });
    expect(objects.size).toBe(0);
    await records.settle(request, settlement());
    expect(await archive()).toMatchObject({ requests: 1 });
    expect(lines()).toHaveLength(1);
  });

  it('fails when the ledger does', async () => {
    const broken = {
      async *teamIds() {
        yield 'demo';
        throw new Error('no answer');
      },
      async *startedIn() {},
    };
    const store: ArchiveStore = { put: async () => expect.unreachable('nothing is complete') };
    await expect(archiveHour({ requests: broken, store, log: recordingLog() }, HOUR)).rejects.toThrow('no answer');
  });
});
