import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endUnfencing, NO_TEXT, unfence } from '../../../../src/translators/chatCompletions/codeFence.ts';

function unfenced(...pieces: readonly string[]): string {
  let state = NO_TEXT;
  let answer = '';
  for (const piece of pieces) {
    const step = unfence(state, piece);
    state = step.state;
    answer += step.text;
  }
  return answer + endUnfencing(state);
}

describe('an answer in a code fence', () => {
  it.each([
    ['a fence', '```json\n{"a":1}\n```', '{"a":1}'],
    ['a fence without a language', '```\n{"a":1}\n```', '{"a":1}'],
    ['a fence with white space around', ' \n```json \r\n{"a":1}\r\n```\n\n', '{"a":1}'],
    ['a fence that never closes', '```json\n{"a":1', '{"a":1'],
    ['no fence', '{"a":1}', '{"a":1}'],
    ['no fence, but white space', '\n{"a":1}\n', '\n{"a":1}\n'],
    ['a fence in the middle', '{"a":"```js\\n```"}', '{"a":"```js\\n```"}'],
    ['a fence in a fence', '```json\n{"a":"```js\\n```"}\n```', '{"a":"```js\\n```"}'],
    ['text after the fence', '```json\n{}\n```\nThat is it.', '{}\n```\nThat is it.'],
    ['half a fence', '``', '``'],
    ['an opening alone', '```json', '```json'],
    ['nothing', '', ''],
  ])('is freed of it: %s', (_what, said, heard) => {
    expect(unfenced(said)).toBe(heard);
    expect(unfenced(...said)).toBe(heard);
  });

  it('is the same in whatever pieces it comes', () => {
    const pieces = fc.array(fc.constantFrom('```', '`', 'json', '\n', ' ', '{"a":1}', 'x'), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (said) => {
        expect(unfenced(...said)).toBe(unfenced(said.join('')));
      }),
    );
  });

  it('keeps up with any amount of white space', () => {
    const space = ' '.repeat(200_000);

    expect(unfenced(`\`\`\`json\n{}${space}x`)).toBe(`{}${space}x`);
  });
});
