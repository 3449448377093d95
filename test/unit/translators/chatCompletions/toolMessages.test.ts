import { describe, expect, it } from 'vitest';
import { refusalOf, translate } from './translate.ts';

const LOOK_UP = { type: 'function', function: { name: 'look_up' } };

const user = (content: unknown) => ({ role: 'user', content });
const assistant = (content: unknown, ...calls: object[]) => ({
  role: 'assistant',
  content,
  ...(calls.length > 0 && { tool_calls: calls }),
});
const call = (id: string, json = '{}', name = 'look_up') => ({
  id,
  type: 'function',
  function: { name, arguments: json },
});
const result = (id: string, content: unknown = 'ok') => ({ role: 'tool', tool_call_id: id, content });

const text = (said: string) => ({ text: said });
const toolUse = (toolUseId: string, input: object = {}) => ({ toolUse: { toolUseId, name: 'look_up', input } });
const toolResult = (toolUseId: string, ...texts: string[]) => ({
  toolResult: { toolUseId, content: (texts.length > 0 ? texts : ['ok']).map(text) },
});

const messagesOf = (messages: readonly object[], row = {}) =>
  translate({ messages, tools: [LOOK_UP] }, { row }).request.messages;

describe('tool calls and their results', () => {
  it.each<[string, object[], object[]]>([
    [
      'a call and its result',
      [user('a'), assistant(null, call('c1', '{"city":"Bonn","days":[1,{"deep":null}]}')), result('c1', 'rain')],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [toolUse('c1', { city: 'Bonn', days: [1, { deep: null }] })] },
        { role: 'user', content: [toolResult('c1', 'rain')] },
      ],
    ],
    [
      'text beside calls, before them',
      [user('a'), assistant('Let me see.', call('c1')), result('c1')],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [text('Let me see.'), toolUse('c1')] },
        { role: 'user', content: [toolResult('c1')] },
      ],
    ],
    [
      'results of parallel calls side by side, in their own order',
      [user('a'), assistant('', call('c1'), call('c2')), result('c2', 'two'), result('c1', 'one'), user('b')],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [toolUse('c1'), toolUse('c2')] },
        { role: 'user', content: [toolResult('c2', 'two'), toolResult('c1', 'one'), text('b')] },
      ],
    ],
    [
      'results before what the user said in between',
      [user('a'), assistant(null, call('c1'), call('c2')), result('c1'), user('b'), result('c2')],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [toolUse('c1'), toolUse('c2')] },
        { role: 'user', content: [toolResult('c1'), toolResult('c2'), text('b')] },
      ],
    ],
    [
      'calls of neighbouring assistant messages as one turn',
      [user('a'), assistant(null, call('c1')), assistant('b', call('c2')), result('c1'), result('c2')],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [toolUse('c1'), text('b'), toolUse('c2')] },
        { role: 'user', content: [toolResult('c1'), toolResult('c2')] },
      ],
    ],
    [
      'instructions between call and result apart',
      [user('a'), assistant(null, call('c1')), { role: 'system', content: 's' }, result('c1')],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [toolUse('c1')] },
        { role: 'user', content: [toolResult('c1')] },
      ],
    ],
    [
      'a result of several parts as several texts, blank ones too',
      [
        user('a'),
        assistant(null, call('c1')),
        result('c1', [
          { type: 'text', text: 'x' },
          { type: 'text', text: '' },
        ]),
      ],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [toolUse('c1')] },
        { role: 'user', content: [toolResult('c1', 'x', '')] },
      ],
    ],
    [
      'an empty result as an empty text',
      [user('a'), assistant(null, call('c1')), result('c1', '')],
      [
        { role: 'user', content: [text('a')] },
        { role: 'assistant', content: [toolUse('c1')] },
        { role: 'user', content: [toolResult('c1', '')] },
      ],
    ],
  ])('maps %s', (_what, messages, expected) => {
    expect(messagesOf(messages)).toEqual(expected);
  });

  it.each([
    ['', {}],
    [' \n', {}],
    ['{}', {}],
    ['{"__proto__":1}', JSON.parse('{"__proto__":1}')],
  ])('reads the arguments %j', (json, input) => {
    const messages = messagesOf([user('a'), assistant(null, call('c1', json)), result('c1')]);

    expect(messages?.[1]?.content).toEqual([toolUse('c1', input)]);
  });

  it.each<[string, object[], string]>([
    [
      'arguments that are no JSON',
      [assistant(null, call('c1', '{"a":')), result('c1')],
      'messages[1].tool_calls[0].function.arguments',
    ],
    [
      'arguments that are a list',
      [assistant(null, call('c1', '[]')), result('c1')],
      'messages[1].tool_calls[0].function.arguments',
    ],
    [
      'arguments that are text',
      [assistant(null, call('c1', '"a"')), result('c1')],
      'messages[1].tool_calls[0].function.arguments',
    ],
    [
      'arguments that are null',
      [assistant(null, call('c1', 'null')), result('c1')],
      'messages[1].tool_calls[0].function.arguments',
    ],
    [
      'arguments that are far too deep',
      [assistant(null, call('c1', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)), result('c1')],
      'messages[1].tool_calls[0].function.arguments',
    ],
    [
      'a name that Bedrock does not take',
      [assistant(null, call('c1', '{}', 'look up')), result('c1')],
      'messages[1].tool_calls[0].function.name',
    ],
    [
      'an id that a turn has twice',
      [assistant(null, call('c1'), call('c1')), result('c1')],
      'messages[1].tool_calls[1].id',
    ],
    [
      'a call that nobody answers',
      [assistant(null, call('c1'), call('c2')), result('c1')],
      'messages[1].tool_calls[1].id',
    ],
    ['a call that the user passes over', [assistant(null, call('c1')), user('b')], 'messages[1].tool_calls[0].id'],
    [
      'a call that is answered too late',
      [assistant(null, call('c1')), user('b'), assistant('c'), result('c1')],
      'messages[1].tool_calls[0].id',
    ],
    ['a call at the end', [assistant('b', call('c1'))], 'messages[1].tool_calls[0].id'],
    ['a result without a call', [result('c1')], 'messages[1].tool_call_id'],
    ['a second result', [assistant(null, call('c1')), result('c1'), result('c1')], 'messages[3].tool_call_id'],
    [
      'a result of another turn',
      [assistant(null, call('c1')), result('c1'), assistant('b'), result('c1')],
      'messages[4].tool_call_id',
    ],
  ])('refuses %s', (_what, messages, param) => {
    expect(refusalOf({ messages: [user('a'), ...messages], tools: [LOOK_UP] })).toMatchObject({
      code: 'invalid_value',
      status: 400,
      param,
    });
  });

  it.each<[string, object[], string]>([
    [
      'a custom call',
      [assistant(null, { id: 'c1', type: 'custom', custom: { name: 'a', input: 'b' } }), result('c1')],
      'messages[1].tool_calls[0]',
    ],
    ['a message of the older kind', [{ role: 'function', name: 'a', content: 'b' }], 'messages[1]'],
  ])('refuses %s as unsupported', (_what, messages, param) => {
    const refusal = { code: 'unsupported_parameter', param };

    expect(refusalOf({ messages: [user('a'), ...messages] })).toMatchObject(refusal);
  });

  it('refuses the history of tools for a model that uses none', () => {
    const messages = [user('a'), assistant(null, call('c1')), result('c1')];
    const refusal = { code: 'unsupported_parameter', param: 'messages[1].tool_calls' };

    expect(refusalOf({ messages }, { row: { tool_use: false } })).toMatchObject(refusal);
  });

  it('reports members that have no effect', () => {
    const messages = [
      user('a'),
      assistant(null, { ...call('c1'), index: 0 }),
      { ...result('c1', [{ type: 'text', text: 'b', stray: 1 }]), name: 'look_up' },
    ];

    expect(translate({ messages, tools: [LOOK_UP] }).ignoredParams).toEqual([
      'messages[1].tool_calls[0].index',
      'messages[2].name',
      'messages[2].content[0].stray',
    ]);
  });
});

describe('ids of tool calls', () => {
  const MISTRAL = { tool_call_id_pattern: '^[a-zA-Z0-9]{9}$' };
  const idsOf = (ids: readonly string[], row = {}) => {
    const turns = ids.flatMap((id) => [assistant(null, call(id)), result(id)]);
    const blocks = messagesOf([user('a'), ...turns], row)?.flatMap(({ content = [] }) => content) ?? [];
    return {
      calls: blocks.flatMap((block) => block.toolUse?.toolUseId ?? []),
      results: blocks.flatMap((block) => block.toolResult?.toolUseId ?? []),
    };
  };

  it.each([
    ['any model', {}, 'call_aB-9'],
    ['Mistral', MISTRAL, 'a1B2c3D4e'],
  ])('stay as they are where %s takes them', (_who, row, id) => {
    expect(idsOf([id], row)).toEqual({ calls: [id], results: [id] });
  });

  it.each([
    ['any model', {}, 'x'.repeat(65)],
    ['any model', {}, 'function-call:1'],
    ['any model', {}, 'ü'],
    ['Mistral', MISTRAL, 'call_1'],
  ])('are shortened where %s does not take them, the same way for call and result', (_who, row, id) => {
    const { calls, results } = idsOf([id], row);

    expect(calls).toEqual([expect.stringMatching(/^[a-zA-Z0-9]{9}$/)]);
    expect(results).toEqual(calls);
  });

  it('are shortened the same way whatever comes after', () => {
    expect(idsOf(['call_1', 'call_2'], MISTRAL).calls[0]).toBe(idsOf(['call_1'], MISTRAL).calls[0]);
  });

  it.each([
    ['any model', {}],
    ['Mistral', MISTRAL],
  ])('differ for %s when the caller uses one for several turns', (_who, row) => {
    const { calls, results } = idsOf(['c1', 'c1', 'c1'], row);

    expect(new Set(calls).size).toBe(3);
    expect(results).toEqual(calls);
  });
});

describe('a conversation with tool calls, without tools to call', () => {
  const messages = [user('a'), assistant(null, call('c1'), call('c2', '{}', 'add')), result('c1'), result('c2')];
  const advice = text('No tool can be called now: answer without calling any.');
  const warning = { code: 'tool_calls_not_prevented', message: expect.any(String) };
  const placeholder = (name: string) => ({
    toolSpec: {
      name,
      description: 'Not available any more.',
      inputSchema: { json: { type: 'object', properties: {} } },
    },
  });

  it('declares the tools it called, each once, and asks the model to call none', () => {
    const again = [...messages, assistant('b', call('c3')), result('c3')];
    const { request, warnings, ignoredParams } = translate({ messages: again });

    expect(request.toolConfig).toEqual({ tools: [placeholder('look_up'), placeholder('add')] });
    expect(request.messages?.at(-1)?.content).toEqual([toolResult('c3'), advice]);
    expect({ warnings, ignoredParams }).toEqual({ warnings: [warning], ignoredParams: [] });
  });

  it('declares the tools of the caller when the caller only forbids to call them', () => {
    const { request, warnings } = translate({ messages, tools: [LOOK_UP], tool_choice: 'none' });

    expect(request.toolConfig).toEqual({
      tools: [{ toolSpec: { name: 'look_up', inputSchema: { json: { type: 'object', properties: {} } } } }],
    });
    expect(request.messages?.at(-1)?.content).toEqual([toolResult('c1'), toolResult('c2'), advice]);
    expect(warnings).toEqual([warning]);
  });

  it('asks what the user said last, when the answer is to be continued', () => {
    const { request } = translate({ messages: [...messages, assistant('So')] });

    expect(request.messages?.at(-2)?.content).toEqual([toolResult('c1'), toolResult('c2'), advice]);
    expect(request.messages?.at(-1)?.content).toEqual([text('So')]);
  });

  it('is refused in a stream by a model that uses no tools there', () => {
    const refusal = { code: 'unsupported_parameter', param: 'stream' };

    expect(refusalOf({ messages, stream: true }, { row: { streaming_tool_use: false } })).toMatchObject(refusal);
  });
});
