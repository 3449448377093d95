import { isIPv6 } from 'node:net';
import { readConfig } from '../config.ts';
import { wrongUsage } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

export interface GatewayOptions {
  /** Of the public API, without `/v1`. */
  readonly gatewayUrl?: string;
  /** A gateway key. */
  readonly key?: string;
}

type Given = Pick<Surroundings, 'environment'>;

/** Where clients reach the gateway, without a slash at its end. */
export function readGatewayUrl({ gatewayUrl }: GatewayOptions, { environment }: Given): string {
  const { host, port } = readConfig(environment);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const text = gatewayUrl ?? `http://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw wrongUsage(`--gateway-url must be an address such as http://127.0.0.1:8787, not '${text}'.`);
  return text.replace(/\/+$/, '');
}

/** A command line can be read by other users of the machine; the environment cannot. */
export function readGatewayKey({ key }: GatewayOptions, { environment }: Given): string | undefined {
  return key ?? (environment.LLM_GATEWAY_API_KEY || readConfig(environment).demoKey);
}
