import { type App, createApp, type MaintenanceReport } from '../app.ts';
import { processEnvironment, readConfig } from '../config.ts';
import { lambdaSurroundings } from './lambdaSurroundings.ts';

/** Meant to run on a schedule: writes settlements that wait, and ends requests whose gateway is gone. */

let app: Promise<App> | undefined;

function start(): Promise<App> {
  const config = readConfig(processEnvironment());
  // It serves nothing, so it has no page to show.
  return createApp(config, { ...lambdaSurroundings(config), readDocsScript: async () => '' });
}

/** Resolves to what it did in its time. A failed start is tried again by the next invocation. */
export async function handler(
  _event: unknown,
  context: { getRemainingTimeInMillis(): number },
): Promise<MaintenanceReport> {
  app ??= start();
  try {
    return await (await app).maintain(() => context.getRemainingTimeInMillis());
  } catch (error) {
    app = undefined;
    throw error;
  }
}
