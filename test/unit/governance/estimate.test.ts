import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibratedEstimate, estimateTokens, estimateUsage } from '../../../src/governance/estimate.ts';

const prompt = (text: string, rest: object = {}) => ({
  modelId: 'amazon.nova-micro-v1:0',
  messages: [{ role: 'user' as const, content: [{ text }] }],
  ...rest,
});

describe('estimateTokens', () => {
  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [4_000_000, 1_000_000],
  ])('counts %d bytes as %d tokens', (bytes, tokens) => {
    expect(estimateTokens(bytes)).toBe(tokens);
  });
});

describe('estimateUsage', () => {
  it('counts the prompt, and the part of the answer that arrived', () => {
    const usage = estimateUsage(prompt('x'.repeat(4_000)), 400);

    expect(usage).toMatchObject({
      outputTokens: 100,
      cacheReadTokens: 0,
      cacheWrite5mTokens: 0,
      cacheWrite1hTokens: 0,
    });
    expect(usage.inputTokens).toBeGreaterThanOrEqual(1_000);
    expect(usage.inputTokens).toBeLessThan(1_030);
  });

  it.each([
    ['instructions', { system: [{ text: 'Be short and kind.' }] }],
    ['tools', { toolConfig: { tools: [{ toolSpec: { name: 'now', inputSchema: { json: { type: 'object' } } } }] } }],
  ])('counts %s too', (_what, rest) => {
    const tokens = (request: object) => estimateUsage({ modelId: 'm', ...request }, 0).inputTokens;

    expect(tokens(prompt('Hello', rest))).toBeGreaterThan(tokens(prompt('Hello')));
  });

  it('counts bytes, not characters', () => {
    const tokens = (text: string) => estimateUsage(prompt(text), 0).inputTokens;

    expect(tokens('漢'.repeat(400))).toBeGreaterThan(2 * tokens('a'.repeat(400)));
  });

  it('never counts a longer prompt as less', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, more) => {
        const [short, long] = [text, text + more].map((each) => estimateUsage(prompt(each), 0).inputTokens);

        expect(long).toBeGreaterThanOrEqual(short ?? Number.NaN);
      }),
    );
  });
});

describe('calibratedEstimate', () => {
  it.each([
    { what: 'a short answer', inferenceConfig: { maxTokens: 200 }, outputTokens: 200 },
    { what: 'an answer shorter than its maximum', inferenceConfig: { maxTokens: 4_000 }, outputTokens: 1_000 },
    { what: "the model's own maximum", inferenceConfig: undefined, outputTokens: 700 },
  ])('expects $what', ({ inferenceConfig, outputTokens }) => {
    const estimate = calibratedEstimate(prompt('x'.repeat(4_000), { inferenceConfig }), { max_output_tokens: 700 });

    expect(estimate.outputTokens).toBe(outputTokens);
    expect(estimate.promptTokens).toBe(estimateUsage(prompt('x'.repeat(4_000)), 0).inputTokens);
  });

  it.each([
    {
      what: 'an image',
      block: { image: { format: 'png', source: { bytes: new Uint8Array(500_000) } } },
      tokens: 1_500,
    },
    {
      what: 'a PDF of 50 kB',
      block: { document: { format: 'pdf', name: 'a', source: { bytes: new Uint8Array(50_000) } } },
      tokens: 1_000,
    },
  ] as const)('expects about $tokens tokens of $what, not its bytes', ({ block, tokens }) => {
    const request = { modelId: 'm', messages: [{ role: 'user' as const, content: [block] }] };
    const { promptTokens } = calibratedEstimate(request, { max_output_tokens: 700 });

    expect(promptTokens).toBeGreaterThanOrEqual(tokens);
    expect(promptTokens).toBeLessThan(tokens + 20);
  });
});
