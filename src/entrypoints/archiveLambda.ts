import { type Archive, createArchive } from '../archiveApp.ts';
import { processEnvironment, readConfig } from '../config.ts';
import { createLog, systemClock } from '../system.ts';

/** Meant to run once an hour, when the last requests of the hour before have been settled. */

let archive: Archive | undefined;

/** `{ "hour": "2026-11-22T13" }` writes that hour again; any other event is the schedule's and means the hour before. */
export async function handler(event: { readonly hour?: string }) {
  archive ??= start();
  return archive(event.hour);
}

function start(): Archive {
  const environment = processEnvironment();
  const config = readConfig(environment);
  const log = createLog((line) => process.stdout.write(line), config.logLevel);
  return createArchive(config, { bucket: environment.LLM_GATEWAY_ARCHIVE_BUCKET, clock: systemClock, log });
}
