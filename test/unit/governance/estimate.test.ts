import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTokens, estimateUsage } from '../../../src/governance/estimate.ts';

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
