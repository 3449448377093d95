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
  return { dataDir, seen, see, queue: createFileReplayQueue({ dataDir, log }) };
}

const entry = (number: number) => ({
  request: admittedRequest({ requestId: requestId(number) }),
  settlement: settlement(),
});

/** What holds for every queue is in test/unit/stores/replayQueues.test.ts. */
describe('createFileReplayQueue', () => {
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
