import { StopReason } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { toFinishReason } from '../../../../src/translators/chatCompletions/index.ts';

const FINISHED = [
  ['end_turn', 'stop'],
  ['stop_sequence', 'stop'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['tool_use', 'tool_calls'],
  ['content_filtered', 'content_filter'],
  ['guardrail_intervened', 'content_filter'],
] as const;

const FAILED = [
  ['malformed_model_output', 'model_error'],
  ['malformed_tool_use', 'model_error'],
] as const;

describe('toFinishReason', () => {
  it.each(FINISHED)('maps %s to %s', (stopReason, finishReason) => {
    expect(toFinishReason(stopReason)).toBe(finishReason);
  });

  it.each<readonly [string | undefined, string]>([
    ...FAILED,
    ['a_reason_of_the_future', 'upstream_failed'],
    ['constructor', 'upstream_failed'],
    [undefined, 'upstream_failed'],
  ])('fails on %s with %s', (stopReason, code) => {
    expect(() => toFinishReason(stopReason)).toThrow(
      expect.objectContaining({ code, cause: expect.objectContaining({ message: `stopReason ${stopReason}` }) }),
    );
  });

  it('is tested with every reason the SDK knows', () => {
    const tested = [...FINISHED, ...FAILED].map(([stopReason]) => stopReason);

    expect(tested.toSorted()).toEqual(Object.values(StopReason).toSorted());
  });
});
