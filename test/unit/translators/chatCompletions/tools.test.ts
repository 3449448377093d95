import { describe, expect, it } from 'vitest';
import { refusalOf, translate } from './translate.ts';

const tool = (name: string, fields: object = {}) => ({ type: 'function', function: { name, ...fields } });
const spec = (name: string, fields: object = {}) => ({
  toolSpec: { name, inputSchema: { json: { type: 'object', properties: {} } }, ...fields },
});
const CLOSED = { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false };
const LIMITED = { ...CLOSED, properties: { a: { type: 'string', maxLength: 9 } } };
const TOLD = { ...CLOSED, properties: { a: { type: 'string', description: 'maxLength: 9' } } };
const TOOLS = [tool('look_up'), tool('add')];
const SPECS = [spec('look_up'), spec('add')];
const named = (name: string) => ({ type: 'function', function: { name } });
const allowed = (mode: string, ...names: string[]) => ({
  type: 'allowed_tools',
  allowed_tools: { mode, tools: names.map(named) },
});

describe('tools', () => {
  it.each<[string, object, object]>([
    ['a name alone, which takes an empty object', {}, {}],
    ['a description', { description: 'Looks up.' }, { description: 'Looks up.' }],
    ['a blank description as none', { description: ' \n' }, {}],
    ['parameters', { parameters: CLOSED }, { inputSchema: { json: CLOSED } }],
    [
      'parameters without a type',
      { parameters: { title: 'a' } },
      { inputSchema: { json: { type: 'object', title: 'a' } } },
    ],
    ['empty parameters', { parameters: {} }, { inputSchema: { json: { type: 'object' } } }],
    [
      'strict with a closed schema',
      { parameters: CLOSED, strict: true },
      { inputSchema: { json: CLOSED }, strict: true },
    ],
    ['limits of a tool that is not strict', { parameters: LIMITED }, { inputSchema: { json: LIMITED } }],
    [
      'limits of a strict tool as words',
      { parameters: LIMITED, strict: true },
      { inputSchema: { json: TOLD }, strict: true },
    ],
    ['strict that is false', { strict: false }, {}],
    ['strict that is null', { strict: null }, {}],
  ])('map %s', (_what, fields, expected) => {
    const { request, ignoredParams } = translate({ tools: [tool('look_up', fields)] });

    expect(request.toolConfig).toEqual({ tools: [spec('look_up', expected)] });
    expect(ignoredParams).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['for a model that promises nothing', { parameters: CLOSED }, { strict_tools: false }],
    ['with a schema that leaves an object open', { parameters: { type: 'object' } }, {}],
    ['with a schema that never ends', { parameters: { ...CLOSED, properties: { a: { $ref: '#' } } } }, {}],
    ['without a schema', {}, {}],
  ])('have no use for strict %s', (_when, fields, row) => {
    const { request, ignoredParams } = translate(
      { tools: [tool('a'), tool('b', { ...fields, strict: true })] },
      { row },
    );

    expect(ignoredParams).toEqual(['tools[1].function.strict']);
    expect(request.toolConfig?.tools?.[1]?.toolSpec).not.toHaveProperty('strict');
  });

  it('warn of limits that nobody enforces, unless they must not be called', () => {
    const tools = [tool('a', { parameters: LIMITED }), tool('b', { parameters: LIMITED, strict: true })];
    const message =
      'Bedrock does not enforce maxLength in tools[1].function.parameters; the model was told in the descriptions.';

    expect(translate({ tools }).warnings).toEqual([{ code: 'schema_relaxed', message }]);
    expect(translate({ tools, tool_choice: 'none' }).warnings).toEqual([]);
  });

  it('report members that have no effect', () => {
    const { ignoredParams } = translate({ tools: [{ ...tool('a', { examples: [1] }), defer: true }] });

    expect(ignoredParams).toEqual(['tools[0].function.examples', 'tools[0].defer']);
  });

  it('are none when the list is empty', () => {
    expect(translate({ tools: [] })).toEqual(translate({}));
  });

  it.each<[string, object, object, string]>([
    ['custom ones', { tools: [tool('a'), { type: 'custom', custom: { name: 'b' } }] }, {}, 'tools[1]'],
    ['for a model without tools', { tools: TOOLS }, { tool_use: false }, 'tools'],
    [
      'in a stream of a model without tools there',
      { tools: TOOLS, stream: true },
      { streaming_tool_use: false },
      'stream',
    ],
  ])('are refused: %s', (...[, body, row, param]) => {
    expect(refusalOf(body, { row })).toMatchObject({ code: 'unsupported_parameter', status: 400, param });
  });

  it.each<[string, object, string]>([
    ['a name twice', { tools: [tool('a'), tool('b'), tool('a')] }, 'tools[2].function.name'],
    [
      'parameters that are no object',
      { tools: [tool('a', { parameters: { type: 'string' } })] },
      'tools[0].function.parameters.type',
    ],
    [
      'parameters that are far too deep',
      { tools: [tool('a', { parameters: nested(5_000) })] },
      'tools[0].function.parameters',
    ],
  ])('are refused: %s', (_what, body, param) => {
    expect(refusalOf(body)).toMatchObject({ code: 'invalid_value', status: 400, param });
  });

  it('may be as deep as anybody writes them', () => {
    expect(() => translate({ tools: [tool('a', { parameters: nested(90) })] })).not.toThrow();
  });
});

describe('tool_choice', () => {
  it.each<[string, unknown, object | undefined]>([
    ['nothing as nothing', undefined, { tools: SPECS }],
    ['auto as nothing', 'auto', { tools: SPECS }],
    ['none as no tools at all', 'none', undefined],
    ['required as any', 'required', { tools: SPECS, toolChoice: { any: {} } }],
    ['a name as that tool', named('add'), { tools: SPECS, toolChoice: { tool: { name: 'add' } } }],
    ['allowed tools as the only ones', allowed('auto', 'add'), { tools: [spec('add')] }],
    ['allowed tools in the order of the tools', allowed('auto', 'add', 'look_up', 'add'), { tools: SPECS }],
    [
      'required allowed tools as any of them',
      allowed('required', 'add'),
      { tools: [spec('add')], toolChoice: { any: {} } },
    ],
  ])('maps %s', (_what, choice, toolConfig) => {
    const { request, ignoredParams, warnings } = translate({
      tools: TOOLS,
      ...(choice !== undefined && { tool_choice: choice }),
    });

    expect(request.toolConfig).toEqual(toolConfig);
    expect({ ignoredParams, warnings }).toEqual({ ignoredParams: [], warnings: [] });
  });

  it.each<[string, object]>([
    ['none', { tools: TOOLS, tool_choice: 'none' }],
    ['none without tools', { tool_choice: 'none' }],
    ['auto without tools', { tool_choice: 'auto' }],
  ])('is harmless for a model without tools: %s', (_what, body) => {
    expect(translate(body, { row: { tool_use: false } }).request).not.toHaveProperty('toolConfig');
  });

  it.each<[unknown, string]>([
    ['required', 'tool_choice'],
    [named('add'), 'tool_choice'],
    [allowed('required', 'add'), 'tool_choice.allowed_tools.mode'],
  ])('%j is refused by a model that cannot be forced', (choice, param) => {
    const refusal = { code: 'unsupported_parameter', status: 400, param };

    expect(refusalOf({ tools: TOOLS, tool_choice: choice }, { row: { forced_tool_choice: false } })).toMatchObject(
      refusal,
    );
  });

  it.each<[string, object, string, string]>([
    [
      'a custom tool',
      { tools: TOOLS, tool_choice: { type: 'custom', custom: { name: 'a' } } },
      'unsupported_parameter',
      'tool_choice',
    ],
    [
      'a name that no tool has',
      { tools: TOOLS, tool_choice: named('b') },
      'invalid_value',
      'tool_choice.function.name',
    ],
    ['a name without tools', { tool_choice: named('b') }, 'invalid_value', 'tool_choice.function.name'],
    ['required without tools', { tools: [], tool_choice: 'required' }, 'invalid_value', 'tool_choice'],
    [
      'an allowed name that no tool has',
      { tools: TOOLS, tool_choice: allowed('auto', 'add', 'b') },
      'invalid_value',
      'tool_choice.allowed_tools.tools[1].function.name',
    ],
  ])('is refused: %s', (...[, body, code, param]) => {
    expect(refusalOf(body)).toMatchObject({ code, status: 400, param });
  });

  it('reports members that have no effect', () => {
    const choice = { ...allowed('auto', 'add'), note: 1 };

    expect(translate({ tools: TOOLS, tool_choice: choice }).ignoredParams).toEqual(['tool_choice.note']);
    expect(translate({ tools: TOOLS, tool_choice: { ...named('add'), note: 1 } }).ignoredParams).toEqual([
      'tool_choice.note',
    ]);
  });
});

describe('parallel_tool_calls', () => {
  const row = { parallel_tool_calls_can_be_disabled: true };

  it.each<[string, unknown, object]>([
    ['auto', 'auto', { type: 'auto' }],
    ['any', 'required', { type: 'any' }],
    ['a tool', named('add'), { type: 'tool', name: 'add' }],
  ])('false becomes a field of Anthropic, in place of the choice of %s', (_what, choice, expected) => {
    const body = { tools: TOOLS, tool_choice: choice, parallel_tool_calls: false };
    const { request, ignoredParams } = translate(body, { row });

    expect(request.toolConfig).toEqual({ tools: SPECS });
    expect(request.additionalModelRequestFields).toEqual({
      tool_choice: { ...expected, disable_parallel_tool_use: true },
    });
    expect(ignoredParams).toEqual([]);
  });

  it('false is reported where the model cannot be told', () => {
    const { request, ignoredParams } = translate({ tools: TOOLS, parallel_tool_calls: false });

    expect(request).toEqual(translate({ tools: TOOLS }).request);
    expect(ignoredParams).toEqual(['parallel_tool_calls']);
  });

  it.each([
    ['true', { tools: TOOLS, parallel_tool_calls: true }, { tools: TOOLS }],
    ['false without tools', { parallel_tool_calls: false }, {}],
    ['false without tools to call', { tools: TOOLS, tool_choice: 'none', parallel_tool_calls: false }, {}],
  ])('%s changes nothing', (_what, body, same) => {
    for (const each of [row, {}]) expect(translate(body, { row: each })).toEqual(translate(same, { row: each }));
  });
});

function nested(levels: number): object {
  return JSON.parse(`${'{"properties":'.repeat(levels)}{}${'}'.repeat(levels)}`);
}
