import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFileReplayQueue } from '../../../src/local/fileReplayQueue.ts';
import type { ReplayEntry } from '../../../src/ports.ts';
import { recordingLog } from '../../fakes.ts';
import { admittedRequest, requestId, settlement } from '../metering/admittedRequest.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function setUp() {
  const dataDir = await mkdtemp(join(tmpdir(), 'replays-'));
  folders.push(dataDir);
  const log = recordingLog();
  const seen: string[] = [];
  const see = async ({ request }: ReplayEntry) => {
    seen.push(request.requestId);
  };
  return { dataDir, log, seen, see, queue: createFileReplayQueue({ dataDir, log }) };
}

const entry = (number: number) => ({
  request: admittedRequest({ requestId: requestId(number) }),
  settlement: settlement(),
});

describe('createFileReplayQueue', () => {
  it('hands over what was put, once, as it was', async () => {
    const { queue } = await setUp();
    await queue.put(entry(1));
    const handed: ReplayEntry[] = [];
    const handle = async (one: ReplayEntry) => void handed.push(one);

    expect(await queue.drain(handle)).toBe(1);
    expect(await queue.drain(handle)).toBe(0);
    expect(handed).toEqual([entry(1)]);
  });

  it('keeps what could not be handled, and says so', async () => {
    const { queue, seen, see, log } = await setUp();
    for (const number of [1, 2, 3]) await queue.put(entry(number));
    const failSecond = (one: ReplayEntry) =>
      one.request.requestId === requestId(2) ? Promise.reject(new Error('x')) : see(one);

    expect(await queue.drain(failSecond)).toBe(2);
    expect(await queue.drain(see)).toBe(1);
    expect(seen).toEqual([requestId(1), requestId(3), requestId(2)]);
    expect(log.lines).toMatchObject([{ event: 'replay_failed', request_id: requestId(2) }]);
  });

  it('loses nothing that is put while it is drained', async () => {
    const { queue, seen, see } = await setUp();
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(numbers.flatMap((number) => [queue.put(entry(number)), queue.drain(see)]));
    await queue.drain(see);

    expect(new Set(seen)).toEqual(new Set(numbers.map(requestId)));
  });

  it('takes up what a crash in the middle of draining has left', async () => {
    const { dataDir, queue, seen, see } = await setUp();
    await appendFile(join(dataDir, 'replays.taken.before.jsonl'), `${JSON.stringify(entry(7))}\n`);
    await queue.drain(see);

    expect(seen).toEqual([requestId(7)]);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('skips a line that a crash has cut short, and not the one after it', async () => {
    const { dataDir, queue, seen, see } = await setUp();
    await appendFile(join(dataDir, 'replays.jsonl'), '{"request":{"requ');
    await queue.put(entry(1));
    await queue.drain(see);

    expect(seen).toEqual([requestId(1)]);
  });
});
