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
      'an answer to be continued',
      [user('a'), assistant('b')],
      [
        { role: 'user', content: blocks('a') },
        { role: 'assistant', content: blocks('b') },
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
  ])('leaves out: %s', (_what, messages, ignoredParams) => {
    const expected = { system: undefined, messages: [{ role: 'user', content: blocks('a', 'b') }], ignoredParams };

    expect(conversationOf(messages)).toEqual(expected);
  });

  it.each([
    ['empty user message', [user('')], 'messages[0].content'],
    ['user message of white space', [user('a'), assistant('b'), user(' ')], 'messages[2].content'],
    ['user message of empty parts', [user(text('', ' '))], 'messages[0].content'],
    ['assistant message without content', [user('a'), { role: 'assistant' }], 'messages[1].content'],
    ['assistant message with content null', [user('a'), assistant(null)], 'messages[1].content'],
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

describe('members of messages and parts', () => {
  it('reports those without effect', () => {
    const messages = [
      { ...system('a'), name: 'boss' },
      { ...user([{ type: 'text', text: 'b', cache_control: { type: 'ephemeral' } }]), name: 'ann' },
      { ...assistant('c'), name: 'bot', reasoning_content: 'hm', annotations: [], refusal: null, audio: null },
      { ...developer('d'), cache_control: { type: 'ephemeral' } },
    ];

    expect(conversationOf(messages).ignoredParams).toEqual([
      'messages[0].name',
      'messages[1].name',
      'messages[1].content[0].cache_control',
      'messages[2].name',
      'messages[2].reasoning_content',
      'messages[3].cache_control',
    ]);
  });

  const call = { id: 'call_1', type: 'function', function: { name: 'look_up', arguments: '{}' } };
  it.each([
    ['an image', user([...text('a'), { type: 'image_url', image_url: { url: 'data:,' } }]), '.content[1]'],
    ['sound', user([{ type: 'input_audio', input_audio: { data: 'AA==', format: 'mp3' } }]), '.content[0]'],
    ['a file', user([...text('a', 'b'), { type: 'file', file: { file_id: 'a' } }]), '.content[2]'],
    ['a refusal part', assistant([{ type: 'refusal', refusal: 'no' }]), '.content[0]'],
    ['a refusal', { ...assistant('a'), refusal: 'no' }, '.refusal'],
    ['audio', { ...assistant('a'), audio: { id: 'audio_1' } }, '.audio'],
    ['tool calls', { ...assistant(null), tool_calls: [call] }, '.tool_calls'],
    ['a function call', { ...assistant(''), function_call: { name: 'f', arguments: '{}' } }, '.function_call'],
    ['a tool message', { role: 'tool', content: 'a', tool_call_id: 'call_1' }, ''],
    ['a function message', { role: 'function', content: 'a', name: 'f' }, ''],
  ])('refuses %s', (_what, message, path) => {
    const refusal = { code: 'unsupported_parameter', status: 400, param: `messages[1]${path}` };

    expect(() => conversationOf([user('a'), message])).toThrow(expect.objectContaining(refusal));
  });
});
