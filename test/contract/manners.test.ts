import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../src/errors.ts';
import { countedBuckets, scriptedModel } from '../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../memoryGateway.ts';
import { HELLO } from './badRequest.ts';

const ORIGIN = 'https://app.example';
const CHAT = 'POST /v1/chat/completions';

const { service } = await createMemoryGateway();
const get = (line: string, headers: Record<string, string> = {}) => ask(service, httpRequest(line, { headers }));

describe('OPTIONS', () => {
  const preflight = async (origins: readonly string[], headers: Record<string, string>) => {
    const gateway = await createMemoryGateway({ origins });
    return ask(gateway.service, httpRequest('OPTIONS /v1/chat/completions', { key: null, headers }));
  };

  it.each([
    { origins: [ORIGIN], origin: ORIGIN },
    { origins: ['https://other.example', ORIGIN], origin: ORIGIN },
    { origins: ['*'], origin: 'https://anyone.example' },
  ])('lets a page of $origin in where $origins are configured', async ({ origins, origin }) => {
    const asked = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-stainless-os',
    };
    const { status, headers, text } = await preflight(origins, asked);

    expect({ status, text }).toEqual({ status: 204, text: '' });
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': 'x-stainless-os',
      vary: 'origin',
    });
  });

  it('allows the headers that every client needs when none are asked for', async () => {
    const { headers } = await preflight([ORIGIN], { origin: ORIGIN });

    expect(headers['access-control-allow-headers']).toBe('authorization, content-type, x-api-key');
  });

  it.each<{ description: string; origins: string[]; headers: Record<string, string> }>([
    { description: 'of another origin', origins: [ORIGIN], headers: { origin: 'https://evil.example' } },
    { description: 'of a longer origin', origins: [ORIGIN], headers: { origin: `${ORIGIN}.evil` } },
    { description: 'of no origin', origins: [ORIGIN], headers: {} },
    { description: 'where no origin is configured', origins: [], headers: { origin: ORIGIN } },
  ])('lets no page in $description', async ({ origins, headers }) => {
    const reply = await preflight(origins, headers);

    expect(reply.status).toBe(204);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(reply.headers.vary).toBe(origins.length === 0 ? undefined : 'origin');
  });

  it.each([
    { path: '/v1/models', allow: 'GET, HEAD, OPTIONS' },
    { path: '/v1/models/nova-micro', allow: 'GET, HEAD, OPTIONS' },
    { path: '/v1/models/a%2Fb', allow: 'GET, HEAD, OPTIONS' },
    { path: '/v1/chat/', allow: 'POST, OPTIONS' },
    { path: '/nowhere', allow: 'OPTIONS' },
    { path: '/%zz', allow: 'OPTIONS' },
    { path: '*', allow: 'OPTIONS' },
  ])('tells what $path takes', async ({ path, allow }) => {
    const { status, headers } = await ask(service, httpRequest(`OPTIONS ${path}`, { key: null }));

    expect({ status, allow: headers.allow }).toEqual({ status: 204, allow });
  });
});

describe('a page of a configured origin', () => {
  const EXPOSED = [
    'x-request-id',
    'x-ratelimit-limit-requests',
    'x-ratelimit-remaining-requests',
    'x-ratelimit-reset-requests',
    'x-ratelimit-limit-tokens',
    'x-ratelimit-remaining-tokens',
    'x-ratelimit-reset-tokens',
    'x-should-retry',
    'x-gateway-cost-usd',
    'x-gateway-ignored-params',
    'x-gateway-rule',
    'x-gateway-budget-reopens-at',
    'x-gateway-model',
    'x-gateway-region',
    'x-gateway-attempts',
    'retry-after',
    'retry-after-ms',
    'deprecation',
    'sunset',
  ];

  it.each([
    { description: 'an answer', line: 'GET /v1/models', key: 'good' },
    { description: 'a refusal', line: 'GET /v1/models', key: null },
    { description: 'a missing path', line: 'GET /nowhere', key: null },
  ])('may read $description', async ({ line, key }) => {
    const gateway = await createMemoryGateway({ origins: [ORIGIN] });
    const { headers } = await ask(gateway.service, httpRequest(line, { key, headers: { origin: ORIGIN } }));

    expect(headers).toMatchObject({ 'access-control-allow-origin': ORIGIN, vary: 'origin' });
    expect(headers['access-control-expose-headers']?.split(', ').toSorted()).toEqual(EXPOSED.toSorted());
  });

  it.each([{ stream: false }, { stream: true }])(
    'may read every header of its chat, stream $stream',
    async ({ stream }) => {
      const gateway = await createMemoryGateway({ origins: ['*'], buckets: countedBuckets(1) });
      const body = { model: 'claude-3-haiku', messages: HELLO, seed: 1, stream };
      const request = httpRequest(CHAT, { body, headers: { origin: ORIGIN } });
      const replies = [await ask(gateway.service, request), await ask(gateway.service, request)];

      const exposed = ['content-type', 'cache-control', 'vary', ...EXPOSED];
      const names = replies.flatMap(({ headers }) => Object.keys(headers));
      expect(names.filter((name) => !exposed.includes(name) && !name.startsWith('access-control'))).toEqual([]);
    },
  );
});

describe('HEAD', () => {
  it.each(['/health', '/v1/models', '/v1/models/nova-micro', '/v1/usage', '/openapi.json', '/docs', '/nowhere'])(
    'answers as GET does without its body: %s',
    async (path) => {
      const whole = await get(`GET ${path}`);
      const head = await get(`HEAD ${path}`);

      expect(head.text).toBe('');
      expect({ ...head.headers, 'x-request-id': '' }).toEqual({ ...whole.headers, 'x-request-id': '' });
      expect(head.status).toBe(whole.status);
    },
  );

  it('asks for a key where GET does', async () => {
    const { status } = await ask(service, httpRequest('HEAD /v1/models', { key: null }));

    expect(status).toBe(401);
  });

  it('is refused where there is no GET', async () => {
    const { status, headers } = await get('HEAD /v1/chat/completions');

    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'POST' });
  });
});

describe('a path', () => {
  it.each(['/v1/models/', '/v1/models//', '/health/', '/openapi.json/'])('may end in slashes: %s', async (path) => {
    expect((await get(`GET ${path}`)).status).toBe(200);
  });

  it.each([
    ['/v1/models/anthropic/claude%2D3', 'anthropic/claude-3'],
    ['/v1/models/anthropic%2Fclaude-3', 'anthropic/claude-3'],
    ['/v1/models/anthropic%2fclaude-3/', 'anthropic/claude-3'],
    ['/v1/models/a/b/c', 'a/b/c'],
    ['/v1/models/a%252Fb', 'a%2Fb'],
    ['/v1/models/a%3Fb%23c', 'a?b#c'],
    ['/v1/models/%F0%9F%A6%99', '🦙'],
  ])('names a model as it was written: %s', async (path, name) => {
    const reply = await get(`GET ${path}`);

    expect(reply.status).toBe(404);
    expect(JSON.parse(reply.text).error.message).toContain(`There is no model '${name}'.`);
  });

  it.each(['us.amazon.nova-micro-v1:0', 'us.amazon.nova-micro-v1%3A0'])(
    'takes colons in any form: %s',
    async (name) => {
      expect(JSON.parse((await get(`GET /v1/models/${name}`)).text)).toMatchObject({ id: 'nova-micro' });
    },
  );
});

describe('a reply', () => {
  it('has a request id of its own, whatever the client sends', async () => {
    const replies = [await get('GET /health', { 'x-request-id': 'mine' }), await get('GET /nowhere')];

    const ids = replies.map(({ headers }) => headers['x-request-id']);
    expect(ids).toEqual([expect.stringMatching(/^req_\w{26}$/), expect.stringMatching(/^req_\w{26}$/)]);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    { line: 'GET /v1/usage', cacheControl: 'no-store' },
    { line: 'GET /v1/models', cacheControl: 'no-store' },
    { line: 'GET /nowhere', cacheControl: 'no-store' },
    { line: 'GET /openapi.json', cacheControl: 'public, max-age=300' },
    { line: 'GET /docs', cacheControl: 'public, max-age=300' },
  ])('says who may keep it: $line', async ({ line, cacheControl }) => {
    expect((await get(line)).headers['cache-control']).toBe(cacheControl);
  });

  it('says whether trying again can help', async () => {
    const model = scriptedModel({ error: gatewayError('upstream_throttled') });
    const gateway = await createMemoryGateway({ model });
    const reply = await ask(gateway.service, httpRequest(CHAT, { body: { messages: HELLO } }));

    expect(reply).toMatchObject({ status: 429, headers: { 'x-should-retry': 'true' } });
  });

  it('names the rule that refused, and none where no rule did', async () => {
    const gateway = await createMemoryGateway({ buckets: countedBuckets(0) });
    const ruleOf = async (body: object) => (await ask(gateway.service, httpRequest(CHAT, { body }))).headers;

    expect(await ruleOf({ messages: HELLO })).toMatchObject({ 'x-gateway-rule': 'rpm:team:demo' });
    expect(await ruleOf({ messages: [] })).not.toHaveProperty('x-gateway-rule');
    expect(gateway.log.lines).toContainEqual(
      expect.objectContaining({ event: 'request_refused', rule: 'rpm:team:demo' }),
    );
  });
});
