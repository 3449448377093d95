import { randomUUID } from 'node:crypto';
import { appendFile, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log, ReplayEntry, ReplayQueue } from '../ports.ts';
import { readReplayText, toReplayText } from '../stores/replayEntry.ts';

export interface FileReplayQueueOptions {
  readonly dataDir: string;
  readonly log: Log;
}

const WAITING = 'replays.jsonl';
const TAKEN = /^replays\.taken\..+\.jsonl$/;

/**
 * Settlements in an append-only file of the data folder. Draining takes the file away under another name first, so that
 * what is put meanwhile is not lost, and a crash in the middle leaves it to be taken up again.
 */
export function createFileReplayQueue({ dataDir, log }: FileReplayQueueOptions): ReplayQueue {
  const waiting = join(dataDir, WAITING);

  /** Nothing is put into a file that is being taken away. */
  const writing = createTurns();
  /** One draining at a time: another one would find the files of the first gone. */
  const draining = createTurns();

  const put = (entry: ReplayEntry) => writing(() => append(entry));

  async function append(entry: ReplayEntry): Promise<void> {
    const file = await open(waiting, 'a', 0o600);
    try {
      // The first line break ends a line that a crash has cut short.
      await appendFile(file, `\n${toReplayText(entry)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async function drainFile(path: string, { handle, hasTime }: Draining): Promise<number> {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    let handled = 0;
    for (const line of lines) {
      const entry = readReplayText(line);
      // A line that a crash cut short was never acknowledged to anybody.
      if (entry === undefined) continue;
      if (hasTime() && (await isHandled(entry, handle))) handled += 1;
      else await put(entry);
    }
    await unlink(path);
    return handled;
  }

  async function isHandled(entry: ReplayEntry, handle: Draining['handle']): Promise<boolean> {
    try {
      await handle(entry);
      return true;
    } catch (error) {
      log.warn('replay_failed', { request_id: entry.request.requestId }, error);
      return false;
    }
  }

  async function drainAll(how: Draining): Promise<number> {
    const taken = join(dataDir, `replays.taken.${randomUUID()}.jsonl`);
    await writing(() => rename(waiting, taken).catch(ignoreMissing));
    const files = (await readdir(dataDir)).filter((name) => TAKEN.test(name)).toSorted();
    let handled = 0;
    for (const name of files) handled += await drainFile(join(dataDir, name), how);
    return handled;
  }

  return { put, drain: (handle, hasTime = () => true) => draining(() => drainAll({ handle, hasTime })) };
}

interface Draining {
  readonly handle: (entry: ReplayEntry) => Promise<void>;
  readonly hasTime: () => boolean;
}

/** Runs actions one after the other. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(action: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(action, action);
    last = turn;
    return turn;
  };
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
