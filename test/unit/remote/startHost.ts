import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createHttpsDoor, type Door } from '../../../src/remote/httpsDoor.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');
const CERTIFICATE = fixture('certificate.pem');

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/**
 * A host on the loopback interface until the test ends, whose certificate is for `img.example.test`, a name that no DNS
 * knows; and the door that leads to it.
 */
export async function startHost(
  listener: RequestListener,
  trust: { readonly ca?: string } = { ca: CERTIFICATE },
): Promise<Door> {
  const server = createServer({ key: fixture('key.pem'), cert: CERTIFICATE }, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return createHttpsDoor({ port: (server.address() as AddressInfo).port, ...trust });
}
