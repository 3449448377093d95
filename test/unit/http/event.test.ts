import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../src/exchange.ts';
import { readLambdaEvent } from '../../../src/http/event.ts';
import { toFunctionUrlEvent, toHttpApiEvent, toRestApiEvent } from '../../lambda/lambdaEvents.ts';

function readFixture(name: string) {
  return JSON.parse(readFileSync(new URL(`../../fixtures/events/${name}.json`, import.meta.url), 'utf8'));
}

const QUERY_AS_SENT = 'tag=a+b&tag=b%26c&name=gr%C3%BC%C3%9Fe%2F%E4%B8%96%E7%95%8C&empty=';
const BINARY = Uint8Array.of(0x00, 0xff, 0xc2, 0xa9);

describe('readLambdaEvent', () => {
  it.each<{ fixture: string; request: Partial<HttpRequest> }>([
    {
      fixture: 'rest-api-get',
      request: {
        method: 'GET',
        path: '/v1/models/a%2Fb',
        query: QUERY_AS_SENT.replace('a+b', 'a%20b'),
        sourceIp: '198.51.100.7',
      },
    },
    { fixture: 'rest-api-post-base64', request: { method: 'POST', path: '/v1/chat/completions', query: '' } },
    {
      fixture: 'http-api-get',
      request: { method: 'GET', path: '/v1/models/a/b', query: QUERY_AS_SENT, sourceIp: '198.51.100.7' },
    },
    { fixture: 'http-api-post', request: { method: 'POST', path: '/v1/chat/completions', query: '' } },
    {
      fixture: 'function-url-get',
      request: { method: 'GET', path: '/v1/models/a%2Fb', query: QUERY_AS_SENT, sourceIp: '198.51.100.7' },
    },
    { fixture: 'function-url-post-base64', request: { method: 'POST', path: '/v1/chat/completions', query: '' } },
  ])('reads the request line of $fixture', ({ fixture, request }) => {
    expect(readLambdaEvent(readFixture(fixture))).toMatchObject(request);
  });

  it.each<{ fixture: string; headers: Record<string, string> }>([
    { fixture: 'rest-api-get', headers: { 'x-tag': 'first, second', cookie: 'session=abc; theme=dark' } },
    {
      fixture: 'rest-api-post-base64',
      headers: { 'x-api-key': 'sk-test', 'content-type': 'application/octet-stream' },
    },
    { fixture: 'http-api-get', headers: { 'x-tag': 'first,second', cookie: 'session=abc; theme=dark' } },
    { fixture: 'http-api-post', headers: { 'x-tag': 'first,second', authorization: 'Bearer sk-test' } },
    { fixture: 'function-url-get', headers: { 'x-tag': 'first,second', cookie: 'session=abc; theme=dark' } },
  ])('reads the headers of $fixture', ({ fixture, headers }) => {
    const request = readLambdaEvent(readFixture(fixture));
    expect(request.headers).toMatchObject(headers);
    expect(Object.keys(request.headers).filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it.each([
    { fixture: 'rest-api-get', bytes: new Uint8Array() },
    { fixture: 'rest-api-post-base64', bytes: BINARY },
    { fixture: 'http-api-get', bytes: new Uint8Array() },
    { fixture: 'http-api-post', bytes: new TextEncoder().encode('{"model":"grüße-世界"}') },
    { fixture: 'function-url-get', bytes: new Uint8Array() },
    { fixture: 'function-url-post-base64', bytes: BINARY },
  ])('reads the body of $fixture', ({ fixture, bytes }) => {
    expect(Uint8Array.from(readLambdaEvent(readFixture(fixture)).body)).toEqual(bytes);
  });

  it('leaves out the source address when the event has none', () => {
    const event = readFixture('rest-api-get');
    event.requestContext.identity.sourceIp = '';
    expect(readLambdaEvent(event)).not.toHaveProperty('sourceIp');
  });

  it('falls back to single values where a REST event has no lists', () => {
    const event = { ...readFixture('rest-api-get'), multiValueHeaders: null, multiValueQueryStringParameters: null };
    expect(readLambdaEvent(event)).toMatchObject({
      headers: { 'x-tag': 'second' },
      query: expect.stringMatching(/^tag=b%26c&/),
    });
  });

  it.each([
    { description: 'a schedule', event: readFixture('schedule') },
    { description: 'a load balancer', event: readFixture('load-balancer-get') },
    { description: 'an HTTP API with payload format 1.0', event: readFixture('http-api-format-1-get') },
    { description: 'a warm-up ping', event: { source: 'serverless-plugin-warmup' } },
    { description: 'a queue', event: { Records: [] } },
    { description: 'an authorizer', event: { version: '2.0', type: 'REQUEST', rawPath: '/', requestContext: {} } },
    { description: 'an empty object', event: {} },
    { description: 'nothing', event: undefined },
    { description: 'null', event: null },
    { description: 'a text', event: '/v1/models' },
  ])('refuses the event of $description and names what it understands', ({ event }) => {
    expect(() => readLambdaEvent(event)).toThrow(/REST API.*HTTP API.*function URL/);
  });
});

describe('the path of a REST API event', () => {
  it.each([
    { on: 'the default domain', resource: '/{proxy+}', proxy: 'v1/models/a%2Fb', path: '/v1/models/a%2Fb' },
    { on: 'a base path', resource: '/{proxy+}', proxy: 'v1/models/a%2Fb', path: '/llm/v1/models/a%2Fb' },
    {
      on: 'a base path and a stage',
      resource: '/{proxy+}',
      proxy: 'v1/models/a%2Fb',
      path: '/llm/dev/v1/models/a%2Fb',
    },
    { on: 'a base path, typed resource', resource: '/v1/models/{proxy}', proxy: 'a%2Fb', path: '/llm/v1/models/a%2Fb' },
    { on: 'a resource whose parameters are decoded', resource: '/{proxy+}', proxy: 'a/b', path: '/v1/models/a%2Fb' },
    { on: 'a resource without its parameter', resource: '/v1/{other}', proxy: 'a', path: '/v1/models/a%2Fb' },
  ])('is what the contract knows on $on', ({ resource, proxy, path }) => {
    const event = { ...readFixture('rest-api-get'), resource, path, pathParameters: { proxy } };
    expect(readLambdaEvent(event).path).toBe('/v1/models/a%2Fb');
  });

  it('keeps a trailing slash', () => {
    const event = { ...readFixture('rest-api-get'), resource: '/v1/models', path: '/v1/models/', pathParameters: null };
    expect(readLambdaEvent(event).path).toBe('/v1/models/');
  });
});

describe('the path of an HTTP API event', () => {
  it.each([
    { stage: '$default', rawPath: '/v1/models', path: '/v1/models' },
    { stage: 'dev', rawPath: '/dev/v1/models', path: '/v1/models' },
    { stage: 'dev', rawPath: '/dev', path: '/' },
    { stage: 'dev', rawPath: '/developers', path: '/developers' },
    { stage: '$default', rawPath: '/v1/models/100%', path: '/v1/models/100%25' },
    { stage: '$default', rawPath: '/v1/models/why?', path: '/v1/models/why%3F' },
    { stage: '$default', rawPath: '/v1/models/a#b', path: '/v1/models/a%23b' },
    { stage: '$default', rawPath: '/v1/models/a b', path: '/v1/models/a%20b' },
    { stage: '$default', rawPath: '/v1/models/nova:0', path: '/v1/models/nova:0' },
    { stage: '$default', rawPath: '/v1/models/世界', path: '/v1/models/%E4%B8%96%E7%95%8C' },
    { stage: '$default', rawPath: '/v1/models/\ud800', path: '/v1/models/%EF%BF%BD' },
  ])('is $path for $rawPath in stage $stage', ({ stage, rawPath, path }) => {
    const event = readFixture('http-api-get');
    event.rawPath = rawPath;
    event.requestContext.stage = stage;
    expect(readLambdaEvent(event).path).toBe(path);
  });
});

describe('a model id in the path', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== '.' && text !== '..');

  it.each([
    { door: 'REST API', toEvent: toRestApiEvent, ids: id },
    { door: 'function URL', toEvent: toFunctionUrlEvent, ids: id },
    // An HTTP API itself refuses or cuts ids with a percent sign or a question mark.
    { door: 'HTTP API', toEvent: toHttpApiEvent, ids: id.filter((text) => !/[%?]/.test(text)) },
  ])('arrives through the $door as the client meant it', ({ toEvent, ids }) => {
    fc.assert(
      fc.property(ids, (modelId) => {
        const target = `/v1/models/${encodeURIComponent(modelId)}`;
        const request = { method: 'GET', target, rawHeaders: [], headers: {}, body: Buffer.alloc(0), sourceIp: '::1' };
        const { path } = readLambdaEvent(toEvent(request));
        expect(decodeURIComponent(path)).toBe(`/v1/models/${modelId}`);
      }),
    );
  });
});
