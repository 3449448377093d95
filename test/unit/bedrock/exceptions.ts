import type { ErrorCode } from '../../../src/errors.ts';

interface Told {
  readonly name: string;
  readonly code: ErrorCode;
  readonly status: number;
  readonly retryable: boolean;
}

/**
 * What Bedrock's runtime and its signature check can answer before the first byte, and how the client is told.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_Errors
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html
 */
export const EXCEPTIONS: readonly (Told & { readonly awsStatus: number })[] = [
  row('AccessDeniedException', 403, ['model_access_denied', 403, false]),
  row('ConflictException', 400, ['request_rejected', 400, false]),
  row('InternalServerException', 500, ['upstream_failed', 502, true]),
  row('ModelErrorException', 424, ['model_error', 424, true]),
  row('ModelNotReadyException', 429, ['upstream_unavailable', 503, true]),
  row('ModelStreamErrorException', 424, ['model_error', 424, true]),
  row('ModelTimeoutException', 408, ['model_timeout', 408, true]),
  row('ResourceNotFoundException', 404, ['model_unavailable', 404, false]),
  row('ServiceQuotaExceededException', 400, ['upstream_throttled', 429, true]),
  row('ServiceUnavailableException', 503, ['upstream_unavailable', 503, true]),
  row('ThrottlingException', 429, ['upstream_throttled', 429, true]),
  row('ValidationException', 400, ['request_rejected', 400, false]),
  row('ExpiredTokenException', 403, ['upstream_credentials', 502, false]),
  row('IncompleteSignatureException', 400, ['upstream_credentials', 502, false]),
  row('InvalidSignatureException', 403, ['upstream_credentials', 502, false]),
  row('UnrecognizedClientException', 403, ['upstream_credentials', 502, false]),
  row('SomethingNewException', 400, ['upstream_failed', 502, true]),
  row('SomethingElseException', 500, ['upstream_failed', 502, true]),
];

/** What Bedrock says in a ValidationException when it is the Region that lacks the model, and no fault of the request. */
export const NOT_HERE = [
  'The provided model identifier is invalid.',
  "Invocation of model ID amazon.nova-micro-v1:0 with on-demand throughput isn't supported. Retry your request with the ID or ARN of an inference profile that contains this model.",
  'Invocation of model ID amazon.nova-micro-v1:0 with on-demand throughput isn\u2019t supported.',
];

const ON_STREAMS = [
  'InternalServerException',
  'ModelStreamErrorException',
  'ServiceUnavailableException',
  'ThrottlingException',
  'ValidationException',
];

/** Those that ConverseStream declares for its events. They are told as they are before the first byte. */
export const IN_STREAM: readonly Told[] = EXCEPTIONS.filter(({ name }) => ON_STREAMS.includes(name));

function row(name: string, awsStatus: number, [code, status, retryable]: [ErrorCode, number, boolean]) {
  return { name, awsStatus, code, status, retryable };
}
