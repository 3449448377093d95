import { Agent, request } from 'node:https';
import { isIP } from 'node:net';

/** One exchange with a host whose addresses are already known, and are the only ones that may be connected to. */
export interface Visit {
  readonly url: URL;
  readonly addresses: readonly string[];
  readonly signal: AbortSignal;
}

/** A host's answer, its body not yet read. */
export interface Visited {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Hangs up. */
  readonly close: () => void;
}

/** Asks a host for one address. Rejects when it cannot be reached, or when the signal aborts. */
export type Door = (visit: Visit) => Promise<Visited>;

export interface HttpsDoorOptions {
  /** Where the host listens, for tests. @default 443 */
  readonly port?: number;
  /** Certificates to trust in the place of the usual ones, for tests. */
  readonly ca?: string;
}

/** A host's headers may not fill the memory. */
const MAX_HEADER_BYTES = 16_384;

/**
 * HTTPS to pinned addresses: the name stands in SNI, in the certificate's check and in `Host`, but is not resolved again, so
 * that a second answer of the DNS changes nothing. Every visit has an agent of its own: a shared one could reuse a connection
 * that another visit has opened, and the global one follows proxies of the environment. Sends no cookies, follows nothing.
 */
export function createHttpsDoor({ port = 443, ca }: HttpsDoorOptions = {}): Door {
  return ({ url, addresses, signal }) =>
    new Promise((resolve, reject) => {
      const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
      const outgoing = request({
        agent,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port,
        path: `${url.pathname}${url.search}`,
        headers: { host: url.host, accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'llm-gateway' },
        lookup: (_name, { all }, answer) => {
          const pinned = addresses.map((address) => ({ address, family: isIP(address) }));
          const [first] = pinned;
          if (first === undefined) answer(new Error('No address to connect to.'), '', 0);
          else if (all === true) answer(null, pinned);
          else answer(null, first.address, first.family);
        },
        maxHeaderSize: MAX_HEADER_BYTES,
        signal,
        ...(ca === undefined ? {} : { ca }),
      });
      // Stays after the answer has begun: an error that nobody listens to would end the process.
      outgoing.on('error', reject);
      outgoing.once('response', (incoming) => {
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: incoming,
          close: () => outgoing.destroy(),
        });
      });
      outgoing.end();
    });
}
