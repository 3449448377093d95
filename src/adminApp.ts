import { type AdminAccess, createAdminGateway } from './admin/createAdminGateway.ts';
import type { Config } from './config.ts';
import type { HttpService } from './exchange.ts';
import type { Clock, Ids, Log, Secrets } from './ports.ts';
import { readCatalog } from './readCatalog.ts';
import { createReporting } from './reporting/createReporting.ts';
import { createStores } from './stores/createStores.ts';

/** What differs between a Lambda, a server and a test. */
export interface AdminSurroundings {
  readonly access: AdminAccess;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly log: Log;
}

/** Puts the operator's API together: configuration -> stores -> handlers -> gateway. Reads the operator's files. */
export async function createAdminApp(config: Config, surroundings: AdminSurroundings): Promise<HttpService> {
  const stores = createStores(config, surroundings);
  // Operators name models: a budget on a declared profile would also count its model's other requests.
  const catalog = await readCatalog({ ...config, inferenceProfilesFile: undefined });
  return createAdminGateway({
    ...surroundings,
    directory: stores.directory,
    reporting: createReporting({ ...stores, clock: surroundings.clock }),
    storeParts: stores.storeParts,
    catalog,
    settings: config,
    maxBodyBytes: config.maxBodyBytes,
  });
}
