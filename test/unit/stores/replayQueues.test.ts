import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileReplayQueue } from '../../../src/local/fileReplayQueue.ts';
import type { ReplayEntry, ReplayQueue } from '../../../src/ports.ts';
import { createSqsReplayQueue } from '../../../src/stores/sqsReplayQueue.ts';
import { MADE_UP_CREDENTIALS } from '../../aws/loopbackServer.ts';
import { MAX_MESSAGE_BYTES, startSqsServer } from '../../aws/sqsServer.ts';
import { ManualClock, recordingLog, recordingMetrics } from '../../fakes.ts';
import { admittedRequest, budgetHold, requestId, settlement } from '../metering/admittedRequest.ts';
import { failureOf } from '../metering/meterSetup.ts';

interface QueueSetup {
  readonly queue: ReplayQueue;
  readonly log: ReturnType<typeof recordingLog>;
  /** Puts something that is no settlement. */
  putRaw(text: string): Promise<void>;
  /** Lets pass what a queue waits before it hands over again what could not be handled. */
  waitForRetry(): void;
}

async function setUpFile(): Promise<QueueSetup> {
  const dataDir = await mkdtemp(join(tmpdir(), 'replays-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const log = recordingLog();
  const putRaw = (text: string) => appendFile(join(dataDir, 'replays.jsonl'), `\n${text}\n`);
  return { queue: createFileReplayQueue({ dataDir, log }), log, putRaw, waitForRetry: () => undefined };
}

async function setUpSqs(options: { maxReceiveCount?: number; requestTimeoutMs?: number } = {}) {
  const clock = new ManualClock();
  const server = await startSqsServer({ ...options, nowMs: () => clock.nowMs() });
  const log = recordingLog();
  const metrics = recordingMetrics();
  const { queueUrl } = server;
  const basis = { queueUrl, region: 'us-east-1', credentials: MADE_UP_CREDENTIALS, log, metrics };
  const queue = createSqsReplayQueue({ requestTimeoutMs: 20_000, ...basis, ...options });
  const putRaw = async (text: string) => void server.put(text);
  return { queue, log, metrics, server, putRaw, waitForRetry: () => clock.advance(120_000) };
}

const entry = (number: number): ReplayEntry => ({
  request: admittedRequest({ requestId: requestId(number), holds: [budgetHold()] }),
  settlement: settlement(),
});
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function observer() {
  const seen: string[] = [];
  const see = async ({ request }: ReplayEntry) => void seen.push(request.requestId);
  return { seen, see };
}

describe.each<{ name: string; setUp: () => Promise<QueueSetup> }>([
  { name: 'in a file', setUp: setUpFile },
  { name: 'in SQS', setUp: () => setUpSqs() },
])('a replay queue $name', ({ setUp }) => {
  it.each([
    { what: 'a settlement', put: entry(1) },
    { what: 'an admission to be undone', put: { ...entry(1), settlement: null } },
  ])('hands over what was put, once, as it was: $what', async ({ put }) => {
    const { queue, waitForRetry } = await setUp();
    await queue.put(put);
    const handed: ReplayEntry[] = [];
    const handle = async (one: ReplayEntry) => void handed.push(one);

    expect(await queue.drain(handle)).toBe(1);
    waitForRetry();
    expect(await queue.drain(handle)).toBe(0);
    expect(handed).toEqual([put]);
  });

  it('hands over all there is', async () => {
    const { queue } = await setUp();
    const { seen, see } = observer();
    await Promise.all(numbers(35).map((number) => queue.put(entry(number))));

    expect(await queue.drain(see)).toBe(35);
    expect(seen.toSorted()).toEqual(numbers(35).map(requestId));
  });

  it('keeps what could not be handled, and says so', async () => {
    const { queue, log, waitForRetry } = await setUp();
    const { seen, see } = observer();
    for (const number of [1, 2, 3]) await queue.put(entry(number));
    const failSecond = (one: ReplayEntry) =>
      one.request.requestId === requestId(2) ? Promise.reject(new Error('x')) : see(one);

    expect(await queue.drain(failSecond)).toBe(2);
    waitForRetry();
    expect(await queue.drain(see)).toBe(1);
    expect(seen).toEqual([requestId(1), requestId(3), requestId(2)]);
    expect(log.lines).toMatchObject([{ event: 'replay_failed', request_id: requestId(2) }]);
  });

  it('begins no more when there is no time left, and keeps the rest', async () => {
    const { queue, waitForRetry } = await setUp();
    const { seen, see } = observer();
    for (const number of numbers(25)) await queue.put(entry(number));
    const early = await queue.drain(see, () => seen.length === 0);
    waitForRetry();

    expect(await queue.drain(see, () => false)).toBe(0);
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(25);
    expect(await queue.drain(see)).toBe(25 - early);
    expect(new Set(seen).size).toBe(25);
  });

  it.each(['{"request":{"requ', 'null', '"text"', '[]', '{"request":{"requestId":"req_1"}}'])(
    'hands over nothing that is no settlement, and what comes after it: %s',
    async (text) => {
      const { queue, putRaw } = await setUp();
      const { seen, see } = observer();
      await putRaw(text);
      await queue.put(entry(1));
      await queue.drain(see);

      expect(seen).toEqual([requestId(1)]);
    },
  );

  it('loses nothing that is put while it is drained', async () => {
    const { queue } = await setUp();
    const { seen, see } = observer();
    await Promise.all(numbers(40).flatMap((number) => [queue.put(entry(number)), queue.drain(see)]));
    await queue.drain(see);

    expect(new Set(seen)).toEqual(new Set(numbers(40).map(requestId)));
  });
});

describe('a replay queue in SQS', () => {
  it('deletes only what was handled', async () => {
    const { queue, server } = await setUpSqs();
    for (const number of [1, 2]) await queue.put(entry(number));
    await queue.drain((one) => (one.request.requestId === requestId(1) ? Promise.resolve() : Promise.reject()));

    expect(server.bodies().map((body) => JSON.parse(body))).toEqual([entry(2)]);
  });

  it('leaves to the dead letters what is no settlement, and counts it', async () => {
    const { queue, server, metrics, log, putRaw, waitForRetry } = await setUpSqs({ maxReceiveCount: 2 });
    const { see } = observer();
    await putRaw('no settlement');
    for (const _ of numbers(3)) {
      await queue.drain(see);
      waitForRetry();
    }

    expect(server.deadLetters).toEqual(['no settlement']);
    expect(metrics.sum('replaysMalformed')).toBe(2);
    expect(log.lines[0]).toMatchObject({ level: 'error', event: 'replay_malformed', message_id: expect.any(String) });
    expect(JSON.stringify(log.lines)).not.toContain('no settlement');
  });

  it('takes no more than one batch while nothing can be handled', async () => {
    const { queue, server } = await setUpSqs();
    for (const number of numbers(25)) await queue.put(entry(number));

    expect(await queue.drain(() => Promise.reject(new Error('The store is down.')))).toBe(0);
    expect(server.calls.ReceiveMessage).toBe(1);
    expect(server.bodies()).toHaveLength(25);
  });

  it('handles again what it could not delete', async () => {
    const { queue, server, log } = await setUpSqs();
    await queue.put(entry(1));

    expect(
      await queue.drain(async () => {
        server.failWith(400);
      }, untilFirst()),
    ).toBe(1);
    expect(server.bodies()).toHaveLength(1);
    expect(log.lines).toMatchObject([{ event: 'replay_not_deleted', request_id: requestId(1) }]);
  });

  it('refuses what is larger than SQS takes', async () => {
    const { queue, server } = await setUpSqs();
    const { request, settlement } = entry(1);
    const huge = { request: { ...request, tags: ['t'.repeat(MAX_MESSAGE_BYTES)] }, settlement };

    expect(await failureOf(queue.put(huge))).toMatchObject({ message: expect.stringContaining('shorter than') });
    expect(server.bodies()).toEqual([]);
  });

  it('waits no longer than its time for a queue that says nothing', async () => {
    const { queue, server } = await setUpSqs({ requestTimeoutMs: 50 });
    server.fallSilent();

    expect(await failureOf(queue.put(entry(1)))).toMatchObject({ name: 'TimeoutError' });
    expect(await failureOf(queue.drain(async () => undefined))).toMatchObject({ name: 'TimeoutError' });
  });
});

/** Time for one batch. */
function untilFirst(): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1;
  };
}
