import { NormalizedSchema } from '@smithy/core/schema';

/** Where a value breaks a schema of the AWS SDK: types, unknown and missing members, unions with other than one. */
export function schemaFaults(value: unknown, schema: unknown, path = ''): readonly string[] {
  return check(value, NormalizedSchema.of(schema as never), path);
}

function check(value: unknown, schema: NormalizedSchema, path: string): readonly string[] {
  if (schema.isDocumentSchema()) return isJson(value) ? [] : [`${path} is no JSON`];
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, index) => check(item, schema.getValueSchema(), `${path}[${index}]`));
  }
  if (schema.isMapSchema()) {
    const entries = Object.entries(value as object);
    return entries.flatMap(([name, member]) => check(member, schema.getValueSchema(), `${path}.${name}`));
  }
  if (schema.isStructSchema()) return checkMembers(value, schema, path);
  return isScalar(value, schema) ? [] : [`${path} has the wrong type`];
}

function checkMembers(value: unknown, schema: NormalizedSchema, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path} is no object`];
  const members = new Map(schema.structIterator());
  const present = Object.entries(value).filter(([, member]) => member !== undefined);
  const strays = present.filter(([name]) => !members.has(name)).map(([name]) => `${path}.${name} is unknown`);
  const isAmbiguous = schema.isUnionSchema() && present.length !== 1;
  const missing = requiredMembers(schema).filter((name) => !present.some(([each]) => each === name));
  return [
    ...strays,
    ...missing.map((name) => `${path}.${name} is missing`),
    ...(isAmbiguous ? [`${path} has ${present.length} members of a union`] : []),
    ...present.flatMap(([name, member]) => {
      const memberSchema = members.get(name);
      return memberSchema === undefined ? [] : check(member, memberSchema, `${path}.${name}`);
    }),
  ];
}

/** The SDK lists required members first, and says how many there are in the last place of the schema. */
function requiredMembers(schema: NormalizedSchema): readonly string[] {
  const [, , , , names, , count] = schema.getSchema() as unknown as unknown[];
  return Array.isArray(names) && typeof count === 'number' ? names.slice(0, count).map(String) : [];
}

function isScalar(value: unknown, schema: NormalizedSchema): boolean {
  if (schema.isBlobSchema()) return value instanceof Uint8Array;
  if (schema.isBooleanSchema()) return typeof value === 'boolean';
  if (schema.isNumericSchema()) return typeof value === 'number' && Number.isFinite(value);
  return schema.isStringSchema() && typeof value === 'string';
}

function isJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isJson);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
