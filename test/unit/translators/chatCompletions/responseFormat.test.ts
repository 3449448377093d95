import { describe, expect, it } from 'vitest';
import type { ModelRow } from '../../../../src/catalog/model.ts';
import { translate } from './translate.ts';

const CLOSED = { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false };
const OPEN = { type: 'object', properties: { a: { type: 'string' } } };
const LIMITED = { ...CLOSED, properties: { a: { type: 'integer', minimum: 1 } } };
const TOLD = { ...CLOSED, properties: { a: { type: 'integer', description: 'minimum: 1' } } };
const ENDLESS = { ...CLOSED, properties: { a: { $ref: '#' } } };
const LIST = { type: 'array', items: CLOSED };
const TOOLS = [{ type: 'function', function: { name: 'look_up' } }];

const format = (fields: object = {}) => ({
  response_format: { type: 'json_schema', json_schema: { name: 'place', schema: CLOSED, ...fields } },
});
const way = (body: object, row: Partial<ModelRow>) => {
  const { request, form } = translate(body, { row });
  const last = request.messages?.at(-1)?.content?.slice(1);
  return {
    form,
    ...(request.outputConfig && { outputConfig: request.outputConfig }),
    ...(request.toolConfig && { toolConfig: request.toolConfig }),
    ...(last && last.length > 0 && { instruction: last.map(({ text }) => text).join() }),
  };
};

const native = (schema: object) => ({
  form: { kind: 'text' },
  outputConfig: {
    textFormat: { type: 'json_schema', structure: { jsonSchema: { name: 'place', schema: JSON.stringify(schema) } } },
  },
});
const byTool = (schema: object, fields: object = {}) => ({
  form: { kind: 'tool', name: 'place' },
  toolConfig: {
    tools: [
      { toolSpec: { name: 'place', description: 'Gives the answer.', inputSchema: { json: schema }, ...fields } },
    ],
    toolChoice: { tool: { name: 'place' } },
  },
});
const byInstruction = (schema: object) => ({
  form: { kind: 'json' },
  instruction: expect.stringContaining(`named place:\n${JSON.stringify(schema)}`),
});

const NATIVE = { structured_output: 'native' } as const;
const TOOL = { structured_output: 'tool' } as const;
const INSTRUCTION = { structured_output: 'instruction' } as const;

describe('a JSON schema', () => {
  it.each<[string, object, Partial<ModelRow>, object]>([
    ['natively', format(), NATIVE, native(CLOSED)],
    ['natively beside tools', { ...format(), tools: TOOLS, tool_choice: 'none' }, NATIVE, native(CLOSED)],
    ['natively for a list', format({ schema: LIST }), NATIVE, native(LIST)],
    ['natively without limits', format({ schema: LIMITED }), NATIVE, native(TOLD)],
    ['by a tool when it never ends', format({ schema: ENDLESS }), NATIVE, byTool(ENDLESS)],
    ['by a tool with its limits', format({ schema: LIMITED }), TOOL, byTool(LIMITED)],
    [
      'by a strict tool without limits',
      format({ schema: LIMITED, strict: true }),
      TOOL,
      byTool(TOLD, { strict: true }),
    ],
    ['by an instruction with its limits', format({ schema: LIMITED }), INSTRUCTION, byInstruction(LIMITED)],
    ['by a tool when it is open', format({ schema: OPEN }), NATIVE, byTool(OPEN)],
    ['by a tool', format(), TOOL, byTool(CLOSED)],
    ['by a strict tool', format({ strict: true }), TOOL, byTool(CLOSED, { strict: true })],
    ['by a tool that cannot be strict', format({ strict: true }), { ...TOOL, strict_tools: false }, byTool(CLOSED)],
    ['by a described tool', format({ description: 'A place.' }), TOOL, byTool(CLOSED, { description: 'A place.' })],
    [
      'by a tool while other tools must not be called',
      { ...format(), tools: TOOLS, tool_choice: 'none' },
      TOOL,
      byTool(CLOSED),
    ],
    ['by a tool in a stream', { ...format(), stream: true }, TOOL, byTool(CLOSED)],
    ['by an instruction', format(), INSTRUCTION, byInstruction(CLOSED)],
    ['by an instruction for a list', format({ schema: LIST }), TOOL, byInstruction(LIST)],
    [
      'by an instruction where no tool can be forced',
      format(),
      { ...TOOL, forced_tool_choice: false },
      byInstruction(CLOSED),
    ],
    [
      'by an instruction in a stream without tools',
      { ...format(), stream: true },
      { ...TOOL, streaming_tool_use: false },
      byInstruction(CLOSED),
    ],
    [
      'by an instruction while Claude thinks',
      { ...format(), thinking: { type: 'adaptive' } },
      { ...TOOL, reasoning: 'anthropic_adaptive', reasoning_can_be_disabled: true },
      byInstruction(CLOSED),
    ],
    [
      'by a tool where Claude thinks anyway',
      { ...format(), thinking: { type: 'adaptive' } },
      { ...TOOL, reasoning: 'anthropic_adaptive', reasoning_can_be_disabled: false },
      byTool(CLOSED),
    ],
    [
      'by an instruction beside tools',
      { ...format(), tools: TOOLS },
      TOOL,
      { ...byInstruction(CLOSED), toolConfig: { tools: [expect.objectContaining({})] } },
    ],
  ])('is followed %s', (...[, body, row, expected]) => {
    expect(way(body, row)).toEqual(expected);
  });

  it('is told with its description, whichever way', () => {
    const body = format({ description: 'A place.' });
    const told = [NATIVE, TOOL, INSTRUCTION].map((row) => JSON.stringify(translate(body, { row }).request));

    for (const request of told) expect(request).toMatch(/place.*A place\.|A place\..*place/);
  });

  it.each<[string, Partial<ModelRow>, string[]]>([
    ['is kept natively', NATIVE, []],
    ['is kept by a strict tool', TOOL, []],
    ['is reported for a tool', { ...TOOL, strict_tools: false }, ['response_format.json_schema.strict']],
    ['is reported for an instruction', INSTRUCTION, ['response_format.json_schema.strict']],
  ])('that is strict %s', (_what, row, ignoredParams) => {
    expect(translate(format({ strict: true }), { row }).ignoredParams).toEqual(ignoredParams);
    expect(translate(format({ strict: false }), { row }).ignoredParams).toEqual([]);
    expect(translate(format({ strict: null }), { row }).ignoredParams).toEqual([]);
  });

  it.each<[string, object, Partial<ModelRow>, boolean]>([
    ['natively', {}, NATIVE, true],
    ['by a strict tool', { strict: true }, TOOL, true],
    ['by a tool', {}, TOOL, false],
    ['by an instruction', {}, INSTRUCTION, false],
  ])('warns of limits that nobody enforces %s', (...[, fields, row, isWarned]) => {
    const message =
      'Bedrock does not enforce minimum in response_format.json_schema.schema; the model was told in the descriptions.';

    expect(translate(format({ schema: LIMITED, ...fields }), { row }).warnings).toEqual(
      isWarned ? [{ code: 'schema_relaxed', message }] : [],
    );
    expect(translate(format(fields), { row }).warnings).toEqual([]);
  });

  it('that is missing stands for any object', () => {
    for (const row of [NATIVE, TOOL, INSTRUCTION]) {
      expect(way({ response_format: { type: 'json_schema', json_schema: { name: 'place' } } }, row)).toEqual(
        byInstruction({ type: 'object' }),
      );
    }
  });

  it('stays a tool of its own beside the tools that the conversation called', () => {
    const call = { id: 'c1', type: 'function', function: { name: 'look_up', arguments: '{}' } };
    const messages = [
      { role: 'user', content: 'a' },
      { role: 'assistant', tool_calls: [call, { ...call, id: 'c2', function: { name: 'place', arguments: '{}' } }] },
      { role: 'tool', tool_call_id: 'c1', content: 'b' },
      { role: 'tool', tool_call_id: 'c2', content: 'b' },
    ];
    const { request, warnings } = translate({ messages, ...format() }, { row: TOOL });

    expect(request.toolConfig?.tools?.map(({ toolSpec }) => toolSpec?.name)).toEqual(['place', 'look_up']);
    expect(request.toolConfig?.toolChoice).toEqual({ tool: { name: 'place' } });
    expect(warnings).toEqual([]);
  });

  it('is refused when it is far too deep', () => {
    const deep = JSON.parse(`${'{"properties":'.repeat(5_000)}{}${'}'.repeat(5_000)}`);
    const refusal = { code: 'invalid_value', param: 'response_format.json_schema.schema' };

    expect(() => translate(format({ schema: deep }))).toThrow(expect.objectContaining(refusal));
  });
});

describe('other formats', () => {
  it.each([NATIVE, TOOL, INSTRUCTION])('any JSON object is asked for in words, with $structured_output', (row) => {
    expect(way({ response_format: { type: 'json_object' } }, row)).toEqual({
      form: { kind: 'json' },
      instruction:
        'Answer with JSON and nothing else: no words around it and no code fence. It must be one JSON object.',
    });
  });

  it('text asks for nothing', () => {
    expect(translate({ response_format: { type: 'text' } })).toEqual(translate({}));
  });

  it.each(['text', 'json_object'])('reports members of %s that have no effect', (type) => {
    const { ignoredParams } = translate({ response_format: { type, stray: 1 } });

    expect(ignoredParams).toEqual(['response_format.stray']);
  });

  it('reports members of a schema format that have no effect', () => {
    const { ignoredParams } = translate({ response_format: { ...format({ stray: 1 }).response_format, lost: 2 } });

    expect(ignoredParams).toEqual(['response_format.json_schema.stray', 'response_format.lost']);
  });
});
