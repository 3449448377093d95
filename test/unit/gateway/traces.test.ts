import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import type { HttpRequest } from '../../../src/exchange.ts';
import type { Model } from '../../../src/ports.ts';
import { playEvents, type RecordedRequest, recordingTraces, scriptedModel, textEvents } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest, type MemoryParts } from '../../memoryGateway.ts';

const CHAT = 'POST /v1/chat/completions';
const BODY = { model: 'nova-micro', messages: [{ role: 'user', content: 'Hello' }] };
const STREAM = httpRequest(CHAT, { body: { ...BODY, stream: true } });
const WHOLE = httpRequest(CHAT, { body: BODY });

async function traced(parts: MemoryParts = {}) {
  const traces = recordingTraces();
  return { traces, ...(await createMemoryGateway({ ...parts, traces })) };
}

interface Course {
  readonly what: string;
  readonly request: HttpRequest;
  readonly parts?: MemoryParts;
  readonly told: Partial<RecordedRequest>;
}

const failing = (after: number) =>
  scriptedModel({ events: () => playEvents(textEvents('Hel', 'lo').slice(0, after), gatewayError('model_error')) });

const COURSES: readonly Course[] = [
  {
    what: 'a whole answer',
    request: WHOLE,
    told: { method: 'POST', route: '/v1/chat/completions', ends: [{ status: 200, error: undefined }] },
  },
  { what: 'a stream', request: STREAM, told: { ends: [{ status: 200, error: undefined }] } },
  {
    what: 'a path with a parameter',
    request: httpRequest('GET /v1/models/nova-micro?a=b'),
    told: { route: '/v1/models/{model}', facts: { operation: 'getModel' } },
  },
  {
    what: 'a refusal',
    request: httpRequest(CHAT, { body: BODY, key: 'unknown' }),
    told: {
      route: '/v1/chat/completions',
      facts: {},
      ends: [{ status: 401, error: { code: 'invalid_api_key', status: 401 } }],
    },
  },
  {
    what: 'a path that is none',
    request: httpRequest('GET /secret-in-a-path'),
    told: { route: undefined, ends: [{ status: 404, error: { code: 'not_found', status: 404 } }] },
  },
  {
    what: 'a preflight',
    request: httpRequest('OPTIONS /v1/models'),
    told: { route: '/v1/models', ends: [{ status: 204 }] },
  },
  {
    what: 'a failure that nobody foresaw',
    request: WHOLE,
    parts: { model: scriptedModel({ error: new Error('a secret of the library') }) },
    told: { ends: [{ status: 500, error: { code: 'internal_error', status: 500 } }] },
  },
  {
    what: 'a stream that fails before its first event',
    request: STREAM,
    parts: { model: failing(0) },
    told: { ends: [{ status: 424, error: { code: 'model_error', status: 424 } }] },
  },
  {
    what: 'a stream that fails later',
    request: STREAM,
    parts: { model: failing(2) },
    told: { ends: [{ status: 200, error: { code: 'model_error', status: 424 } }] },
  },
  {
    what: 'a client that names its trace',
    request: httpRequest(CHAT, { body: BODY, headers: { traceparent: '00-a-b-01' } }),
    told: { traceparent: '00-a-b-01', scheme: 'http' },
  },
  {
    what: 'a proxy that speaks TLS',
    request: httpRequest('GET /health', { key: null, headers: { 'x-forwarded-proto': 'https,http' } }),
    told: { scheme: 'https', traceparent: undefined },
  },
  {
    what: 'a header that lies about the scheme',
    request: httpRequest('GET /health', { key: null, headers: { 'x-forwarded-proto': 'a secret' } }),
    told: { scheme: 'http' },
  },
];

describe('the span of a request', () => {
  it.each(COURSES)('tells of $what', async ({ request, parts, told }) => {
    const { service, traces } = await traced(parts);
    await ask(service, request);

    expect(traces.requests).toMatchObject([{ ends: [{}], ...told }]);
  });

  it('is the parent of the calls that are made for it', async () => {
    const { service, traces } = await traced();
    await Promise.all([ask(service, WHOLE), ask(service, STREAM)]);

    expect(traces.requests.map(({ calls }) => calls.map(({ isStream, ends }) => [isStream, ends.length]))).toEqual([
      [[false, 1]],
      [[true, 1]],
    ]);
  });

  it('of a stream is open until its last frame was read, and ends after its call', async () => {
    const { service, traces } = await traced();
    const reply = await service(STREAM, { remainingMs: () => 900_000, clientGone: new AbortController().signal });
    const frames = 'frames' in reply ? reply.frames[Symbol.asyncIterator]() : [][Symbol.iterator]();
    await frames.next();
    const [request] = traces.requests;
    const before = { ends: request?.ends.length, calls: request?.calls.map(({ ends }) => ends.length) };
    for (let next = await frames.next(); next.done !== true; next = await frames.next());

    expect(before).toEqual({ ends: 0, calls: [0] });
    expect(request).toMatchObject({ ends: [{ status: 200 }], calls: [{ ends: [{ outcome: 'completed' }] }] });
  });

  it.each([
    { what: 'whose client leaves', request: STREAM },
    { what: 'of a whole answer whose client leaves', request: WHOLE },
  ])('$what says so', async ({ request }) => {
    const client = new AbortController();
    const model = scriptedModel({ events: () => playEvents(textEvents('Hello')) });
    const leftDuring: Model = {
      converse(call) {
        client.abort();
        return model.converse(call);
      },
      converseStream(call) {
        client.abort();
        return model.converseStream(call);
      },
    };
    const { service, traces } = await traced({ model: leftDuring });
    await ask(service, request, { clientGone: client.signal });

    expect(traces.requests).toMatchObject([{ ends: [{ status: 200, error: { code: 'client_left' } }] }]);
  });

  it('whose client leaves after the last frame is that of a whole answer', async () => {
    const client = new AbortController();
    const { service, traces } = await traced();
    const reply = await service(STREAM, { remainingMs: () => 900_000, clientGone: client.signal });
    for await (const frame of 'frames' in reply ? reply.frames : []) if (frame.kind === 'done') client.abort();

    expect(traces.requests).toMatchObject([{ ends: [{ status: 200, error: undefined }] }]);
  });
});

describe('the log of a traced request', () => {
  it.each([
    { what: 'an answer', request: WHOLE, events: ['request_answered'] },
    {
      what: 'a refusal',
      request: httpRequest('GET /v1/models', { key: 'x' }),
      events: ['request_refused', 'request_answered'],
    },
  ])('names the trace in each line of $what', async ({ request, events }) => {
    const { service, log } = await traced();
    await ask(service, request);

    expect(log.lines.map(({ event, trace_id }) => [event, trace_id])).toEqual(
      events.map((event) => [event, 'trace-1']),
    );
  });

  it('names none where nobody traces', async () => {
    const { service, log } = await createMemoryGateway();
    await ask(service, WHOLE);

    expect(log.lines[0]).not.toHaveProperty('trace_id');
  });
});
