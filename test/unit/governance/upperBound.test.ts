import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isServed } from '../../../src/catalog/catalog.ts';
import { type Geography, PROFILE_PREFIXES, type PriceRow } from '../../../src/catalog/model.ts';
import { readModels } from '../../../src/catalog/readModels.ts';
import { calibratedEstimate, estimateUsage } from '../../../src/governance/estimate.ts';
import { priceUsage, type ServiceTier } from '../../../src/governance/price.ts';
import {
  boundPrompt,
  type CacheTtl,
  type CostQuestion,
  longestCacheTtl,
  upperBoundNanoUsd,
  upperBoundOfAttempts,
  upperBoundUsage,
} from '../../../src/governance/upperBound.ts';
import type { TokenUsage } from '../../../src/governance/usage.ts';
import type { ConverseRequest } from '../../../src/ports.ts';
import { priceRow, times } from './priceRows.ts';

const ROWS = readModels().filter(isServed);
const GEOGRAPHIES: readonly Geography[] = ['region', ...PROFILE_PREFIXES];
const TIERS: readonly ServiceTier[] = ['default', 'flex', 'priority', 'reserved'];
const IMAGE = { image: { format: 'png' as const, source: { bytes: new Uint8Array(9) } } };
const NOVA = { provider: 'amazon', max_output_tokens: 10_000 };

function ask(text: string, rest: Partial<ConverseRequest> = {}): ConverseRequest {
  return { modelId: 'm', messages: [{ role: 'user', content: [{ text }] }], ...rest };
}

function tokensOf(request: ConverseRequest, row = NOVA): number {
  const bound = boundPrompt(request, row);
  return 'tokens' in bound ? bound.tokens : Number.NaN;
}

/** A measured usage within a bound: its prompt cut into the four ways in which it can be billed. */
const parts = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100));

function usageWithin(
  bound: { promptTokens: number; outputTokens: number },
  [input, read, write5m, write1h, unused, output]: [number, number, number, number, number, number],
): TokenUsage {
  const whole = Math.max(1, input + read + write5m + write1h + unused);
  const share = (part: number) => Math.floor((bound.promptTokens * part) / whole);
  return {
    inputTokens: share(input),
    cacheReadTokens: share(read),
    cacheWrite5mTokens: share(write5m),
    cacheWrite1hTokens: share(write1h),
    outputTokens: Math.floor((bound.outputTokens * output) / 100),
  };
}

/** The same without writes for an hour, which nobody asked for. */
function withoutHour(usage: TokenUsage): TokenUsage {
  const { cacheWrite5mTokens: fiveMinutes, cacheWrite1hTokens: hour } = usage;
  return { ...usage, cacheWrite5mTokens: fiveMinutes + hour, cacheWrite1hTokens: 0 };
}

const bounds = fc.record({
  promptTokens: fc.oneof(fc.nat(50), fc.nat(300_000), fc.nat(3_000_000)),
  outputTokens: fc.oneof(fc.nat(50), fc.nat(128_000)),
});

describe('upperBoundNanoUsd: no call costs more than was reserved for it', () => {
  const bills = fc.record({
    geography: fc.constantFrom(...GEOGRAPHIES),
    serviceTier: fc.constantFrom(undefined, ...TIERS),
    isTierServed: fc.boolean(),
    cacheTtl: fc.constantFrom<CacheTtl>('5m', '1h'),
    bound: bounds,
    cut: parts,
  });

  it.each(ROWS.flatMap(({ prices }) => prices).map((price) => ({ version: price.version, price })))(
    'at $version, however its usage is made up',
    ({ price }) => {
      fc.assert(
        fc.property(bills, ({ geography, serviceTier, isTierServed, cacheTtl, bound, cut }) => {
          const usage = usageWithin(bound, cut);
          const asked = { price, cacheTtl, geography, serviceTier };
          const { costNanoUsd } = priceUsage({
            price,
            usage: cacheTtl === '1h' ? usage : withoutHour(usage),
            geography,
            serviceTier: isTierServed ? serviceTier : 'default',
          });

          expect(costNanoUsd).toBeLessThanOrEqual(upperBoundNanoUsd({ ...asked, ...bound }));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('at any price, also one whose long prompts, cache reads or profiles are cheaper', () => {
    const rate = fc.integer({ min: 1, max: 100_000_000 }).map((micro) => micro / 1_000_000);
    const rates = fc.record({
      input: rate,
      output: rate,
      cache_read: fc.option(rate),
      cache_write_5m: fc.option(rate),
      cache_write_1h: fc.option(rate),
    });
    const prices = fc
      .record({ base: rates, geo: fc.option(rates), long: fc.option(rates), above: fc.nat(400_000) })
      .map(({ base, geo, long, above }): PriceRow => {
        const card = { usd_per_million_tokens: base, geo_profile: geo };
        const steep = long && { usd_per_million_tokens: long, geo_profile: geo && times(geo, 0.5) };
        return { ...priceRow(base), ...card, long_prompt: steep && { ...steep, above_prompt_tokens: above } };
      });
    fc.assert(
      fc.property(prices, bills, (price, { geography, serviceTier, bound, cut }) => {
        const asked = { price, geography, serviceTier };
        const { costNanoUsd } = priceUsage({ price, usage: usageWithin(bound, cut), geography, serviceTier });

        expect(costNanoUsd).toBeLessThanOrEqual(upperBoundNanoUsd({ ...asked, ...bound }));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('upperBoundNanoUsd', () => {
  const rates = { input: 1, output: 5, cache_read: 0.1, cache_write_5m: 1.25, cache_write_1h: 2 };
  const cheap: CostQuestion = {
    price: priceRow(rates),
    geography: 'global',
    cacheTtl: '5m',
    promptTokens: 1_000,
    outputTokens: 100,
  };
  const long = {
    ...cheap.price,
    long_prompt: { above_prompt_tokens: 999, usd_per_million_tokens: times(rates, 5), geo_profile: null },
  };
  const geo = { ...cheap.price, geo_profile: times(rates, 1.1) };
  const unstated = priceRow({ ...rates, cache_read: null, cache_write_5m: null, cache_write_1h: null });
  const input = 1_000_000;
  const output = 500_000;

  it.each<{ what: string; change: Partial<CostQuestion>; nanoUsd: number }>([
    { what: '5 min writes that nobody asked for', change: {}, nanoUsd: 1.25 * input + output },
    { what: '1 h writes that somebody asked for', change: { cacheTtl: '1h' }, nanoUsd: 2 * input + output },
    { what: '1 h writes unless it is told otherwise', change: { cacheTtl: undefined }, nanoUsd: 2 * input + output },
    { what: 'writes whose rate nobody states', change: { price: unstated }, nanoUsd: 1.25 * input + output },
    { what: 'the priority tier', change: { serviceTier: 'priority' }, nanoUsd: 1.75 * (1.25 * input + output) },
    { what: 'no discount', change: { serviceTier: 'flex' }, nanoUsd: 1.25 * input + output },
    { what: 'long prompts', change: { price: long }, nanoUsd: 5 * (1.25 * input + output) },
    { what: 'no long prompt', change: { price: long, promptTokens: 999 }, nanoUsd: 0.999 * 1.25 * input + output },
    { what: 'a geographic profile', change: { price: geo, geography: 'eu' }, nanoUsd: 1.1 * (1.25 * input + output) },
    { what: 'the Region', change: { price: geo, geography: 'region' }, nanoUsd: 1.1 * (1.25 * input + output) },
    { what: 'a global profile', change: { price: geo }, nanoUsd: 1.25 * input + output },
  ])('reckons with $what, and with rounding', ({ change, nanoUsd }) => {
    const excess = upperBoundNanoUsd({ ...cheap, ...change }) - nanoUsd;

    expect(excess).toBeGreaterThanOrEqual(0);
    expect(excess).toBeLessThanOrEqual(4);
  });
});

describe('boundPrompt', () => {
  it('has a token for every byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(tokensOf(ask(text))).toBeGreaterThanOrEqual(Buffer.byteLength(text));
      }),
    );
  });

  it.each([
    { what: 'an image for Claude', provider: 'anthropic', atLeast: 4_784 },
    { what: 'an image for Nova', provider: 'amazon', atLeast: (1_300 * 8_000 * 8_000) / 900 ** 2 },
    { what: 'an image for any other', provider: 'qwen', atLeast: 16_384 },
  ])('has the most tokens of $what', ({ provider, atLeast }) => {
    const row = { ...NOVA, provider };
    const twoImages = ask('Look', { messages: [{ role: 'user', content: [{ text: 'Look' }, IMAGE, IMAGE] }] });
    const added = tokensOf(twoImages, row) - tokensOf(ask('Look'), row);

    expect(added).toBeGreaterThanOrEqual(2 * atLeast);
    expect(added).toBeLessThan(2.5 * atLeast);
  });

  it('counts images without a row as those of the most lavish model', () => {
    const request = ask('', { messages: [{ role: 'user', content: [IMAGE] }] });

    expect(boundPrompt(request)).toEqual(boundPrompt(request, { provider: 'amazon' }));
  });

  it("leaves room for what the provider adds to tools: Claude's 530 tokens", () => {
    const tool = { toolSpec: { name: 'now', inputSchema: { json: {} } } };
    const added = tokensOf(ask('Hi', { toolConfig: { tools: [tool] } })) - tokensOf(ask('Hi'));

    expect(added).toBeGreaterThan(530 + Buffer.byteLength(JSON.stringify(tool.toolSpec)));
  });

  it('leaves room for another form of a plain file', () => {
    const csv = { document: { format: 'csv' as const, name: 'a', source: { bytes: new Uint8Array(100) } } };
    const request = ask('Sum up', { messages: [{ role: 'user', content: [{ text: 'Sum up' }, csv] }] });

    expect(tokensOf(request) - tokensOf(ask('Sum up'))).toBeGreaterThanOrEqual(400);
  });

  it('names the part that has no bound', () => {
    const video = { video: { format: 'mp4' as const, source: { bytes: new Uint8Array(9) } } };
    const request = ask('', { messages: [{ role: 'user', content: [video] }] });

    expect(boundPrompt(request)).toEqual({ unbounded: 'messages[0].content[0].video' });
    expect(upperBoundUsage(request, NOVA)).toEqual({ unbounded: 'messages[0].content[0].video' });
  });
});

describe('upperBoundUsage', () => {
  it.each([
    { what: 'the maximum asked for', inferenceConfig: { maxTokens: 77 }, outputTokens: 77 },
    { what: "the model's own where none is asked for", inferenceConfig: {}, outputTokens: 10_000 },
    { what: "the model's own without settings", inferenceConfig: undefined, outputTokens: 10_000 },
  ])('has an answer of $what', ({ inferenceConfig, outputTokens }) => {
    expect(upperBoundUsage(ask('Hi', { inferenceConfig }), NOVA)).toEqual({
      promptTokens: tokensOf(ask('Hi')),
      outputTokens,
    });
  });

  it('is never less than what is estimated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(5_000), (text, images, maxTokens) => {
        const content = [{ text }, ...Array.from({ length: images }, () => IMAGE)];
        const request = ask('', { messages: [{ role: 'user', content }], inferenceConfig: { maxTokens } });
        const bound = upperBoundUsage(request, { ...NOVA, provider: 'anthropic' });
        const estimate = calibratedEstimate(request, NOVA);
        if (!('promptTokens' in bound)) throw new Error('The request has a bound');

        expect(estimate.promptTokens).toBeLessThanOrEqual(bound.promptTokens);
        expect(estimate.outputTokens).toBeLessThanOrEqual(bound.outputTokens);
        expect(estimateUsage(request, 0).inputTokens).toBe(estimate.promptTokens);
      }),
    );
  });
});

describe('longestCacheTtl', () => {
  const point = (ttl?: '5m' | '1h') => ({ cachePoint: { type: 'default' as const, ...(ttl && { ttl }) } });
  const said = (...points: ReturnType<typeof point>[]) =>
    ask('Hi', { messages: [{ role: 'user', content: [{ text: 'Hi' }, ...points] }] });

  it.each([
    { where: 'nowhere', request: ask('Hi', { system: [{ text: 'Be kind' }] }), ttl: '5m' },
    { where: 'in an empty request', request: { modelId: 'm' }, ttl: '5m' },
    { where: 'without a time', request: said(point()), ttl: '5m' },
    { where: 'for five minutes', request: said(point('5m')), ttl: '5m' },
    { where: 'for an hour in a message', request: said(point('1h')), ttl: '1h' },
    { where: 'for an hour, then for less', request: said(point('1h'), point('5m')), ttl: '1h' },
    { where: 'for an hour in the instructions', request: ask('Hi', { system: [point('1h')] }), ttl: '1h' },
    { where: 'for an hour in the tools', request: ask('Hi', { toolConfig: { tools: [point('1h')] } }), ttl: '1h' },
  ])('is $ttl when a cache point stands $where', ({ request, ttl }) => {
    expect(longestCacheTtl(request)).toBe(ttl);
  });
});

describe('upperBoundOfAttempts', () => {
  const nova = { promptNanoUsd: 10, totalNanoUsd: 100 };
  const claude = { promptNanoUsd: 60, totalNanoUsd: 90 };

  it.each([
    { what: 'one model once', models: [nova], attempts: 1, nanoUsd: 100 },
    { what: 'one model three times', models: [nova], attempts: 3, nanoUsd: 120 },
    { what: 'the dearest answer and the dearest prompt of a chain', models: [nova, claude], attempts: 2, nanoUsd: 160 },
    { what: 'no model', models: [], attempts: 1, nanoUsd: 0 },
  ])('is the most of $what', ({ models, attempts, nanoUsd }) => {
    expect(upperBoundOfAttempts(models, attempts)).toBe(nanoUsd);
  });
});
