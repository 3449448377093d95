import { isIPv6 } from 'node:net';
import type { LocalSurroundings } from './startLocal.ts';

/** What `npm start` prints when it is ready, with a command that works when it is pasted. */
export function greeting({ config, demoKey, models, data }: LocalSurroundings, port: number): string {
  const url = `http://${reachableHost(config.host)}:${port}`;
  return `
LLM Gateway is ready.

  API     ${url}/v1
  Docs    ${url}/docs
  Usage   ${url}/v1/usage
  Models  ${models}
  Data    ${data}
  Key     ${demoKey}

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
