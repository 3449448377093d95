import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface LoopbackServer {
  readonly url: string;
  /** From now on the server takes requests and answers none. */
  fallSilent(): void;
  /** From now on the server answers every request with this status. */
  failWith(status: number): void;
}

/** Credentials that nobody checks. */
export const MADE_UP_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** A server of one test, on this machine's own address; it ends with the test. */
export async function startLoopbackServer(
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>,
): Promise<LoopbackServer> {
  let current = answer;
  const server = createServer((incoming, outgoing) => {
    current(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fallSilent() {
      current = async () => undefined;
    },
    failWith(status) {
      current = async (_incoming, outgoing) => void outgoing.writeHead(status).end();
    },
  };
}
