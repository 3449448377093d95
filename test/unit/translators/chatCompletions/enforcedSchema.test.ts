import { describe, expect, it } from 'vitest';
import { toEnforcedSchema } from '../../../../src/translators/chatCompletions/enforcedSchema.ts';
import type { JsonObject } from '../../../../src/translators/chatCompletions/json.ts';

const closed = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...rest,
});
const PLACE = closed({ city: { type: 'string', title: 'City', default: 'Oslo', enum: ['Oslo', 'Rome'] } });

describe('a schema that Bedrock enforces', () => {
  it.each<[string, JsonObject]>([
    ['of texts', PLACE],
    ['that names its version', { $schema: 'https://json-schema.org/draft/2020-12/schema', ...PLACE }],
    ['of a list', { type: 'array', items: PLACE, minItems: 1 }],
    ['of alternatives', closed({ a: { anyOf: [{ type: 'null' }, { const: 5 }] }, b: { allOf: [PLACE] } })],
    ['of formats', closed({ day: { type: 'string', format: 'date' }, id: { type: 'string', format: 'uuid' } })],
    [
      'that says one thing twice',
      closed({ a: { $ref: '#/$defs/x' }, b: { $ref: '#/$defs/x' } }, { $defs: { x: PLACE } }),
    ],
    ['with names that look like keywords', closed({ minimum: { type: 'number' }, oneOf: { type: 'string' } })],
  ])('is sent as it is: %s', (_what, schema) => {
    expect(toEnforcedSchema(schema)).toEqual({ schema, inWords: [] });
  });

  it.each<[JsonObject, JsonObject, string[]]>([
    [
      { type: 'integer', minimum: 0, maximum: 9 },
      { type: 'integer', description: 'minimum: 0; maximum: 9' },
      ['minimum', 'maximum'],
    ],
    [
      { type: 'string', description: 'Its name.', minLength: 1, pattern: '^[A-Z]"' },
      { type: 'string', description: 'Its name.\nminLength: 1; pattern: "^[A-Z]\\""' },
      ['minLength', 'pattern'],
    ],
    [
      { type: 'array', items: { type: 'string', maxLength: 2 }, minItems: 2 },
      { type: 'array', items: { type: 'string', description: 'maxLength: 2' }, description: 'minItems: 2' },
      ['maxLength', 'minItems'],
    ],
    [{ type: 'string', format: 'cuid' }, { type: 'string', description: 'format: "cuid"' }, ['format']],
    [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, { anyOf: [{ type: 'string' }, { type: 'null' }] }, ['oneOf']],
    [
      { anyOf: [{ type: 'string' }], oneOf: [{ const: 'a' }] },
      { anyOf: [{ type: 'string' }], description: 'oneOf: [{"const":"a"}]' },
      ['oneOf'],
    ],
    [{ type: 'string', examples: ['a'] }, { type: 'string', description: 'examples: ["a"]' }, ['examples']],
  ])('leaves to words what is not enforced: %j', (given, sent, inWords) => {
    for (const place of ['properties', '$defs', 'definitions']) {
      const around = (schema: JsonObject) => closed({}, { [place]: { a: schema } });
      expect(toEnforcedSchema(around(given))).toEqual({ schema: around(sent), inWords });
    }
  });

  it.each<[string, JsonObject]>([
    ['an open object', closed({ a: { type: 'object' } })],
    ['a tree', closed({ children: { type: 'array', items: { $ref: '#' } } })],
    [
      'a detour',
      closed(
        { a: { $ref: '#/$defs/x' } },
        { $defs: { x: closed({ b: { $ref: '#/$defs/y' } }), y: { $ref: '#/$defs/x' } } },
      ),
    ],
    ['a reference outside', closed({ a: { $ref: 'https://example.com/place.json' } })],
    ['a reference to nothing', closed({ a: { $ref: '#/$defs/x' } })],
  ])('does not exist for %s', (_what, schema) => {
    expect(toEnforcedSchema(schema)).toBeUndefined();
  });

  it('finds a definition by an escaped name', () => {
    const schema = closed({ a: { $ref: '#/$defs/x~1y~0z' } }, { $defs: { 'x/y~z': PLACE } });

    expect(toEnforcedSchema(schema)?.schema).toEqual(schema);
  });

  it('is found in no time where everything refers twice to the next', () => {
    const last = 60;
    const names = Array.from({ length: last }, (_unused, index) => `d${index}`);
    const two = (name: string) => closed({ a: { $ref: `#/$defs/${name}` }, b: { $ref: `#/$defs/${name}` } });
    const $defs = Object.fromEntries(names.map((name, index) => [name, two(`d${index + 1}`)]));

    expect(toEnforcedSchema(closed({}, { $defs: { ...$defs, [`d${last}`]: PLACE } }))).toBeDefined();
  });
});
