import type { Config } from '../config.ts';
import type { Clock, Ids, Log, Metrics, Secrets } from '../ports.ts';
import { createEmfMetrics } from '../signals/emfMetrics.ts';
import { createLog, systemClock, systemIds, systemSecrets } from '../system.ts';

/** What a Lambda's log takes: lines of text and metrics side by side. */
export const writeLine = (line: string) => process.stdout.write(line);

/** What every Lambda of the gateway stands on. One that is to be silent tells no metrics either. */
export function lambdaSurroundings({ logLevel, environment }: Config): {
  clock: Clock;
  ids: Ids;
  log: Log;
  metrics: Metrics;
  secrets: Secrets;
} {
  const write = logLevel === 'silent' ? () => undefined : writeLine;
  return {
    clock: systemClock,
    ids: systemIds,
    secrets: systemSecrets,
    log: createLog(writeLine, logLevel),
    metrics: createEmfMetrics({ environment, clock: systemClock, write }),
  };
}
