import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exchange, HttpRequest, HttpService } from '../../../src/exchange.ts';
import { createInvokeHandler, readInvokeEvent } from '../../../src/http/invokeDoor.ts';

const CONTEXT = {
  awsRequestId: '8f507cfc-0000',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:llm-gateway-dev-admin',
  getRemainingTimeInMillis: () => 5_000,
};

const JSON_TYPE = { 'content-type': 'application/json' };

function setUp(answer: Awaited<ReturnType<HttpService>> = { status: 200, headers: JSON_TYPE, body: '{"a":1}' }) {
  const asked: { request: HttpRequest; exchange: Exchange }[] = [];
  const service: HttpService = async (request, exchange) => {
    asked.push({ request, exchange });
    return answer;
  };
  return { asked, handler: createInvokeHandler({ start: async () => service, onFault: () => undefined }) };
}

describe('an invocation', () => {
  it('becomes a request with its query and its body', async () => {
    const { asked, handler } = setUp();
    const query = { team_id: 'a b&c=ü' };
    await handler({ method: 'patch', path: '/admin/keys', query, body: { name: 'ü' }, principal: 'alice' }, CONTEXT);
    const [{ request, exchange } = {}] = asked;

    expect(request).toMatchObject({
      method: 'PATCH',
      path: '/admin/keys',
      headers: { 'content-type': 'application/json' },
    });
    expect(Object.fromEntries(new URLSearchParams(request?.query))).toEqual(query);
    expect(JSON.parse(new TextDecoder().decode(request?.body))).toEqual({ name: 'ü' });
    expect(exchange?.invocation).toEqual({
      functionArn: CONTEXT.invokedFunctionArn,
      requestId: CONTEXT.awsRequestId,
      claimedPrincipal: 'alice',
    });
    expect(exchange?.remainingMs()).toBe(5_000);
  });

  it('may be without query, body and name', async () => {
    const { asked, handler } = setUp();
    await handler({ method: 'GET', path: '/admin/teams' }, CONTEXT);

    expect(asked[0]?.request).toEqual({
      method: 'GET',
      path: '/admin/teams',
      query: '',
      headers: {},
      body: Buffer.of(),
    });
    expect(asked[0]?.exchange.invocation?.claimedPrincipal).toBeNull();
  });

  it.each([
    { type: 'application/json; charset=utf-8', body: '{"a":1}', read: { a: 1 } },
    { type: 'application/json', body: '', read: null },
    { type: 'application/json', body: new TextEncoder().encode('[1]'), read: [1] },
    { type: 'text/csv; charset=utf-8', body: '1', read: '1' },
  ])('is answered with status, headers and what the body says: $type $body', async ({ type, body, read }) => {
    const { handler } = setUp({ status: 201, headers: { 'content-type': type }, body });
    const result = await handler({ method: 'GET', path: '/' }, CONTEXT);

    expect(result).toEqual({ status: 201, headers: { 'content-type': type }, body: read });
  });

  it('may ask for another type than JSON', async () => {
    const { asked, handler } = setUp();
    await handler({ method: 'GET', path: '/', accept: 'text/csv' }, CONTEXT);

    expect(asked[0]?.request.headers).toEqual({ accept: 'text/csv' });
  });

  it('is answered with 503 while the service cannot start, and starts it again', async () => {
    let starts = 0;
    const faults: unknown[] = [];
    const start = async (): Promise<HttpService> => {
      starts += 1;
      if (starts === 1) throw new Error('no tables');
      return async () => ({ status: 200, headers: JSON_TYPE, body: '{}' });
    };
    const handler = createInvokeHandler({ start, onFault: (error) => faults.push(error) });
    const event = { method: 'GET', path: '/admin/teams' };

    expect(await handler(event, CONTEXT)).toMatchObject({
      status: 503,
      body: { error: { code: 'service_unavailable' } },
    });
    expect(await handler(event, CONTEXT)).toMatchObject({ status: 200 });
    expect(faults).toHaveLength(1);
  });
});

const EVENTS = join(import.meta.dirname, '../../fixtures/events');

describe('what is no invocation', () => {
  it.each(readdirSync(EVENTS))('fails, so that no front door opens this one: %s', async (file) => {
    const { asked, handler } = setUp();
    const event = JSON.parse(readFileSync(join(EVENTS, file), 'utf8'));

    await expect(handler(event, CONTEXT)).rejects.toThrow(/Not an event of this function/);
    expect(asked).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', '{"method":"GET","path":"/"}'],
    ['a list', [{ method: 'GET', path: '/' }]],
    ['no method', { path: '/admin/teams' }],
    ['no path', { method: 'GET' }],
    ['a relative path', { method: 'GET', path: 'admin/teams' }],
    ['an address', { method: 'GET', path: 'https://example.com/' }],
    ['a path without end', { method: 'GET', path: `/${'a'.repeat(2_048)}` }],
    ['a method with a space', { method: 'GET /', path: '/' }],
    ['a query as text', { method: 'GET', path: '/', query: 'a=b' }],
    ['a query with numbers', { method: 'GET', path: '/', query: { limit: 5 } }],
    ['a name with a line break', { method: 'GET', path: '/', principal: 'alice\nroot' }],
    ['a type with a line break', { method: 'GET', path: '/', accept: 'text/csv\nx: y' }],
    ['an empty name', { method: 'GET', path: '/', principal: '' }],
    ['headers', { method: 'GET', path: '/', headers: {} }],
    ['a request context', { method: 'GET', path: '/', requestContext: {} }],
    ['a field of the prototype', JSON.parse('{"method":"GET","path":"/","__proto__":{}}')],
  ])('is refused: %s', (_what, event) => {
    expect(() => readInvokeEvent(event)).toThrow(/Not an event of this function/);
  });
});
