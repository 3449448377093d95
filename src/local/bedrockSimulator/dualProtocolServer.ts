import { createServer as createHttp1Server } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createHttpExchange, type HttpExchange, type NodeExchange } from './httpExchange.ts';

/** A listening server. */
export interface DualProtocolServer {
  readonly port: number;
  /** Destroys every connection and stops listening. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** What every HTTP/2 connection starts with when the client knows beforehand (RFC 9113, section 3.4). */
const HTTP2_PREFACE = 'PRI * HTTP/2.0';

/** Serves HTTP/1.1 and HTTP/2 without TLS on one loopback port; port 0 takes a free one. */
export async function listenOnBothProtocols(
  handle: (exchange: HttpExchange) => void,
  port: number,
): Promise<DualProtocolServer> {
  // No keep-alive timeout: closing an idle connection races the client's next request on it.
  const http1 = createHttp1Server({ keepAliveTimeout: 0 }, (request, response) => {
    const sendHead: NodeExchange['sendHead'] = (status, headers) => response.writeHead(status, headers).flushHeaders();
    handle(createHttpExchange({ request, response, sendHead, cut: () => request.socket.destroy() }));
  });
  const http2 = createHttp2Server((request, response) => {
    const sendHead: NodeExchange['sendHead'] = (status, headers) => response.writeHead(status, headers);
    handle(createHttpExchange({ request, response, sendHead, cut: () => response.stream.session?.destroy() }));
  });
  const sockets = new Set<Socket>();
  // A frame leaves when it is written, not when the frame before is acknowledged.
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that resets its connection is an ordinary end here.
    socket.on('error', () => socket.destroy());
    readFirstBytes(socket, (isHttp2) => {
      (isHttp2 ? http2 : http1).emit('connection', socket);
      // An HTTP/2 session takes what was put back by itself; an HTTP/1.1 parser waits for the socket to flow.
      if (!isHttp2) socket.resume();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    port: listeningPort(server.address()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Reads until the protocol is clear, then puts the bytes back for the server that takes over. */
function readFirstBytes(socket: Socket, decide: (isHttp2: boolean) => void): void {
  let start = Buffer.alloc(0);
  const read = (chunk: Buffer): void => {
    start = Buffer.concat([start, chunk]);
    const text = start.subarray(0, HTTP2_PREFACE.length).toString('latin1');
    if (text.length < HTTP2_PREFACE.length && HTTP2_PREFACE.startsWith(text)) return;
    socket.off('data', read);
    socket.pause();
    socket.unshift(start);
    decide(text === HTTP2_PREFACE);
  };
  socket.on('data', read);
}

function listeningPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The simulator is not listening on a port.');
  return address.port;
}
