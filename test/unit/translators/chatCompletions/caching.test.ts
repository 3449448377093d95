import { describe, expect, it } from 'vitest';
import { refusalOf, translate } from './translate.ts';

const MARK = { cache_control: { type: 'ephemeral' } };
const MARK_5M = { cache_control: { type: 'ephemeral', ttl: '5m' } };
const MARK_1H = { cache_control: { type: 'ephemeral', ttl: '1h' } };
const point = (ttl?: string) => ({ cachePoint: { type: 'default', ...(ttl && { ttl }) } });

const part = (text: string, mark: object = {}) => ({ type: 'text', text, ...mark });
const message = (role: string, content: unknown, mark: object = {}) => ({ role, content, ...mark });
const tool = (name: string, mark: object = {}) => ({ type: 'function', function: { name }, ...mark });
const CALL = { id: 'c1', type: 'function', function: { name: 'a', arguments: '{}' } };
const PNG = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };

const conversationOf = (...messages: object[]) => {
  const { request, ignoredParams } = translate({ messages, tools: [tool('a')] });
  return { system: request.system, content: request.messages?.map(({ content }) => content), ignoredParams };
};

describe('cache_control', () => {
  it.each([
    ['no life', MARK, point()],
    ['five minutes', MARK_5M, point('5m')],
    ['an hour', MARK_1H, point('1h')],
  ])('with %s becomes a cache point after its part', (_what, mark, expected) => {
    expect(conversationOf(message('user', [part('a', mark), part('b')]))).toEqual({
      system: undefined,
      content: [[{ text: 'a' }, expected, { text: 'b' }]],
      ignoredParams: [],
    });
  });

  it.each([
    { mark: MARK_1H, sent: point(), ignored: ['messages[0].content[0].cache_control.ttl'] },
    { mark: MARK_5M, sent: point('5m'), ignored: [] },
    { mark: MARK, sent: point(), ignored: [] },
  ])('lives no hour where the model knows none: $mark', ({ mark, sent, ignored }) => {
    const messages = [message('user', [part('a', mark), part('b', MARK_5M)])];
    const { request, ignoredParams } = translate({ messages }, { row: { cache_points_1h: false } });

    expect(request.messages?.[0]?.content).toEqual([{ text: 'a' }, sent, { text: 'b' }, point('5m')]);
    expect(ignoredParams).toEqual(ignored);
  });

  it('becomes a cache point after its message', () => {
    const { system, content, ignoredParams } = conversationOf(
      message('system', 's', MARK),
      message('developer', [part('d', MARK), part('e')]),
      message('user', [PNG, part('a')], MARK),
      { ...message('assistant', 'b'), tool_calls: [CALL] },
      { role: 'tool', tool_call_id: 'c1', content: 'r', ...MARK },
    );

    expect(system).toEqual([{ text: 's' }, point(), { text: 'd' }, point(), { text: 'e' }]);
    expect(content?.map((blocks) => blocks?.map((block) => Object.keys(block)[0]))).toEqual([
      ['image', 'text', 'cachePoint'],
      ['text', 'toolUse'],
      ['toolResult', 'cachePoint'],
    ]);
    expect(ignoredParams).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['of its last part', { content: [part('r'), part('s', MARK_1H)] }, []],
    [
      'of its last part, and no other',
      { content: [part('r', MARK), part('s', MARK_1H)] },
      ['messages[2].content[0].cache_control'],
    ],
    ['of its last part, and not its own', { content: [part('s', MARK_1H)], ...MARK }, ['messages[2].cache_control']],
  ])('becomes a cache point after the result of a tool: %s', (_what, result, reported) => {
    const { content, ignoredParams } = conversationOf(
      message('user', 'a'),
      { ...message('assistant', null), tool_calls: [CALL] },
      { role: 'tool', tool_call_id: 'c1', ...result },
    );

    expect(content?.[2]).toEqual([expect.objectContaining({ toolResult: expect.anything() }), point('1h')]);
    expect(ignoredParams).toEqual(reported);
  });

  it('becomes a cache point after what the assistant called', () => {
    const { content } = conversationOf(
      message('user', 'a'),
      { ...message('assistant', [part('b', MARK)]), tool_calls: [CALL], ...MARK },
      { role: 'tool', tool_call_id: 'c1', content: 'r' },
    );

    expect(content?.[1]?.map((block) => Object.keys(block)[0])).toEqual([
      'text',
      'cachePoint',
      'toolUse',
      'cachePoint',
    ]);
  });

  it('becomes a cache point after its image', () => {
    const { content } = conversationOf(message('user', [{ ...PNG, ...MARK }, part('a')]));

    expect(content?.[0]?.map((block) => Object.keys(block)[0])).toEqual(['image', 'cachePoint', 'text']);
  });

  it('becomes a cache point after its tool', () => {
    const { request, ignoredParams } = translate({ tools: [tool('a', MARK_1H), tool('b')] });

    expect(request.toolConfig?.tools?.map((each) => each.toolSpec?.name ?? each)).toEqual(['a', point('1h'), 'b']);
    expect(ignoredParams).toEqual([]);
  });

  it('opens the first user turn with the instructions for a model without system prompt', () => {
    const messages = [message('system', 's', MARK), message('user', 'a')];
    const { request } = translate({ messages }, { row: { system_prompt: false } });

    expect(request.messages?.[0]?.content).toEqual([{ text: 's' }, point(), { text: 'a' }]);
  });

  it.each<[string, object, string[]]>([
    ['null', message('user', [part('a', { cache_control: null })]), []],
    [
      'a mark with members of other providers',
      message('user', [part('a', { cache_control: { type: 'ephemeral', scope: 'x' } })]),
      ['messages[0].content[0].cache_control.scope'],
    ],
    ['a mark on nothing', message('user', [part('', MARK), part('a')]), ['messages[0].content[0].cache_control']],
    ['a second mark at one end', message('user', [part('a', MARK)], MARK_1H), ['messages[0].cache_control']],
  ])('reports what has no effect: %s', (...[, each, ignoredParams]) => {
    expect(conversationOf(each).ignoredParams).toEqual(ignoredParams);
  });

  it('is reported for a model that takes no cache points', () => {
    const messages = [message('system', 's', MARK), message('user', [part('a', MARK_1H), { ...PNG, ...MARK }], MARK)];
    const row = { cache_points: false };
    const { request, ignoredParams } = translate({ messages, tools: [tool('a', MARK)] }, { row });

    expect(JSON.stringify(request)).not.toContain('cachePoint');
    expect(ignoredParams.toSorted()).toEqual([
      'messages[0].cache_control',
      'messages[1].cache_control',
      'messages[1].content[0].cache_control',
      'messages[1].content[1].cache_control',
      'tools[0].cache_control',
    ]);
  });
});

describe('cache points of a request', () => {
  it('are four at most, wherever they stand', () => {
    const messages = [
      message('system', 's', MARK),
      message('user', [part('a', MARK), part('b', MARK), part('c', MARK)]),
    ];
    const refusal = { code: 'invalid_value', status: 400, param: 'messages[1].content[2].cache_control' };

    expect(() => translate({ messages })).not.toThrow();
    expect(refusalOf({ messages, tools: [tool('a', MARK)] })).toMatchObject(refusal);
  });

  it.each<[string, object, string | undefined]>([
    ['an hour, then five minutes', { tools: [tool('a', MARK_1H)], messages: [message('user', 'a', MARK)] }, undefined],
    ['hours alone', { messages: [message('system', 's', MARK_1H), message('user', 'a', MARK_1H)] }, undefined],
    [
      'five minutes in the tools, then an hour',
      { tools: [tool('a', MARK)], messages: [message('user', 'a', MARK_1H)] },
      'messages[0].cache_control.ttl',
    ],
    [
      'five minutes in a message, then an hour',
      { messages: [message('user', [part('a', MARK_5M), part('b', MARK_1H)])] },
      'messages[0].content[1].cache_control.ttl',
    ],
    [
      'an hour in an instruction that stands after a question of five minutes, which Bedrock reads first',
      { messages: [message('user', 'a', MARK), message('system', 's', MARK_1H)] },
      undefined,
    ],
  ])('have the longer life first: %s', (...[, body, param]) => {
    if (param === undefined) expect(() => translate(body)).not.toThrow();
    else expect(refusalOf(body)).toMatchObject({ code: 'invalid_value', status: 400, param });
  });
});
