import fc from 'fast-check';
import { hideThought, signThought } from '../../../../src/local/bedrockSimulator/thoughts.ts';

/** Pieces of conversations that the contract takes. Texts are unlike each other, so that each can be found again. */
export const spoken = fc.uuid().map((id) => ` ${id}\n`);
export const text = fc.oneof(
  { weight: 8, arbitrary: spoken },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n\t') },
);

const PNG = 'data:image/png;base64,iVBORw0KGgo=';
const JPEG = 'data:image/jpeg;base64,/9j/4AAQ';
const PDF = 'data:application/pdf;base64,JVBERi0xLjc=';
const TXT = 'data:text/plain;base64,Qm9ubg==';
const MP4 = 'data:video/mp4;base64,AAAAIGZ0eXA=';

const cacheControl = fc.constantFrom<unknown>({ type: 'ephemeral' }, { type: 'ephemeral', ttl: '5m' }, null);
const strays = { annotations: fc.constant([]), stray: fc.constantFrom<unknown>(0, { deep: [true] }) };
const optional = { cache_control: cacheControl, ...strays };
const name = { name: fc.constantFrom('ann', 'bob') };

const part = (type: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(fc.record({ type: fc.constant(type), ...fields }), fc.record(optional, { requiredKeys: [] }))
    .map(([needed, rest]): object => ({ ...needed, ...rest }));

const textPart = part('text', { text });
const textContent = fc.oneof(text, fc.array(textPart, { minLength: 1, maxLength: 3 }));
const mediaPart = fc.oneof(
  part('image_url', {
    image_url: fc.record(
      { url: fc.constantFrom(PNG, JPEG, 's3://bucket/a.webp'), detail: fc.constantFrom('auto', 'low') },
      { requiredKeys: ['url'] },
    ),
  }),
  part('file', {
    file: fc.record(
      { file_data: fc.constantFrom(PDF, TXT, 's3://bucket/a.csv'), filename: fc.constantFrom('a.pdf', 'b') },
      { requiredKeys: ['file_data'] },
    ),
  }),
  part('input_audio', {
    input_audio: fc.constantFrom({ data: 'AAAA', format: 'mp3' }, { data: 'AQ==', format: 'wav' }),
  }),
  part('video_url', { video_url: fc.constantFrom({ url: MP4 }, { url: 's3://bucket/a.mov' }) }),
);

const message = (role: string, content: fc.Arbitrary<unknown>, fields: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ role: fc.constant(role), content, ...fields, ...optional }, { requiredKeys: ['role', 'content'] });

const instruction = fc.oneof(message('system', textContent, name), message('developer', textContent, name));
const question = fc.oneof(
  { weight: 3, arbitrary: message('user', spoken, name) },
  {
    weight: 1,
    arbitrary: message(
      'user',
      fc
        .tuple(part('text', { text: spoken }), fc.array(mediaPart, { maxLength: 2 }))
        .map(([said, seen]) => [...seen, said]),
    ),
  },
);

/** As the simulator gives them, which refuses others. */
const thoughts = fc.array(
  fc.constantFrom<unknown>(
    { type: 'thinking', thinking: 'hm', signature: signThought('hm') },
    { type: 'thinking', thinking: 'hm', signature: signThought('hm'), position: { content: 3, tool_calls: 1 } },
    { type: 'redacted_thinking', data: hideThought('hm'), position: { content: 1, tool_calls: 0 } },
    { type: 'thinking', thinking: 'hm', signature: null },
    { type: 'redacted_thinking', data: hideThought('hm') },
  ),
  { maxLength: 2 },
);
const spokenByAssistant = {
  ...name,
  refusal: fc.option(spoken),
  reasoning_content: fc.constantFrom('hm', null),
  thinking_blocks: thoughts,
};
const statement = message('assistant', textContent, spokenByAssistant);

/** Calls of tools, and their results in any order. */
const exchange = fc
  .uniqueArray(fc.constantFrom('call_1', 'a1B2c3D4e', `call_${'x'.repeat(70)}`, 'b|c'), { minLength: 1, maxLength: 3 })
  .chain((ids) =>
    fc.tuple(
      message('assistant', fc.constantFrom(null, '', 'Let me see.'), {
        ...spokenByAssistant,
        tool_calls: fc.tuple(...ids.map(toCall)),
      }).map((turn) => ({ tool_calls: ids.map(plainCall), ...turn })),
      fc.shuffledSubarray(ids, { minLength: ids.length }).chain((answered) => fc.tuple(...answered.map(toResult))),
    ),
  )
  .map(([calls, results]) => [calls, ...results]);

function toCall(id: string) {
  return fc.constantFrom('{"city":"Bonn"}', '', '{"days":[1,{"deep":null}]}').map((json) => ({
    ...plainCall(id),
    function: { name: 'look_up', arguments: json },
  }));
}

function plainCall(id: string) {
  return { id, type: 'function', function: { name: 'look_up', arguments: '{}' } };
}

function toResult(id: string) {
  return message('tool', textContent).map((result) => ({ ...result, tool_call_id: id }));
}

const dialogue = fc
  .tuple(
    fc.array(instruction, { maxLength: 2 }),
    question,
    fc.array(fc.oneof(instruction.map(alone), question.map(alone), statement.map(alone), exchange), { maxLength: 4 }),
  )
  .map(([before, first, rest]): object[] => [...before, first, ...rest.flat()]);

const citations = fc.constantFrom<object | null>(
  null,
  { enabled: true },
  { enabled: true, stray: 1 },
  { enabled: false },
);

/** A conversation that Converse could have. All of its files are to be cited or none, and no table. */
export const conversation = fc
  .tuple(dialogue, citations)
  .map(([turns, asked]) =>
    JSON.stringify(turns).includes('.csv') ? turns : turns.map((turn) => withCitations(turn, asked)),
  );

function withCitations(turn: object, asked: object | null): object {
  if (!('content' in turn && Array.isArray(turn.content))) return turn;
  return {
    ...turn,
    content: turn.content.map((each: object) => ('file' in each ? { ...each, citations: asked } : each)),
  };
}

function alone(turn: object): object[] {
  return [turn];
}
