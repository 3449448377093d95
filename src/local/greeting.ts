import { isIPv6 } from 'node:net';
import { adminTokenPath } from './adminToken.ts';
import type { LocalSurroundings } from './startLocal.ts';

/** Where the two servers listen. */
export interface Ports {
  readonly gateway: number;
  readonly admin: number;
}

/** What `npm start` prints when it is ready, with a command that works when it is pasted. */
export function greeting({ config, demoKey, models, data }: LocalSurroundings, ports: Ports): string {
  const url = `http://${reachableHost(config.host)}:${ports.gateway}`;
  return `
LLM Gateway is ready.

  API     ${url}/v1
  Docs    ${url}/docs
  Usage   ${url}/v1/usage
  Models  ${models}
  Data    ${data}
  Key     ${demoKey}
  Admin   http://127.0.0.1:${ports.admin}/admin (token in ${adminTokenPath(config.dataDir)})

Try it:

  curl ${url}/v1/chat/completions \\
    -H "Authorization: Bearer ${demoKey}" \\
    -H "Content-Type: application/json" \\
    -d '{"model":"${config.defaultModel}","messages":[{"role":"user","content":"Hello"}]}'

Ctrl-C stops it. The data stays.
`;
}

/** An address that listens on every interface is no address to call. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}
