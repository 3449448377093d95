import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../src/exchange.ts';
import { countedBuckets, ManualClock, memoryLedger } from '../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../memoryGateway.ts';
import { readErrorReply } from './errorReplies.ts';
import { violations } from './operations.ts';
import { mutatedChat, strangeEnvelope, strangeJson } from './strangeRequests.ts';

const RUNS = { numRuns: 400 };

const clock = new ManualClock();
const ledger = memoryLedger();
const { service, log } = await createMemoryGateway({
  clock,
  ledger,
  buckets: countedBuckets(),
  origins: ['*'],
  maxBodyBytes: 20_000_000,
});

/** Asks, and holds the answer to everything that is true of every answer. Answers its status. */
async function askAnything(request: HttpRequest): Promise<number> {
  const reply = await ask(service, request);

  const { method, path } = request;
  const isSilent = method === 'HEAD' || method === 'OPTIONS';
  expect(reply.status).toBeLessThan(500);
  expect(log.lines.filter(({ event }) => event === 'unexpected_error')).toEqual([]);
  expect(Object.values(reply.headers).filter((value) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))).toEqual([]);
  if (reply.status >= 400 && !isSilent) readErrorReply(reply, method, path);
  if (reply.frames.length > 0) expectCompleteStream(reply.frames);
  expect(ledger.entries.filter(({ settlement }) => settlement === undefined)).toEqual([]);
  expect(clock.pendingTimers).toBe(0);
  return reply.status;
}

function expectCompleteStream(frames: Awaited<ReturnType<typeof ask>>['frames']): void {
  const chunks = frames.flatMap((frame) => (frame.kind === 'data' ? [frame.data] : []));
  expect(chunks.flatMap((chunk) => violations('createChatCompletion', 'event', chunk))).toEqual([]);
  expect(frames.at(-1)).toEqual({ kind: 'done' });
}

const chat = (body: unknown) => httpRequest('POST /v1/chat/completions', { body });

describe('the gateway answers without failing', () => {
  it('any envelope around any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(strangeEnvelope, strangeJson, async ({ headers, ...envelope }, body) => {
        const bytes = new TextEncoder().encode(JSON.stringify(body));
        await askAnything({ ...envelope, headers: definedOnly(headers), body: bytes });
      }),
      RUNS,
    );
  });

  it('any bytes for a body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await askAnything(chat(bytes))).toBe(400);
      }),
      RUNS,
    );
  });

  it('any JSON for a chat', async () => {
    await fc.assert(
      fc.asyncProperty(strangeJson, async (body) => {
        await askAnything(chat(JSON.stringify(body)));
      }),
      RUNS,
    );
  });

  it('a valid chat with something wrong or strange in it, and often with an answer', async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(mutatedChat, async (body) => {
        statuses.add(await askAnything(chat(JSON.stringify(body))));
      }),
      { numRuns: 1_000 },
    );

    // An unknown model is drawn now and then, so 404 may or may not be among them.
    statuses.delete(404);
    expect(statuses).toEqual(new Set([200, 400]));
    expect(ledger.entries.length).toBeGreaterThan(100);
  });
});

const nested = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
const LIST = nested('[', ']');
const OBJECT = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
const withMessage = (content: string, fields = '') => `{"messages":[{"role":"user","content":${content}}]${fields}}`;
const hello = (fields: string) => withMessage('"Hello"', `,${fields}`);

describe('the gateway survives', () => {
  it.each([
    { what: 'a body nested ten thousand levels deep', body: LIST, status: 400 },
    { what: 'an object nested as deep', body: OBJECT, status: 400 },
    { what: 'an unknown field nested as deep', body: hello(`"x":${OBJECT}`), status: 200 },
    { what: 'messages nested as deep', body: `{"messages":${LIST}}`, status: 400 },
    { what: 'content nested as deep', body: withMessage(LIST), status: 400 },
    { what: 'metadata nested as deep', body: hello(`"metadata":{"a":${OBJECT}}`), status: 400 },
    {
      what: 'a tool schema nested as deep',
      body: hello(`"tools":[{"type":"function","function":{"name":"a","parameters":${OBJECT}}}]`),
      status: 400,
    },
    { what: 'nesting that never closes', body: '['.repeat(100_000), status: 400 },
    { what: 'numbers beyond all bounds', body: hello('"max_tokens":1e999'), status: 400 },
    { what: 'a number of a million digits', body: hello(`"seed":${'9'.repeat(1_000_000)}`), status: 400 },
    { what: 'a large seed', body: hello('"seed":1e308'), status: 200 },
    { what: 'a lone surrogate in a message', body: withMessage('"\\ud800"'), status: 200 },
    { what: 'a lone surrogate in a model name', body: hello('"model":"\\ud800"'), status: 404 },
    { what: 'a lone surrogate in a field name', body: hello('"\\ud800":1'), status: 200 },
    { what: 'NUL characters', body: withMessage('"\\u0000"', ',"\\u0000":"\\u0000"'), status: 200 },
    { what: 'a field called __proto__', body: hello('"__proto__":{"model":"x","stream":true}'), status: 200 },
    { what: 'a message with a __proto__', body: '{"messages":[{"__proto__":{"role":"user"}}]}', status: 400 },
    { what: 'a model called constructor', body: hello('"model":"constructor"'), status: 404 },
    { what: 'a text of ten million characters', body: withMessage(`"${'x'.repeat(10_000_000)}"`), status: 200 },
    { what: 'a field name of a million characters', body: hello(`"${'x'.repeat(1_000_000)}":1`), status: 200 },
    { what: 'ten thousand unknown fields', body: hello(manyFields(10_000)), status: 200 },
    { what: 'a hundred thousand messages', body: manyMessages(100_000), status: 200 },
  ])('$what', async ({ body, status }) => {
    expect(await askAnything(chat(body))).toBe(status);
  });
});

function manyFields(count: number): string {
  return Array.from({ length: count }, (_, index) => `"x${index}":1`).join();
}

function manyMessages(count: number): string {
  return JSON.stringify({ messages: Array.from({ length: count }, () => ({ role: 'user', content: 'a', name: 'b' })) });
}

function definedOnly(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
