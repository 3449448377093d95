import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../src/exchange.ts';
import { createAdminDoor } from '../../../src/local/adminDoor.ts';

const PORT = 8788;
const door = createAdminDoor({ token: 'good', port: () => PORT });
const JSON_TYPE = { 'content-type': 'application/json' };
const EXCHANGE = { remainingMs: () => 1_000, clientGone: new AbortController().signal };

const request = (headers: Record<string, string>, body = ''): HttpRequest => ({
  method: 'POST',
  path: '/admin/teams',
  query: '',
  headers: { host: `127.0.0.1:${PORT}`, ...headers },
  body: new TextEncoder().encode(body),
});

/** The code of the refusal, or `passes`. */
function guard(given: HttpRequest): string {
  try {
    door.guard?.(given);
    return 'passes';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe('the guard', () => {
  it.each([
    ['127.0.0.1:8788', 'passes'],
    ['localhost:8788', 'passes'],
    ['LocalHost:8788', 'passes'],
    ['[::1]:8788', 'passes'],
    ['127.0.0.1:8787', 'forbidden_host'],
    ['127.0.0.1', 'forbidden_host'],
    ['localhost', 'forbidden_host'],
    ['evil.example:8788', 'forbidden_host'],
    ['evil.example', 'forbidden_host'],
    ['localhost.evil.example:8788', 'forbidden_host'],
    ['127.0.0.1.evil.example:8788', 'forbidden_host'],
    ['evil.example@127.0.0.1:8788', 'forbidden_host'],
    ['127.0.0.1:8788.evil.example', 'forbidden_host'],
    ['127.1:8788', 'forbidden_host'],
    ['0.0.0.0:8788', 'forbidden_host'],
    ['', 'forbidden_host'],
  ])('of a request to the host %j: %s', (host, outcome) => {
    expect(guard(request({ host }))).toBe(outcome);
  });

  it('takes no request without a host', () => {
    const { host: _host, ...headers } = request({}).headers;

    expect(guard({ ...request({}), headers })).toBe('forbidden_host');
  });

  it.each([
    [{}, 'passes'],
    [{ origin: 'http://127.0.0.1:8788' }, 'passes'],
    [{ origin: 'http://localhost:8788', 'sec-fetch-site': 'same-origin' }, 'passes'],
    [{ 'sec-fetch-site': 'none' }, 'passes'],
    [{ origin: 'https://evil.example' }, 'forbidden_origin'],
    [{ origin: 'null' }, 'forbidden_origin'],
    [{ origin: '' }, 'forbidden_origin'],
    [{ origin: 'http://localhost:3000' }, 'forbidden_origin'],
    [{ origin: 'https://localhost:8788' }, 'forbidden_origin'],
    [{ origin: 'http://localhost:8788.evil.example' }, 'forbidden_origin'],
    [{ origin: 'http://localhost:8788, https://evil.example' }, 'forbidden_origin'],
    [{ 'sec-fetch-site': 'cross-site' }, 'forbidden_origin'],
    [{ 'sec-fetch-site': 'same-site' }, 'forbidden_origin'],
  ])('of a request with %j: %s', (headers, outcome) => {
    expect(guard(request(headers))).toBe(outcome);
  });

  it.each([
    ['application/json', '{}', 'passes'],
    ['application/json; charset=utf-8', '{}', 'passes'],
    ['APPLICATION/JSON', '{}', 'passes'],
    [undefined, '', 'passes'],
    ['application/json', '', 'passes'],
    [undefined, '{}', 'unsupported_media_type'],
    ['text/plain', '{}', 'unsupported_media_type'],
    ['text/plain', '', 'unsupported_media_type'],
    ['text/json', '{}', 'unsupported_media_type'],
    ['application/x-www-form-urlencoded', 'a=b', 'unsupported_media_type'],
    ['multipart/form-data; boundary=application/json', '{}', 'unsupported_media_type'],
    ['text/plain; application/json', '{}', 'unsupported_media_type'],
    ['application/jsonp', '{}', 'unsupported_media_type'],
    ['application/json, text/plain', '{}', 'unsupported_media_type'],
  ])('of the content type %s around %j: %s', (type, body, outcome) => {
    expect(guard(request(type === undefined ? {} : { 'content-type': type }, body))).toBe(outcome);
  });
});

describe('the token', () => {
  const operatorOf = (authorization: string) => door.operatorOf(request({ ...JSON_TYPE, authorization }), EXCHANGE);

  it.each(['Bearer good', 'bearer good', 'Bearer   good '])('opens the door: %j', async (authorization) => {
    await expect(operatorOf(authorization)).resolves.toMatchObject({ principal: 'local-operator' });
  });

  it.each([
    'Bearer bad',
    'Bearer Good',
    'Bearer goo',
    'Bearer good2',
    'Bearer',
    '',
    'good',
    'Basic good',
    'Bearer good good',
  ])('is asked for: %j', async (authorization) => {
    await expect(operatorOf(authorization)).rejects.toMatchObject({ code: 'invalid_admin_token', status: 401 });
  });

  it('may be missing, which another error tells', async () => {
    await expect(door.operatorOf(request({}), EXCHANGE)).resolves.toBeUndefined();
  });
});
