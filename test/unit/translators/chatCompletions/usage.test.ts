import { expect, it } from 'vitest';
import { toCompletionUsage } from '../../../../src/translators/chatCompletions/index.ts';

const NOTHING = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWrite5mTokens: 0, cacheWrite1hTokens: 0 };

it.each([
  { what: 'input', counts: { inputTokens: 21 }, prompt: 21, completion: 0, cached: 0, written: 0 },
  { what: 'output', counts: { outputTokens: 11 }, prompt: 0, completion: 11, cached: 0, written: 0 },
  { what: 'cache reads', counts: { cacheReadTokens: 300 }, prompt: 300, completion: 0, cached: 300, written: 0 },
  {
    what: 'cache writes of 5 minutes',
    counts: { cacheWrite5mTokens: 40 },
    prompt: 40,
    completion: 0,
    cached: 0,
    written: 40,
  },
  {
    what: 'cache writes of an hour',
    counts: { cacheWrite1hTokens: 5 },
    prompt: 5,
    completion: 0,
    cached: 0,
    written: 5,
  },
  {
    what: 'everything',
    counts: {
      inputTokens: 1,
      outputTokens: 2,
      cacheReadTokens: 30,
      cacheWrite5mTokens: 400,
      cacheWrite1hTokens: 5_000,
    },
    prompt: 5_431,
    completion: 2,
    cached: 30,
    written: 5_400,
  },
])('counts $what', ({ counts, prompt, completion, cached, written }) => {
  expect(toCompletionUsage({ ...NOTHING, ...counts })).toEqual({
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: cached, cache_write_tokens: written, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  });
});
