import contract from '../generated/gateway.json' with { type: 'json' };
import { createBedrockModel } from './bedrock/createBedrockModel.ts';
import { createCatalog } from './catalog/catalog.ts';
import { readModels } from './catalog/readModels.ts';
import { type Config, ConfigError } from './config.ts';
import type { HttpService } from './exchange.ts';
import { createAuthenticate } from './gateway/authenticate.ts';
import { createGateway } from './gateway/createGateway.ts';
import { hashApiKey, isWellFormedApiKey } from './governance/apiKey.ts';
import { createHandlers } from './handlers/index.ts';
import { createMeter } from './metering/createMeter.ts';
import type { Clock, Ids, Log } from './ports.ts';
import { createStores } from './stores/createStores.ts';

/** What differs between a Lambda, a server and a test. */
export interface Surroundings {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The documentation page's script, wherever this installation keeps it. */
  readonly readDocsScript: () => Promise<string>;
}

/** Puts the service together: configuration -> clients -> stores -> meter -> handlers -> gateway. Does no I/O. */
export async function createApp(config: Config, surroundings: Surroundings): Promise<HttpService> {
  const { clock, ids, log } = surroundings;
  const catalog = createCatalog(readModels());
  if (catalog.find(config.defaultModel) === undefined) {
    throw new ConfigError(`LLM_GATEWAY_DEFAULT_MODEL must be a model of the catalogue, not '${config.defaultModel}'.`);
  }
  const stores = createStores(config, surroundings);
  const model = createBedrockModel({ region: config.region, endpoint: config.bedrockEndpoint });
  const meter = createMeter({ ...stores, model, clock, log, maxRequestMs: config.maxRequestMs });
  return createGateway({
    contract,
    handlers: createHandlers({ ...stores, ...surroundings, catalog, meter, contract, settings: config }),
    authenticate: createAuthenticate({ apiKeys: stores.apiKeys, digest: digestOf(config), clock }),
    settings: { maxBodyBytes: config.maxBodyBytes, cors: { origins: config.corsOrigins } },
    clock,
    ids,
    log,
  });
}

/** A demo key that the operator chose need not have the form of a made one. */
function digestOf({ demoKey }: Config): (apiKey: string) => string | undefined {
  return (apiKey) => (isWellFormedApiKey(apiKey) || apiKey === demoKey ? hashApiKey(apiKey) : undefined);
}
