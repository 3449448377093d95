// Made by `npm run generate` from openapi/. Do not edit.
import type { OperationId } from '../operations/gateway.gen.ts';

export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name at fault, where names themselves have a schema. */
  readonly propertyName?: string;
}

/** Says whether the value fits; if not, `errors` holds why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** By operation, then by role: `body`, `path`, `query` for requests; a status or `event` for responses. */
export declare const validators: Readonly<Record<OperationId, Readonly<Record<string, Validator>>>>;
