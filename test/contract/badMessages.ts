import { type BadRequest, type BadRequestSetting, chatRequest, type Refusal, refusal } from './badRequest.ts';

const user = (content: unknown) => [{ role: 'user', content }];
const part = (fields: object) => user([fields]);
const IMAGE = { type: 'image_url', image_url: { url: 'data:image/png;base64,AA==' } };
const AUDIO = { type: 'input_audio', input_audio: { data: 'AA==', format: 'wav' } };
const CALL = { id: 'call_1', type: 'function', function: { name: 'now', arguments: '{}' } };

const MESSAGES: readonly (readonly [description: string, messages: unknown, expected: Refusal])[] = [
  ['no messages', undefined, refusal.missing('messages')],
  ['messages null', null, refusal.type('messages')],
  ['messages text', 'Hello', refusal.type('messages')],
  ['messages an object', { role: 'user', content: 'Hello' }, refusal.type('messages')],
  ['messages empty', [], refusal.value('messages')],
  ['a message that is text', ['Hello'], refusal.type('messages[0]')],
  ['a message that is null', [null], refusal.type('messages[0]')],
  ['a message that is a list', [[]], refusal.type('messages[0]')],
  ['a message without role', [{ content: 'Hello' }], refusal.missing('messages[0].role')],
  ['an unknown role', [{ role: 'alien', content: 'Hello' }], refusal.value('messages[0].role')],
  ['a role that is a number', [{ role: 5, content: 'Hello' }], refusal.value('messages[0].role')],
  ['a wrong second message', [...user('Hello'), { role: 'user' }], refusal.missing('messages[1].content')],
  ['a user message without content', [{ role: 'user' }], refusal.missing('messages[0].content')],
  ['content null', user(null), refusal.type('messages[0].content')],
  ['content a number', user(5), refusal.type('messages[0].content')],
  ['content an object', user({ type: 'text', text: 'Hello' }), refusal.type('messages[0].content')],
  ['content without parts', user([]), refusal.value('messages[0].content')],
  ['content that says nothing', user(''), refusal.value('messages[0].content')],
  ['content of white space', user(' \n'), refusal.value('messages[0].content')],
  ['a part that is text', user(['Hello']), refusal.type('messages[0].content[0]')],
  ['a part without type', part({ text: 'Hello' }), refusal.missing('messages[0].content[0].type')],
  ['an unknown kind of part', part({ type: 'smell' }), refusal.value('messages[0].content[0].type')],
  ['a text part without text', part({ type: 'text' }), refusal.missing('messages[0].content[0].text')],
  ['a text part whose text is a number', part({ type: 'text', text: 5 }), refusal.type('messages[0].content[0].text')],
  ['an image part without image', part({ type: 'image_url' }), refusal.missing('messages[0].content[0].image_url')],
  ['an image part', part(IMAGE), refusal.unsupported('messages[0].content[0]')],
  ['a sound part', part(AUDIO), refusal.unsupported('messages[0].content[0]')],
  ['a file part', part({ type: 'file', file: { file_id: 'f' } }), refusal.unsupported('messages[0].content[0]')],
  [
    'an image at an address',
    part({ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }),
    refusal.unsupported('messages[0].content[0]'),
  ],
  [
    'a thinking block of an unknown kind',
    [...user('Hello'), { role: 'assistant', content: 'a', thinking_blocks: [{ type: 'dream' }] }],
    refusal.value('messages[1].thinking_blocks[0].type'),
  ],
  [
    'a fifth cache mark',
    user(['a', 'b', 'c', 'd', 'e'].map((text) => ({ type: 'text', text, cache_control: { type: 'ephemeral' } }))),
    refusal.value('messages[0].content[4].cache_control'),
  ],
  [
    'arguments that are no JSON',
    [
      ...user('Hello'),
      { role: 'assistant', tool_calls: [{ ...CALL, function: { name: 'now', arguments: '{' } }] },
      { role: 'tool', content: '5', tool_call_id: 'call_1' },
    ],
    refusal.value('messages[1].tool_calls[0].function.arguments'),
  ],
  ['a name that is a number', [{ role: 'user', content: 'Hello', name: 5 }], refusal.type('messages[0].name')],
  ['only a system message', [{ role: 'system', content: 'Be short.' }], refusal.value('messages')],
  [
    'a system message with an image',
    [{ role: 'system', content: [IMAGE] }],
    refusal.value('messages[0].content[0].type'),
  ],
  [
    'a result of a tool with an image',
    [
      ...user('Hello'),
      { role: 'assistant', tool_calls: [CALL] },
      { role: 'tool', content: [{ type: 'text', text: '5' }, IMAGE], tool_call_id: 'call_1' },
    ],
    refusal.value('messages[2].content[1].type'),
  ],
  ['an assistant that begins', [{ role: 'assistant', content: 'Hello' }], refusal.value('messages[0].role')],
  [
    'an assistant message without parts',
    [...user('Hello'), { role: 'assistant', content: [] }],
    refusal.value('messages[1].content'),
  ],
  [
    'tool calls without results',
    [...user('Hello'), { role: 'assistant', content: null, tool_calls: [CALL] }],
    refusal.value('messages[1].tool_calls[0].id'),
  ],
  [
    'a tool call without function',
    [...user('Hello'), { role: 'assistant', tool_calls: [{ id: 'call_1', type: 'function' }] }],
    refusal.missing('messages[1].tool_calls[0].function'),
  ],
  [
    'a tool message without call id',
    [...user('Hello'), { role: 'tool', content: '5' }],
    refusal.missing('messages[1].tool_call_id'),
  ],
  [
    'a tool message without its call',
    [...user('Hello'), { role: 'tool', content: '5', tool_call_id: 'call_1' }],
    refusal.value('messages[1].tool_call_id'),
  ],
  [
    'a function message',
    [...user('Hello'), { role: 'function', content: '5', name: 'now' }],
    refusal.unsupported('messages[1]'),
  ],
];

/** Chat requests whose conversation is wrong. */
export function badMessages({ good }: BadRequestSetting): readonly BadRequest[] {
  return MESSAGES.map(([description, messages, expected]) => ({
    description,
    ...chatRequest(good, { messages }),
    expected,
  }));
}
