import { type ArchiveReport, archiveHour } from './archive/archiveHour.ts';
import { createBucketArchive } from './archive/bucketArchive.ts';
import { hourBefore, isHour } from './archive/hours.ts';
import { type Config, ConfigError } from './config.ts';
import type { Clock, Log } from './ports.ts';
import { createDynamo } from './stores/dynamo.ts';
import { createDynamoItems } from './stores/items/dynamoItems.ts';
import { createSettledRequests } from './stores/settledRequests.ts';
import { tableNames } from './stores/tables.ts';

/** Writes the archive of an hour, UTC (`2026-11-22T13`). @default the last one that is over */
export type Archive = (hour?: string) => Promise<ArchiveReport>;

export interface ArchiveSurroundings {
  /** Name of the S3 bucket; an archive without one throws `ConfigError`. */
  readonly bucket: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** Puts the archive together: configuration -> stores -> bucket. Does no I/O. */
export function createArchive(config: Config, { bucket, clock, log }: ArchiveSurroundings): Archive {
  if (bucket === undefined) throw new ConfigError('LLM_GATEWAY_ARCHIVE_BUCKET must name an S3 bucket.');
  const { region, dynamoEndpoint: endpoint, tablePrefix } = config;
  const items = createDynamoItems({ dynamo: createDynamo({ region, endpoint }), tables: tableNames(tablePrefix) });
  const parts = { requests: createSettledRequests({ items }), store: createBucketArchive({ region, bucket }), log };
  return async (hour = hourBefore(clock.nowMs())) => {
    if (!isHour(hour)) throw new Error(`An hour is written like 2026-11-22T13, not '${hour}'.`);
    return archiveHour(parts, hour);
  };
}
