import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { encodeFrame } from '../../../src/local/bedrockSimulator/frames.ts';

const MISBEHAVIOURS = {
  'hangs up': (incoming) => incoming.socket.destroy(),
  'hangs up in the middle of its answer': (incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
    outgoing.write('{"output":', () => incoming.socket.destroy());
  },
  'answers a page': (_incoming, outgoing) => void outgoing.end('<html>Welcome</html>'),
  'answers an error page': (_incoming, outgoing) => void outgoing.writeHead(502).end('<html>Bad gateway</html>'),
} satisfies Record<string, RequestListener>;

/** What a broken proxy may do to a call, which the simulator never does. */
export type Misbehaviour = keyof typeof MISBEHAVIOURS;

/** Starts a server on loopback until the test is over. Resolves to its address. */
export async function listenWith(misbehaviour: Misbehaviour): Promise<string> {
  return listen(MISBEHAVIOURS[misbehaviour]);
}

/**
 * Starts a server that sends these frames and then neither ends its answer nor sends more. `closed` resolves when the
 * client gives the connection up.
 */
export async function holdOpenAfter(steps: readonly Parameters<typeof encodeFrame>[0][]) {
  const closed = Promise.withResolvers<void>();
  const url = await listen((_incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' });
    for (const step of steps) outgoing.write(encodeFrame(step));
    outgoing.once('close', () => closed.resolve());
  });
  return { url, closed: closed.promise };
}

/** Starts a server that answers every call with this text, digit by digit, and keeps what it was sent. */
export async function answerWith(text: string) {
  const bodies: string[] = [];
  const url = await listen(async (incoming, outgoing) => {
    bodies.push(Buffer.concat(await Array.fromAsync(incoming)).toString());
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  return { url, bodies };
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
