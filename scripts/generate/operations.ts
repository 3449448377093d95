import {
  type Contract,
  type ContractOperation,
  componentName,
  eventSchema,
  listOperations,
  listParameters,
} from './contract.ts';

/**
 * TypeScript source of the `Operations` map: operationId -> request data; the query parameters that have a default;
 * responses by status and, where the answer may be an event stream, the type of one event; whether it needs a caller.
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
    `authenticated: ${operation.security?.length !== 0}`,
  ];
  return `  ${operation.operationId}: { ${fields.join('; ')} };`;
}

function defaultedParameters(contract: Contract, operation: ContractOperation): string[] {
  const parameters = listParameters(contract, operation);
  return parameters.filter(({ schema }) => schema.default !== undefined).map(({ name }) => name);
}

function unionOf(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ');
}
