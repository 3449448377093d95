import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Exchange, HttpRequest, HttpService, StreamFrame } from '../../../src/exchange.ts';
import { createBufferedLambdaHandler, createLambdaHandler } from '../../../src/http/lambdaDoor.ts';
import { toFunctionUrlEvent } from '../../lambda/lambdaEvents.ts';
import {
  createFakeConnection,
  createLambdaContext,
  installLambdaRuntime,
  isStreamingHandler,
  splitPrelude,
} from '../../lambda/lambdaRuntime.ts';
import { turn } from '../provider/providerSetup.ts';

beforeAll(installLambdaRuntime);

const EVENT = toFunctionUrlEvent({
  method: 'GET',
  target: '/v1/models?a=1',
  rawHeaders: [],
  headers: {},
  body: Buffer.alloc(0),
  sourceIp: '198.51.100.7',
});

const ok: HttpService = async () => ({ status: 200, headers: {}, body: 'ok' });

interface Door {
  readonly start: () => Promise<HttpService>;
  readonly onFault: (error: unknown) => void;
  readonly afterwards?: () => Promise<void>;
}

async function* broken(): AsyncGenerator<StreamFrame> {
  yield { kind: 'data', data: 1 };
  throw new Error('broken');
}

async function* frames(steps: string[]): AsyncGenerator<StreamFrame> {
  yield { kind: 'data', data: 1 };
  yield { kind: 'done' };
  steps.push('last frame');
}

/** One handler per kind, called in the same way: an event in, status and body out. */
const DOORS = {
  streaming: (door: Door) => {
    const handler = createLambdaHandler(door);
    return async (event: unknown) => {
      const connection = createFakeConnection(1024);
      await handler(event, connection.stream, createLambdaContext(5000));
      const parts = splitPrelude(connection.received());
      return { status: parts?.prelude.statusCode, body: parts?.payload.toString() ?? '' };
    };
  },
  buffered: (door: Door) => {
    const handler = createBufferedLambdaHandler(door);
    return async (event: unknown) => {
      const { statusCode: status, body } = await handler(event, createLambdaContext(5000));
      return { status, body };
    };
  },
};

describe.each([{ kind: 'streaming' }, { kind: 'buffered' }] as const)('the $kind Lambda handler', ({ kind }) => {
  it('gives the service the request and what is left of the invocation', async () => {
    const seen: { request: HttpRequest; exchange: Exchange }[] = [];
    const service: HttpService = async (request, exchange) => {
      seen.push({ request, exchange });
      return ok(request, exchange);
    };
    const invoke = DOORS[kind]({ start: async () => service, onFault: vi.fn() });
    expect(await invoke(EVENT)).toEqual({ status: 200, body: 'ok' });
    expect(seen).toMatchObject([{ request: { method: 'GET', path: '/v1/models', query: 'a=1' } }]);
    const remainingMs = seen[0]?.exchange.remainingMs() ?? 0;
    expect(remainingMs).toBeGreaterThan(0);
    expect(remainingMs).toBeLessThanOrEqual(5000);
    expect(seen[0]?.exchange.clientGone.aborted).toBe(false);
  });

  it('starts the service on the first invocation, and only once', async () => {
    const start = vi.fn(async () => ok);
    const invoke = DOORS[kind]({ start, onFault: vi.fn() });
    expect(start).not.toHaveBeenCalled();
    await Promise.all([invoke(EVENT), invoke(EVENT)]);
    await invoke(EVENT);
    expect(start).toHaveBeenCalledOnce();
  });

  it('answers 503 while the service does not start, and tries again on the next invocation', async () => {
    const fault = new Error('no table');
    const start = vi.fn(async () => ok).mockRejectedValueOnce(fault);
    const onFault = vi.fn();
    const invoke = DOORS[kind]({ start, onFault });
    const refused = await invoke(EVENT);
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body)).toEqual({
      error: { message: expect.any(String), type: 'server_error', param: null, code: 'service_unavailable' },
    });
    expect(refused.body).not.toContain('no table');
    expect(await invoke(EVENT)).toEqual({ status: 200, body: 'ok' });
    expect(onFault).toHaveBeenCalledExactlyOnceWith(fault);
  });

  it('does not end the invocation before what comes afterwards', async () => {
    const steps: string[] = [];
    const service: HttpService = async () => ({ status: 200, headers: {}, frames: frames(steps) });
    const afterwards = async () => {
      await turn();
      steps.push('afterwards');
    };
    await DOORS[kind]({ start: async () => service, onFault: vi.fn(), afterwards })(EVENT);
    steps.push('end of the invocation');

    expect(steps).toEqual(['last frame', 'afterwards', 'end of the invocation']);
  });

  it('does what comes afterwards also when the frames fail', async () => {
    const afterwards = vi.fn(async () => undefined);
    const service: HttpService = async () => ({ status: 200, headers: {}, frames: broken() });
    const invoke = DOORS[kind]({ start: async () => service, onFault: vi.fn(), afterwards });

    await expect(invoke(EVENT)).rejects.toThrow('broken');
    expect(afterwards).toHaveBeenCalledOnce();
  });

  it('fails the invocation for an event that is no request', async () => {
    const service = vi.fn(ok);
    const invoke = DOORS[kind]({ start: async () => service, onFault: vi.fn() });
    await expect(invoke({ source: 'aws.events' })).rejects.toThrow('Not an HTTP event');
    expect(service).not.toHaveBeenCalled();
  });
});

describe('createLambdaHandler', () => {
  it('tells the runtime to stream', () => {
    const door = { start: async () => ok, onFault: vi.fn() };
    expect(isStreamingHandler(createLambdaHandler(door))).toBe(true);
    expect(isStreamingHandler(createBufferedLambdaHandler(door))).toBe(false);
  });
});
