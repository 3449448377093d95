import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { LedgerRecord, Log } from '../ports.ts';
import { archiveLine } from './archiveLine.ts';
import { archiveKey, type Hour } from './hours.ts';

/** The ledger, as an archive reads it. Throws `store_unavailable`. */
export interface SettledRequests {
  teamIds(): AsyncIterable<string>;
  /** In the order of their start, per shard. The newest may be missing for a moment. */
  startedIn(teamId: string, hour: Hour): AsyncIterable<LedgerRecord>;
}

/** Where archives are kept. What has the same key is replaced. */
export interface ArchiveStore {
  put(key: string, gzip: Uint8Array): Promise<void>;
}

export interface ArchiveParts {
  readonly requests: SettledRequests;
  readonly store: ArchiveStore;
  readonly log: Pick<Log, 'info'>;
}

export interface ArchiveReport {
  readonly key: string;
  readonly requests: number;
}

/**
 * Writes every settled request that started in an hour as one object of JSON lines; an hour without any gets none. May be
 * repeated, and should be when settlements of the hour came late.
 */
export async function archiveHour({ requests, store, log }: ArchiveParts, hour: Hour): Promise<ArchiveReport> {
  const key = archiveKey(hour);
  let count = 0;

  async function* lines(): AsyncGenerator<string> {
    for await (const teamId of requests.teamIds()) {
      for await (const { request, settlement } of requests.startedIn(teamId, hour)) {
        if (settlement === undefined) continue;
        count += 1;
        yield `${archiveLine(request, settlement)}\n`;
      }
    }
  }

  // Compressed as it comes: an hour of a million requests is half a gigabyte of text.
  const compress = createGzip();
  const [gzip] = await Promise.all([buffer(compress), pipeline(lines, compress)]);
  if (count > 0) await store.put(key, gzip);
  log.info('hour_archived', { key, requests: count, bytes: gzip.byteLength });
  return { key, requests: count };
}
