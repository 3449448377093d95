import { describe, expect, it } from 'vitest';
import { translate } from './translate.ts';

const system = (content: unknown) => ({ role: 'system', content });
const developer = (content: unknown) => ({ role: 'developer', content });
const user = (content: unknown) => ({ role: 'user', content });
const assistant = (content: unknown) => ({ role: 'assistant', content });
const text = (...texts: readonly string[]) => texts.map((each) => ({ type: 'text', text: each }));
const blocks = (...texts: readonly string[]) => texts.map((each) => ({ text: each }));

const conversationOf = (messages: readonly object[], system_prompt = true) => {
  const { request, ignoredParams } = translate({ messages }, { row: { system_prompt } });
  return { system: request.system, messages: request.messages, ignoredParams };
};

describe('messages', () => {
  it.each([
    ['text', [user('a')], [{ role: 'user', content: blocks('a') }]],
    ['parts, one block each', [user(text('a', 'b'))], [{ role: 'user', content: blocks('a', 'b') }]],
    ['white space around text', [user(' a\n')], [{ role: 'user', content: blocks(' a\n') }]],
    [
      'alternating turns',
      [user('a'), assistant('b'), user('c')],
      [
        { role: 'user', content: blocks('a') },
        { role: 'assistant', content: blocks('b') },
        { role: 'user', content: blocks('c') },
      ],
    ],
    [
      'neighbours of one role as one message',
      [user('a'), user(text('b', 'c')), assistant(text('d')), assistant('e')],
      [
        { role: 'user', content: blocks('a', 'b', 'c') },
        { role: 'assistant', content: blocks('d', 'e') },
      ],
    ],
    [
      'an answer to be continued, without the white space it ends in',
      [user('a'), assistant(text(' b ', ' c \n'))],
      [
        { role: 'user', content: blocks('a') },
        { role: 'assistant', content: blocks(' b ', ' c') },
      ],
    ],
    [
      'refusals as what the assistant said',
      [
        user('a'),
        assistant([{ type: 'refusal', refusal: 'b' }, ...text('c')]),
        { ...assistant(null), refusal: 'd' },
        user('e'),
      ],
      [
        { role: 'user', content: blocks('a') },
        { role: 'assistant', content: blocks('b', 'c', 'd') },
        { role: 'user', content: blocks('e') },
      ],
    ],
  ])('maps %s', (_what, messages, expected) => {
    expect(conversationOf(messages)).toEqual({ system: undefined, messages: expected, ignoredParams: [] });
  });

  it('keeps system and developer texts in order, wherever they stand', () => {
    const messages = [system('a'), user('b'), developer(text('c', 'd')), user('e'), system('f')];

    expect(conversationOf(messages)).toEqual({
      system: blocks('a', 'c', 'd', 'f'),
      messages: [{ role: 'user', content: blocks('b', 'e') }],
      ignoredParams: [],
    });
  });

  it('opens the first user turn with the system texts for a model without system prompt', () => {
    const messages = [system('a'), user('b'), assistant('c'), developer('d'), user('e')];

    expect(conversationOf(messages, false)).toEqual({
      system: undefined,
      messages: [
        { role: 'user', content: blocks('a', 'd', 'b') },
        { role: 'assistant', content: blocks('c') },
        { role: 'user', content: blocks('e') },
      ],
      ignoredParams: [],
    });
  });

  it('adds nothing to the first user turn when there are no system texts', () => {
    expect(conversationOf([user('a')], false).messages).toEqual([{ role: 'user', content: blocks('a') }]);
  });

  it('takes as many parts as a body can hold', () => {
    const parts = Array.from({ length: 150_000 }, (_, index) => ({ type: 'text', text: `${index}` }));

    expect(conversationOf([user(parts)]).messages?.[0]?.content).toHaveLength(150_000);
  });
});

describe('blank texts', () => {
  it.each([
    ['empty part', [user(text('a', '', 'b'))], []],
    ['part of white space', [user(text('a', ' \n\t', 'b'))], ['messages[0].content[1]']],
    ['empty system message', [system(''), user(text('a', 'b'))], []],
    ['system message of white space', [system('  '), user(text('a', 'b'))], ['messages[0].content']],
    ['assistant message without content', [user('a'), { role: 'assistant' }, user('b')], ['messages[1]']],
    ['assistant message with content null', [user('a'), assistant(null), user('b')], ['messages[1]']],
    ['assistant message of white space', [user('a'), assistant(text('', ' ')), user('b')], ['messages[1]']],
    ['assistant message that begins', [assistant(''), user(text('a', 'b'))], ['messages[0]']],
  ])('leaves out: %s', (_what, messages, ignoredParams) => {
    const expected = { system: undefined, messages: [{ role: 'user', content: blocks('a', 'b') }], ignoredParams };

    expect(conversationOf(messages)).toEqual(expected);
  });

  it.each([
    ['empty user message', [user('')], 'messages[0].content'],
    ['user message of white space', [user('a'), assistant('b'), user(' ')], 'messages[2].content'],
    ['user message of empty parts', [user(text('', ' '))], 'messages[0].content'],
  ])('refuses: %s', (_what, messages, param) => {
    const message = `${param} must be text that is not empty.`;

    expect(() => conversationOf(messages)).toThrow(expect.objectContaining({ code: 'invalid_value', param, message }));
  });
});

describe('the first turn', () => {
  it.each([
    ['the assistant', [assistant('a'), user('b')], 'messages[0].role'],
    ['the assistant after instructions', [system('a'), developer('b'), assistant('c')], 'messages[2].role'],
    ['nobody', [system('a')], 'messages'],
  ])('is refused when it belongs to %s', (_who, messages, param) => {
    for (const hasSystemPrompt of [true, false]) {
      expect(() => conversationOf(messages, hasSystemPrompt)).toThrow(
        expect.objectContaining({ code: 'invalid_value', status: 400, param }),
      );
    }
  });
});

describe('an answer to be continued', () => {
  it('is refused by a model that continues none', () => {
    const messages = [user('a'), assistant('b'), system('c')];
    const refusal = { code: 'invalid_value', status: 400, param: 'messages[1].role' };

    expect(() => translate({ messages }, { row: { assistant_prefill: false } })).toThrow(
      expect.objectContaining(refusal),
    );
    expect(() =>
      translate({ messages: [...messages, user('d')] }, { row: { assistant_prefill: false } }),
    ).not.toThrow();
  });
});

describe('members of messages and parts', () => {
  it('reports those without effect', () => {
    const messages = [
      { ...system('a'), name: 'boss' },
      { ...user([{ type: 'text', text: 'b', lang: 'en' }]), name: 'ann' },
      { ...assistant('c'), name: 'bot', reasoning_content: 'hm', annotations: [], refusal: null, audio: null },
      { ...developer('d'), weight: 2 },
    ];

    expect(conversationOf(messages).ignoredParams).toEqual([
      'messages[0].name',
      'messages[1].name',
      'messages[1].content[0].lang',
      'messages[2].name',
      'messages[2].reasoning_content',
      'messages[3].weight',
    ]);
  });

  it.each([
    ['audio', { ...assistant('a'), audio: { id: 'audio_1' } }, '.audio'],
    ['a function call', { ...assistant(''), function_call: { name: 'f', arguments: '{}' } }, '.function_call'],
    ['a function message', { role: 'function', content: 'a', name: 'f' }, ''],
  ])('refuses %s', (_what, message, path) => {
    const refusal = { code: 'unsupported_parameter', status: 400, param: `messages[1]${path}` };

    expect(() => conversationOf([user('a'), message])).toThrow(expect.objectContaining(refusal));
  });
});
