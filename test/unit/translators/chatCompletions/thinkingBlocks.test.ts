import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REASONING } from '../../../../src/catalog/model.ts';
import { fromConverse } from '../../../../src/translators/chatCompletions/index.ts';
import { ANSWER } from './answerParts.ts';
import { refusalOf, translate } from './translate.ts';

const SIGNED = { type: 'thinking', thinking: 'Hm. ', signature: 'c2ln' };
const REDACTED = { type: 'redacted_thinking', data: 'AAEC/w==' };
const CLAUDE = { reasoning: 'anthropic_adaptive' } as const;

const turns = (fields: object) => [
  { role: 'user', content: 'a' },
  { role: 'assistant', content: 'b', ...fields },
  { role: 'user', content: 'c' },
];
const sentBack = (fields: object, row: object = CLAUDE) => {
  const { request, ignoredParams } = translate({ messages: turns(fields) }, { row });
  return { content: request.messages?.[1]?.content, ignoredParams };
};

describe('thoughts that are sent back', () => {
  it('stand before what was said, in their order', () => {
    expect(sentBack({ thinking_blocks: [SIGNED, REDACTED], reasoning_content: 'Hm. ' })).toEqual({
      content: [
        { reasoningContent: { reasoningText: { text: 'Hm. ', signature: 'c2ln' } } },
        { reasoningContent: { redactedContent: new Uint8Array([0, 1, 2, 255]) } },
        { text: 'b' },
      ],
      ignoredParams: [],
    });
  });

  it.each(REASONING)('are taken by Claude, and encrypted by GPT-5.x, alone: %s', (reasoning) => {
    const takesSigned = reasoning.startsWith('anthropic');
    const takesEncrypted = takesSigned || reasoning === 'openai_nested_effort';
    const { content, ignoredParams } = sentBack({ thinking_blocks: [SIGNED, REDACTED] }, { reasoning });

    expect(content).toEqual([
      ...(takesSigned ? [{ reasoningContent: { reasoningText: { text: 'Hm. ', signature: 'c2ln' } } }] : []),
      ...(takesEncrypted ? [{ reasoningContent: { redactedContent: new Uint8Array([0, 1, 2, 255]) } }] : []),
      { text: 'b' },
    ]);
    expect(ignoredParams).toEqual([
      ...(takesSigned ? [] : ['messages[1].thinking_blocks[0]']),
      ...(takesEncrypted ? [] : ['messages[1].thinking_blocks[1]']),
    ]);
  });

  it.each<[string, object, string[]]>([
    [
      'an unsigned block',
      { thinking_blocks: [{ type: 'thinking', thinking: 'Hm.' }] },
      ['messages[1].thinking_blocks[0]'],
    ],
    [
      'a block signed with nothing',
      { thinking_blocks: [{ ...SIGNED, signature: '' }] },
      ['messages[1].thinking_blocks[0]'],
    ],
    [
      'a block signed with null',
      { thinking_blocks: [{ ...SIGNED, signature: null }] },
      ['messages[1].thinking_blocks[0]'],
    ],
    ['reading matter alone', { reasoning_content: 'Hm.' }, ['messages[1].reasoning_content']],
    [
      'reading matter of something else',
      { thinking_blocks: [SIGNED], reasoning_content: 'Ah.' },
      ['messages[1].reasoning_content'],
    ],
    ['nothing to read', { reasoning_content: '' }, []],
    ['no reading matter', { reasoning_content: null, thinking_blocks: null }, []],
    [
      'members without effect',
      { thinking_blocks: [{ ...SIGNED, index: 0 }] },
      ['messages[1].thinking_blocks[0].index'],
    ],
  ])('are reported when they cannot be: %s', (...[, fields, ignoredParams]) => {
    expect(sentBack(fields).ignoredParams).toEqual(ignoredParams);
  });

  it('are refused when they are no base64', () => {
    const messages = turns({ thinking_blocks: [{ ...REDACTED, data: 'a b' }] });
    const refusal = { code: 'invalid_value', param: 'messages[1].thinking_blocks[0].data' };

    expect(refusalOf({ messages }, { row: CLAUDE })).toMatchObject(refusal);
  });

  it('are left out with a message that says nothing else', () => {
    const { request, ignoredParams } = translate(
      { messages: turns({ content: null, thinking_blocks: [SIGNED] }) },
      { row: CLAUDE },
    );

    expect(request.messages).toEqual([{ role: 'user', content: [{ text: 'a' }, { text: 'c' }] }]);
    expect(ignoredParams).toEqual(['messages[1]']);
  });

  it('are what the model gave, byte for byte', () => {
    const signed = fc.record({
      text: fc.string({ unit: 'binary' }),
      signature: fc.string({ unit: 'binary', minLength: 1 }),
    });
    const block = fc.oneof(
      signed.map((reasoningText) => ({ reasoningContent: { reasoningText } })),
      fc.uint8Array({ minLength: 1 }).map((redactedContent) => ({ reasoningContent: { redactedContent } })),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (given) => {
        const output = { message: { role: 'assistant' as const, content: [...given, { text: 'b' }] } };
        const response = { output, stopReason: 'end_turn' as const, usage: undefined, metrics: undefined };
        const message = JSON.parse(JSON.stringify(fromConverse(response, ANSWER).choices[0]?.message));

        expect(sentBack(message)).toEqual({ content: [...given, { text: 'b' }], ignoredParams: [] });
      }),
    );
  });
});
