/** The parts of a bundled OpenAPI 3.1 document that the generator reads. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, ContractResponse>>;
    readonly parameters?: Readonly<Record<string, ContractParameter>>;
  };
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface ContractResponse {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}

export interface ContractParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

export interface ContractOperation {
  readonly operationId: string;
  /** Empty for an operation that needs no key; absent for one under the contract's own rule. */
  readonly security?: readonly unknown[];
  readonly parameters?: readonly (ContractParameter | Reference)[];
  readonly requestBody?: ContractResponse;
  readonly responses: Readonly<Record<string, ContractResponse | Reference>>;
}

interface Reference {
  readonly $ref: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation of the contract, in the order it is written. */
export function listOperations(contract: Contract): ContractOperation[] {
  return Object.values(contract.paths).flatMap((path) =>
    METHODS.filter((method) => method in path).map((method) => path[method] as ContractOperation),
  );
}

/** The responses of an operation by status, references resolved. */
export function listResponses(contract: Contract, operation: ContractOperation): [string, ContractResponse][] {
  const { responses } = contract.components;
  return Object.entries(operation.responses).map(([status, response]) => [status, resolve(responses, response)]);
}

/** The parameters of an operation, references resolved. */
export function listParameters(contract: Contract, operation: ContractOperation): ContractParameter[] {
  const { parameters = {} } = contract.components;
  return (operation.parameters ?? []).map((parameter) => resolve(parameters, parameter));
}

/** The schema of one streamed event, where an answer may be an event stream. */
export function eventSchema(contract: Contract, operation: ContractOperation): JsonSchema | undefined {
  const schemas = listResponses(contract, operation).map(
    ([, response]) => response.content?.['text/event-stream']?.schema?.contentSchema,
  );
  return schemas.find((schema) => schema !== undefined) as JsonSchema | undefined;
}

/** `Thing` of `#/components/schemas/Thing`. */
export function componentName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function resolve<Part extends object>(components: Readonly<Record<string, Part>>, part: Part | Reference): Part {
  if (!('$ref' in part)) return part;
  const found = components[componentName(part.$ref)];
  if (found === undefined) throw new Error(`The contract has no ${part.$ref}.`);
  return found;
}
