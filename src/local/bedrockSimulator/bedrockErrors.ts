/** A typed error before the first byte of an answer. */
export interface TypedError {
  /** Exception name: `ThrottlingException`. */
  readonly type: string;
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ERROR_ROWS: ReadonlyMap<string, { readonly status: number; readonly message: string }> = new Map([
  ['AccessDeniedException', { status: 403, message: 'You do not have access to the model with this id.' }],
  ['ValidationException', { status: 400, message: 'The request is not valid.' }],
  ['ResourceNotFoundException', { status: 404, message: 'The resource was not found.' }],
  ['ConflictException', { status: 400, message: 'The request conflicts with another one.' }],
  ['ServiceQuotaExceededException', { status: 400, message: 'The request exceeds a quota of this account.' }],
  ['ThrottlingException', { status: 429, message: 'Too many requests, please wait before trying again.' }],
  ['ModelNotReadyException', { status: 429, message: 'The model is not ready for inference.' }],
  ['ModelTimeoutException', { status: 408, message: 'The model took too long to process the request.' }],
  ['ModelErrorException', { status: 424, message: 'The model failed to process the request.' }],
  ['ModelStreamErrorException', { status: 424, message: 'The model failed while it was streaming.' }],
  ['InternalServerException', { status: 500, message: 'The system failed unexpectedly.' }],
  ['ServiceUnavailableException', { status: 503, message: 'Bedrock cannot process the request now.' }],
]);

/** Names of the errors Bedrock's runtime declares. */
export const ERROR_TYPES: readonly string[] = [...ERROR_ROWS.keys()];

/** The error with Bedrock's own status and a plain message, where none is given; a type Bedrock does not know is a 400. */
export function typedError(type: string, given: Partial<Omit<TypedError, 'type'>> = {}): TypedError {
  return { type, status: 400, message: type, ...ERROR_ROWS.get(type), ...given };
}

/** A refusal of the request's content. */
export function validationException(message: string): TypedError {
  return typedError('ValidationException', { message });
}
