import { invokedAccess } from '../admin/invokedAccess.ts';
import { createAdminApp } from '../adminApp.ts';
import { processEnvironment, readConfig } from '../config.ts';
import type { HttpService } from '../exchange.ts';
import { createInvokeHandler } from '../http/invokeDoor.ts';
import { createLog, systemClock, systemIds, systemSecrets } from '../system.ts';

/** The operator's API on Lambda, for `lambda invoke` alone. */

const writeLine = (line: string) => process.stdout.write(line);
const onFault = (error: unknown) => createLog(writeLine).error('start_failed', {}, error);

async function start(): Promise<HttpService> {
  const config = readConfig(processEnvironment());
  const log = createLog(writeLine, config.logLevel);
  return createAdminApp(config, {
    access: invokedAccess,
    clock: systemClock,
    ids: systemIds,
    secrets: systemSecrets,
    log,
  });
}

export const handler = createInvokeHandler({ start, onFault });
