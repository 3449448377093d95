import {
  type Contract,
  type ContractOperation,
  componentName,
  eventSchema,
  listOperations,
  listParameters,
  listResponses,
} from './contract.ts';

/**
 * TypeScript source of the `Operations` map: operationId -> request data; the query parameters that have a default;
 * responses by status; where the answer may be an event stream, the type of one event; the text forms that the answer has
 * besides JSON; whether it needs a caller.
 */
export function writeOperations(contract: Contract, typesModule: string): string {
  const operations = listOperations(contract);
  const rows = operations.map((operation) => operationRow(contract, operation));
  return [
    `import type * as types from '${typesModule}';`,
    '',
    'export interface Operations {',
    ...rows,
    '}',
    '',
    'export type OperationId = keyof Operations;',
    '',
  ].join('\n');
}

function operationRow(contract: Contract, operation: ContractOperation): string {
  const name = operation.operationId.charAt(0).toUpperCase() + operation.operationId.slice(1);
  const event = eventSchema(contract, operation);
  const eventType = event === undefined ? 'never' : `types.${componentName(String(event.$ref))}`;
  const fields = [
    `data: types.${name}Data`,
    `defaults: ${unionOf(defaultedParameters(contract, operation))}`,
    `responses: types.${name}Responses`,
    `event: ${eventType}`,
    `texts: ${unionOf(textTypes(contract, operation))}`,
    `authenticated: ${operation.security?.length !== 0}`,
  ];
  return `  ${operation.operationId}: { ${fields.join('; ')} };`;
}

function defaultedParameters(contract: Contract, operation: ContractOperation): string[] {
  const parameters = listParameters(contract, operation);
  return parameters.filter(({ schema }) => schema.default !== undefined).map(({ name }) => name);
}

/** Media types of text that an answer may have in the place of JSON. */
function textTypes(contract: Contract, operation: ContractOperation): string[] {
  const types = listResponses(contract, operation).map(([, { content = {} }]) => Object.keys(content));
  const alternatives = types.filter((each) => each.includes('application/json')).flat();
  return [...new Set(alternatives)].filter((type) => type.startsWith('text/') && type !== 'text/event-stream');
}

function unionOf(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ');
}
