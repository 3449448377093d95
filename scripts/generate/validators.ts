import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import {
  type Contract,
  type ContractOperation,
  componentName,
  eventSchema,
  type JsonSchema,
  listOperations,
  listParameters,
  listResponses,
} from './contract.ts';

/** ES modules with ready-made validators: those the service needs, and those that only tests and clients need. */
export interface ValidatorModules {
  readonly requests: string;
  readonly responses: string;
}

/** Compiles every schema once, at generation, so that nothing is compiled when the service starts. */
export async function writeValidators(contract: Contract): Promise<ValidatorModules> {
  const operations = listOperations(contract);
  return {
    requests: await writeModule(contract, operations, (operation) => requestSchemas(contract, operation)),
    responses: await writeModule(contract, operations, (operation) => responseSchemas(contract, operation)),
  };
}

/** Validators of one operation by role: `body`, `path`, `query`, `event` or a status. */
type Schemas = Readonly<Record<string, JsonSchema>>;

function requestSchemas(contract: Contract, operation: ContractOperation): Schemas {
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const schemas: Record<string, JsonSchema> = {};
  if (body !== undefined) schemas.body = body;
  for (const place of ['path', 'query'] as const) {
    const parameters = listParameters(contract, operation).filter((parameter) => parameter.in === place);
    if (parameters.length === 0) continue;
    schemas[place] = {
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
    };
  }
  return schemas;
}

function responseSchemas(contract: Contract, operation: ContractOperation): Schemas {
  const schemas: Record<string, JsonSchema> = {};
  for (const [status, response] of listResponses(contract, operation)) {
    const schema = response.content?.['application/json']?.schema;
    if (schema !== undefined) schemas[status] = schema;
  }
  const event = eventSchema(contract, operation);
  return event === undefined ? schemas : { ...schemas, event };
}

async function writeModule(
  contract: Contract,
  operations: readonly ContractOperation[],
  schemasOf: (operation: ContractOperation) => Schemas,
): Promise<string> {
  const strict = compiler(contract, false);
  const coercing = compiler(contract, true);
  const rows: string[] = [];
  const strictExports: Record<string, string> = {};
  const coercingExports: Record<string, string> = {};
  for (const operation of operations) {
    const roles = Object.entries(schemasOf(operation)).map(([role, schema]) => {
      const isText = role === 'path' || role === 'query';
      const name = schemaName(isText ? coercing : strict, `${operation.operationId}_${role}`, schema);
      (isText ? coercingExports : strictExports)[name] = name;
      return `${JSON.stringify(role)}: ${name}`;
    });
    rows.push(`  ${operation.operationId}: { ${roles.join(', ')} },`);
  }
  const modules = [standaloneCode.default(strict, strictExports), standaloneCode.default(coercing, coercingExports)];
  return bundle(modules, [Object.keys(strictExports), Object.keys(coercingExports)], rows);
}

/** A bare reference shares its component's validator; any other schema gets one of its own. */
function schemaName(ajv: Ajv2020, name: string, schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') return componentName(schema.$ref);
  ajv.addSchema({ ...asAjvSchema(schema, 'default'), $id: name });
  return name;
}

/** Parameters arrive as text and are coerced to the type the contract gives them; bodies are taken as they are. */
function compiler(contract: Contract, coerceText: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    discriminator: true,
    allowUnionTypes: true,
    inlineRefs: false,
    strictRequired: false,
    strictTypes: false,
    coerceTypes: coerceText,
    useDefaults: coerceText,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(contract.components.schemas)) {
    ajv.addSchema({ ...asAjvSchema(schema), $id: name });
  }
  return ajv;
}

const ANNOTATIONS = new Set(['description', 'deprecated', 'default', 'example', 'examples', 'contentMediaType']);

/**
 * OpenAPI's schema -> ajv's. References become schema names; annotations go, except defaults where text is coerced. A
 * discriminator's mapping, which ajv does not take, becomes an enum on the tag, so that an error can list the values.
 */
function asAjvSchema(schema: JsonSchema, keep?: 'default'): JsonSchema {
  const kept = Object.entries(schema).filter(([key]) => key === keep || !ANNOTATIONS.has(key));
  const copy = Object.fromEntries(kept.map(([key, value]) => [key, asAjvValue(key, value, keep)]));
  if (typeof copy.$ref === 'string') copy.$ref = componentName(copy.$ref);
  const discriminator = schema.discriminator as { propertyName: string; mapping: object } | undefined;
  if (discriminator === undefined) return copy;
  const { propertyName, mapping } = discriminator;
  return {
    ...copy,
    type: 'object',
    required: [propertyName],
    properties: { [propertyName]: { enum: Object.keys(mapping) } },
    discriminator: { propertyName },
  };
}

function asAjvValue(key: string, value: unknown, keep?: 'default'): unknown {
  if (Array.isArray(value)) return value.map((item) => asAjvValue('', item, keep));
  if (typeof value !== 'object' || value === null) return value;
  if (key !== 'properties') return asAjvSchema(value as JsonSchema, keep);
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, asAjvSchema(schema, keep)]));
}

/** ajv's run-time imports are CommonJS; bundling them makes the module stand on its own. */
async function bundle(
  modules: readonly string[],
  exportNames: readonly string[][],
  rows: readonly string[],
): Promise<string> {
  const imports = exportNames
    .map((names, index) => (names.length === 0 ? '' : `import { ${names.join(', ')} } from 'validators:${index}';`))
    .join('\n');
  const result = await build({
    stdin: {
      contents: `${imports}\nexport const validators = {\n${rows.join('\n')}\n};\n`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'validators',
        setup(builder) {
          builder.onResolve({ filter: /^validators:/ }, ({ path }) => ({ path, namespace: 'validators' }));
          builder.onLoad({ filter: /.*/, namespace: 'validators' }, ({ path }) => ({
            contents: modules[Number(path.slice('validators:'.length))] ?? '',
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}
