import { type App, createApp, type MaintenanceReport } from '../app.ts';
import { processEnvironment, readConfig } from '../config.ts';
import { createLog, systemClock, systemIds } from '../system.ts';

/** Meant to run on a schedule: writes settlements that wait, and ends requests whose gateway is gone. */

let app: Promise<App> | undefined;

function start(): Promise<App> {
  const config = readConfig(processEnvironment());
  const log = createLog((line) => process.stdout.write(line), config.logLevel);
  // It serves nothing, so it has no page to show.
  const readDocsScript = async () => '';
  return createApp(config, { clock: systemClock, ids: systemIds, log, readDocsScript });
}

/** Resolves to what it did. A failed start is tried again by the next invocation. */
export async function handler(): Promise<MaintenanceReport> {
  app ??= start();
  try {
    return await (await app).maintain();
  } catch (error) {
    app = undefined;
    throw error;
  }
}
