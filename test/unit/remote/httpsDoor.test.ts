import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { startHost } from './startHost.ts';

const visit = (url: string, signal = new AbortController().signal) => ({
  url: new URL(url),
  addresses: ['127.0.0.1'],
  signal,
});

async function read(body: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(body)).toString();
}

describe('the door to hosts', () => {
  it('connects to the pinned address, and tells the name in SNI and Host; no cookies, no compression', async () => {
    const seen: IncomingMessage[] = [];
    const door = await startHost((incoming, outgoing) => {
      seen.push(incoming);
      outgoing.writeHead(200, { 'content-type': 'image/png' }).end('bytes');
    });

    const { status, headers, body } = await door(visit('https://img.example.test/a%20b.png?c=d'));

    expect([status, headers['content-type'], await read(body)]).toEqual([200, 'image/png', 'bytes']);
    expect(seen).toMatchObject([
      {
        method: 'GET',
        url: '/a%20b.png?c=d',
        socket: { servername: 'img.example.test' } satisfies Partial<TLSSocket & { servername: string }>,
      },
    ]);
    expect(seen[0]?.headers).toEqual({
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
      host: 'img.example.test',
      'user-agent': 'llm-gateway',
    });
  });

  it('follows no redirect', async () => {
    const door = await startHost((_, outgoing) => outgoing.writeHead(302, { location: 'https://a.test/' }).end());

    expect(await door(visit('https://img.example.test/'))).toMatchObject({
      status: 302,
      headers: { location: 'https://a.test/' },
    });
  });

  it.each([
    ['whose certificate is for another name', 'https://img.example.com/', /altnames/i],
    ['whose certificate is not for its address', 'https://127.0.0.1/', /altnames/i],
  ])('is closed to a host %s', async (_what, url, told) => {
    const door = await startHost((_, outgoing) => outgoing.end());

    await expect(door(visit(url))).rejects.toThrow(told);
  });

  it('is closed to a host whose certificate nobody vouches for', async () => {
    const door = await startHost((_, outgoing) => outgoing.end(), {});

    await expect(door(visit('https://img.example.test/'))).rejects.toThrow(/self-signed/);
  });

  it('is closed to a name without an address, which is not looked up', async () => {
    const door = await startHost((_, outgoing) => outgoing.end());

    await expect(door({ ...visit('https://img.example.test/'), addresses: [] })).rejects.toThrow(/No address/);
  });

  it('ends with the signal before an answer', async () => {
    const door = await startHost(() => undefined);
    const controller = new AbortController();

    const waiting = door(visit('https://img.example.test/', controller.signal));
    controller.abort();

    await expect(waiting).rejects.toThrow(/abort/);
  });

  it('ends with the signal within an answer', async () => {
    const door = await startHost((_, outgoing) => outgoing.write('first'));
    const controller = new AbortController();

    const { body } = await door(visit('https://img.example.test/', controller.signal));
    controller.abort();

    await expect(read(body)).rejects.toThrow(/abort/);
  });

  it('throws when the host breaks off', async () => {
    const door = await startHost((_, outgoing) => {
      outgoing.writeHead(200, { 'content-length': '10' });
      outgoing.write('half', () => outgoing.destroy());
    });

    const { body } = await door(visit('https://img.example.test/'));

    await expect(read(body)).rejects.toThrow(/aborted/);
  });

  it('can be shut before the body has been read', async () => {
    const closed = Promise.withResolvers<void>();
    const door = await startHost((incoming, outgoing) => {
      incoming.once('close', () => closed.resolve());
      outgoing.write('first');
    });

    const { close } = await door(visit('https://img.example.test/'));
    close();

    await closed.promise;
  });
});
