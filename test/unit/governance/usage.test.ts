import type { TokenUsage as SdkTokenUsage } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConverseUsage, fromConverseUsage } from '../../../src/governance/usage.ts';

const NOTHING = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWrite5mTokens: 0, cacheWrite1hTokens: 0 };

describe('fromConverseUsage', () => {
  it.each<{ case: string; usage: ConverseUsage | undefined; expected: object }>([
    { case: 'a lost usage', usage: undefined, expected: {} },
    { case: 'plain counts', usage: { inputTokens: 7, outputTokens: 3 }, expected: { inputTokens: 7, outputTokens: 3 } },
    {
      case: 'cache reads beside the input',
      usage: { inputTokens: 7, cacheReadInputTokens: 100 },
      expected: { inputTokens: 7, cacheReadTokens: 100 },
    },
    { case: 'writes without details', usage: { cacheWriteInputTokens: 50 }, expected: { cacheWrite5mTokens: 50 } },
    {
      case: 'writes of both kinds',
      usage: { cacheWriteInputTokens: 50, cacheDetails: [ttl('1h', 20), ttl('5m', 30)] },
      expected: { cacheWrite5mTokens: 30, cacheWrite1hTokens: 20 },
    },
    {
      case: 'the other spelling of a time to live',
      usage: { cacheWriteInputTokens: 50, cacheDetails: [ttl('T1H', 20), ttl('T5M', 30)] },
      expected: { cacheWrite5mTokens: 30, cacheWrite1hTokens: 20 },
    },
    {
      case: 'writes that the details leave out',
      usage: { cacheWriteInputTokens: 50, cacheDetails: [ttl('1h', 20)] },
      expected: { cacheWrite5mTokens: 30, cacheWrite1hTokens: 20 },
    },
    {
      case: 'details without a total',
      usage: { cacheDetails: [ttl('1h', 20), ttl(undefined, 5)] },
      expected: { cacheWrite5mTokens: 5, cacheWrite1hTokens: 20 },
    },
    {
      case: 'details beyond the total',
      usage: { cacheWriteInputTokens: 10, cacheDetails: [ttl('1h', 20)] },
      expected: { cacheWrite1hTokens: 10 },
    },
    { case: 'counts that are none', usage: { inputTokens: -1, outputTokens: Number.NaN }, expected: {} },
  ])('reads $case', ({ usage, expected }) => {
    expect(fromConverseUsage(usage)).toEqual({ ...NOTHING, ...expected });
  });

  it("takes the SDK's own type", () => {
    const usage: SdkTokenUsage = { inputTokens: 1, outputTokens: 2, totalTokens: 3, cacheDetails: [ttl('1h', 4)] };

    expect(fromConverseUsage(usage)).toMatchObject({ inputTokens: 1, outputTokens: 2, cacheWrite1hTokens: 4 });
  });

  it('splits the cache writes without losing or doubling a token', () => {
    const tokens = fc.nat(1_000_000);
    fc.assert(
      fc.property(tokens, tokens, tokens, (oneHour, fiveMinutes, undetailed) => {
        const { cacheWrite5mTokens, cacheWrite1hTokens } = fromConverseUsage({
          cacheWriteInputTokens: oneHour + fiveMinutes + undetailed,
          cacheDetails: [ttl('1h', oneHour), ttl('5m', fiveMinutes)],
        });

        expect(cacheWrite1hTokens).toBe(oneHour);
        expect(cacheWrite5mTokens).toBe(fiveMinutes + undetailed);
      }),
    );
  });
});

function ttl<Ttl extends string | undefined>(ttl: Ttl, inputTokens: number): { ttl: Ttl; inputTokens: number } {
  return { ttl, inputTokens };
}
