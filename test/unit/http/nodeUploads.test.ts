import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../fakes.ts';
import { afterOn } from '../../lambda/frameSource.ts';
import { createRecorder, MAX_BODY_BYTES, startServer } from './nodeServer.ts';

describe('the body limit', () => {
  it.each([
    { description: 'at the limit', sentBytes: MAX_BODY_BYTES, passedOnBytes: MAX_BODY_BYTES, connection: 'keep-alive' },
    { description: 'above it', sentBytes: MAX_BODY_BYTES + 1, passedOnBytes: MAX_BODY_BYTES + 1, connection: 'close' },
    { description: 'far above it', sentBytes: 5_000_000, passedOnBytes: MAX_BODY_BYTES + 1, connection: 'close' },
  ])('passes on $passedOnBytes bytes of a body $description', async ({ sentBytes, passedOnBytes, connection }) => {
    const { service, requests } = createRecorder();
    const clock = new ManualClock();
    const { url } = await startServer(service, afterOn(clock));
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(sentBytes) });
    expect(await response.text()).toBe('ok');
    expect(requests[0]?.body.byteLength).toBe(passedOnBytes);
    expect(response.headers.get('connection')).toBe(connection);
    expect(clock.pendingTimers).toBe(0);
  });

  it('answers an upload that never ends', async () => {
    const clock = new ManualClock();
    const { service } = createRecorder();
    const { port } = await startServer(service, afterOn(clock));
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n${'x'.repeat(MAX_BODY_BYTES + 5)}`);
    await vi.waitFor(() => expect(clock.pendingTimers).toBe(1));
    clock.advance(1000);
    const answer = await text(socket);
    expect(answer).toContain('connection: close\r\n');
    expect(answer).toMatch(/\r\n\r\nok$/);
  });

  it('takes a client that leaves during its upload for no fault', async () => {
    const { service, requests } = createRecorder();
    const { port, server, onFault } = await startServer(service);
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc');
    const [, outgoing] = await once(server, 'request');
    socket.destroy();
    await once(outgoing, 'close');
    await nextTurn();
    expect(requests).toEqual([]);
    expect(onFault).not.toHaveBeenCalled();
  });
});
