import { isIPv6 } from 'node:net';
import { readConfig } from '../config.ts';
import { demoKeyPath } from '../local/demoKey.ts';
import { wrongUsage } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

export interface GatewayOptions {
  /** Of the public API, without `/v1`. */
  readonly gatewayUrl?: string;
  /** A gateway key. */
  readonly key?: string;
  readonly dataDir?: string;
}

export const NAME_A_KEY = 'Set LLM_GATEWAY_API_KEY, or name one with --key.';

type Given = Pick<Surroundings, 'environment' | 'readFile'>;

/** Where clients reach the gateway, without a slash at its end. */
export function readGatewayUrl({ gatewayUrl }: GatewayOptions, { environment }: Pick<Given, 'environment'>): string {
  const { host, port } = readConfig(environment);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const text = gatewayUrl ?? `http://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw wrongUsage(`--gateway-url must be an address such as http://127.0.0.1:8787, not '${text}'.`);
  return text.replace(/\/+$/, '');
}

/**
 * The key to show there: one that is named, or the demo key that `npm start` has kept, which only the gateway of this machine
 * gets to see. A command line can be read by other users of the machine; the environment cannot.
 */
export async function readGatewayKey(options: GatewayOptions, given: Given): Promise<string | undefined> {
  const { demoKey, dataDir } = readConfig(given.environment);
  const named = options.key ?? (given.environment.LLM_GATEWAY_API_KEY || demoKey);
  if (named !== undefined || options.gatewayUrl !== undefined) return named;
  const kept = await given.readFile(demoKeyPath(options.dataDir ?? dataDir)).catch(() => undefined);
  return kept?.text.trim();
}
