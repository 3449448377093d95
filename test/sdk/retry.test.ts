import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRetryable, mayResend, readRetryAfterMs, waitMs } from '../../sdk/retry.ts';
import { createRetryingFetch } from '../../sdk/retryingFetch.ts';

const NOW_MS = Date.parse('2026-11-22T12:00:00Z');

describe('whether to try again', () => {
  it.each([
    { status: 429, should: 'false', expected: false },
    { status: 429, should: 'true', expected: true },
    { status: 400, should: 'true', expected: true },
    { status: 503, should: 'false', expected: false },
    { status: 408, should: undefined, expected: true },
    { status: 429, should: undefined, expected: true },
    { status: 500, should: undefined, expected: true },
    { status: 400, should: undefined, expected: false },
    { status: 503, should: 'perhaps', expected: true },
  ])('is $expected for $status with x-should-retry $should', ({ status, should, expected }) => {
    expect(isRetryable(answer(status, should === undefined ? {} : { 'x-should-retry': should }))).toBe(expected);
  });

  it.each([
    { method: 'GET', code: 'ECONNRESET', expected: true },
    { method: 'POST', code: 'ECONNRESET', expected: false },
    { method: 'POST', code: 'ECONNREFUSED', expected: true },
    { method: 'POST', code: 'ENOTFOUND', expected: true },
  ])('is $expected for a $method that ended with $code', ({ method, code, expected }) => {
    expect(mayResend(method, lost(code))).toBe(expected);
  });
});

describe('the wait', () => {
  it.each([
    [{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after-ms': '-5' }, null],
    [{}, null],
  ])('that %j asks for is %s', (headers, expected) => {
    expect(readRetryAfterMs(new Headers(headers), NOW_MS)).toBe(expected);
  });

  it('is never shorter than asked, and at most a quarter longer', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(100_000), chances, (tries, askedMs, chance) => {
        const wait = waitMs(tries, askedMs, chance);
        return wait >= askedMs && wait <= askedMs * 1.25;
      }),
    );
  });

  it('doubles by itself up to eight seconds', () => {
    expect([0, 1, 2, 3, 4, 5].map((tries) => waitMs(tries, null, 0))).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    expect(waitMs(0, null, 0.999)).toBeGreaterThan(375);
  });
});

describe('fetch that tries again', () => {
  it('sends the same body again after the time that was asked for', async () => {
    const refused = answer(429, { 'x-should-retry': 'true', 'retry-after-ms': '700' });
    const { ask, bodies, waits } = world([refused, answer(200)]);

    expect((await ask()).status).toBe(200);
    expect(bodies).toEqual(['{"a":1}', '{"a":1}']);
    expect(waits).toEqual([700]);
  });

  it.each([
    { what: 'a refusal that no try can change', answers: [answer(429, { 'x-should-retry': 'false' })], retries: 0 },
    { what: 'a wait longer than the longest', answers: [answer(429, { 'retry-after': '61' })], retries: 0 },
    { what: 'the last of too many', answers: [answer(503), answer(503), answer(500)], retries: 2 },
    { what: 'an answer', answers: [answer(200)], retries: 0 },
  ])('gives back $what', async ({ answers, retries }) => {
    const { ask, waits } = world(answers);

    expect((await ask()).status).toBe(answers.at(-1)?.status);
    expect(waits).toHaveLength(retries);
  });

  it('throws what a lost request threw, and sends one that never left again', async () => {
    await expect(world([lost('ECONNRESET')]).ask()).rejects.toThrow('fetch failed');
    expect((await world([lost('ECONNREFUSED'), answer(200)]).ask()).status).toBe(200);
  });

  it('does not try again when its caller has left', async () => {
    const leaving = new AbortController();
    leaving.abort();
    const { ask, waits } = world([lost('ECONNREFUSED')]);

    await expect(ask(leaving.signal)).rejects.toThrow('fetch failed');
    expect(waits).toEqual([]);
  });
});

const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A network that gives these answers one after the other, without chance and without time. */
function world(answers: readonly (Response | Error)[]) {
  const rest = [...answers];
  const bodies: string[] = [];
  const waits: number[] = [];
  const fetch = createRetryingFetch({
    async fetch(request) {
      bodies.push(await request.text());
      const next = rest.shift();
      if (next instanceof Response) return next;
      throw next;
    },
    maxRetries: 2,
    maxWaitMs: 60_000,
    nowMs: () => NOW_MS,
    chance: () => 0,
    async sleep(durationMs) {
      waits.push(durationMs);
    },
  });
  const ask = (signal?: AbortSignal) =>
    fetch(new Request('http://gateway.test', { method: 'POST', body: '{"a":1}', ...(signal && { signal }) }));
  return { ask, bodies, waits };
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response('{}', { status, headers });
}

function lost(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}
