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

  const place = (content: number, tool_calls: number) => ({ position: { content, tool_calls } });
  const CALLS = ['t1', 't2'].map((id) => ({ id, type: 'function', function: { name: 'look_up', arguments: '{}' } }));
  const TOLD = ['t1', 't2'].map((id) => ({ role: 'tool', tool_call_id: id, content: 'r' }));
  const HM = { reasoningContent: { reasoningText: { text: 'Hm. ', signature: 'c2ln' } } };
  const HIDDEN = { reasoningContent: { redactedContent: new Uint8Array([0, 1, 2, 255]) } };
  const call = (toolUseId: string) => ({ toolUse: { toolUseId, name: 'look_up', input: {} } });

  it.each<[string, object, object[]]>([
    [
      'between words and calls',
      {
        content: 'a\u{1F600}b',
        thinking_blocks: [SIGNED, { ...REDACTED, ...place(2, 0) }, { ...SIGNED, ...place(3, 1) }],
      },
      [HM, { text: 'a\u{1F600}' }, HIDDEN, { text: 'b' }, call('t1'), HM, call('t2')],
    ],
    [
      'between calls',
      { content: null, thinking_blocks: [SIGNED, { ...REDACTED, ...place(0, 1) }] },
      [HM, call('t1'), HIDDEN, call('t2')],
    ],
    [
      'after words that the client has left out',
      { content: '', thinking_blocks: [SIGNED, { ...REDACTED, ...place(9, 1) }] },
      [HM, call('t1'), HIDDEN, call('t2')],
    ],
    [
      'after words that the client has put in parts',
      { content: [{ type: 'text', text: 'ab' }], thinking_blocks: [SIGNED, { ...REDACTED, ...place(2, 1) }] },
      [HM, { text: 'ab' }, call('t1'), HIDDEN, call('t2')],
    ],
    [
      'before all of it',
      { content: 'ab', thinking_blocks: [SIGNED, REDACTED] },
      [HM, HIDDEN, { text: 'ab' }, call('t1'), call('t2')],
    ],
    [
      'beyond the end, which is no place',
      { content: 'ab', thinking_blocks: [{ ...SIGNED, ...place(99, 99) }] },
      [{ text: 'ab' }, call('t1'), call('t2'), HM],
    ],
    [
      'after white space, which is no block',
      { content: '\n\nab', thinking_blocks: [SIGNED, { ...REDACTED, ...place(2, 0) }] },
      [HM, HIDDEN, { text: 'ab' }, call('t1'), call('t2')],
    ],
  ])('stand where they were thought: %s', (_what, fields, blocks) => {
    const messages = [{ role: 'user', content: 'a' }, { role: 'assistant', tool_calls: CALLS, ...fields }, ...TOLD];
    const tools = [{ type: 'function', function: { name: 'look_up' } }];
    const { request, ignoredParams } = translate({ messages, tools }, { row: CLAUDE });

    expect(request.messages?.[1]?.content).toEqual(blocks);
    expect(ignoredParams).toEqual([]);
  });

  it('go back as the model gave them, whatever it thought between', () => {
    const content = [HM, { text: 'Let me see. ' }, HIDDEN, call('t1'), HM, call('t2')];
    const response = { output: { message: { role: 'assistant' as const, content } }, stopReason: 'tool_use' as const };
    const [choice] = fromConverse({ ...response, usage: undefined, metrics: undefined }, ANSWER).choices;
    const messages = [{ role: 'user', content: 'a' }, choice?.message ?? {}, ...TOLD];
    const tools = [{ type: 'function', function: { name: 'look_up' } }];

    expect(translate({ messages, tools }, { row: CLAUDE }).request.messages?.[1]?.content).toEqual(content);
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
