import { expect, it } from 'vitest';
import { isClosedSchema } from '../../../../src/translators/chatCompletions/closedSchema.ts';

const closed = { type: 'object', properties: {}, additionalProperties: false };
const open = { type: 'object', properties: {} };

it.each<[string, (schema: object) => unknown]>([
  ['itself', (schema) => schema],
  ['a property', (schema) => ({ ...closed, properties: { a: schema } })],
  ['an item', (schema) => ({ type: 'array', items: schema })],
  ['a prefix item', (schema) => ({ type: 'array', prefixItems: [{}, schema] })],
  ['a branch', (schema) => ({ anyOf: [{ type: 'string' }, schema] })],
  ['one of several', (schema) => ({ oneOf: [schema] })],
  ['a part', (schema) => ({ allOf: [schema] })],
  ['a definition', (schema) => ({ $defs: { a: schema } })],
  ['an older definition', (schema) => ({ definitions: { a: schema } })],
])('looks at %s', (_place, put) => {
  expect([closed, open].map((schema) => isClosedSchema(put(schema)))).toEqual([true, false]);
});

it.each([
  [{ type: ['object', 'null'], additionalProperties: false }, true],
  [{ type: ['object', 'null'] }, false],
  [{ properties: {} }, false],
  [{ type: 'object', additionalProperties: true }, false],
  [{ type: 'object', additionalProperties: { type: 'string' } }, false],
  [{ type: 'string', enum: ['a'] }, true],
  [{ type: 'object', additionalProperties: false, default: { type: 'object' }, enum: [{ type: 'object' }] }, true],
  [{ type: 'object', additionalProperties: false, properties: { properties: { type: 'string' } } }, true],
  [true, true],
])('says of %j: %s', (schema, isClosed) => {
  expect(isClosedSchema(schema)).toBe(isClosed);
});
