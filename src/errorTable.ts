import type { ErrorResponse } from '../generated/types/gateway/types.gen.ts';

export type ErrorType = ErrorResponse['error']['type'];

interface ErrorRow {
  readonly status: number;
  readonly type: ErrorType;
  /** Whether sending the same request again can help. Told to clients as `x-should-retry`. */
  readonly retryable: boolean;
  /** What the client reads. `{name}` is filled from the error's details. */
  readonly message: string;
}

const invalid = (message: string, status = 400) =>
  ({ status, type: 'invalid_request_error', retryable: false, message }) as const;
const unauthenticated = (message: string) =>
  ({ status: 401, type: 'authentication_error', retryable: false, message }) as const;
const notFound = (message: string) => ({ status: 404, type: 'not_found_error', retryable: false, message }) as const;
const conflict = (message: string) => ({ status: 409, type: 'conflict_error', retryable: false, message }) as const;
const forbidden = (message: string) => ({ status: 403, type: 'permission_error', retryable: false, message }) as const;
const upstream = (status: number, message: string) =>
  ({ status, type: 'upstream_error', retryable: true, message }) as const;

/** Every error a client can meet. The only source of statuses, types and messages. */
export const ERRORS = {
  bad_request: invalid('The request is not valid HTTP.'),
  headers_too_large: invalid('The request headers are too large.', 431),
  slow_request: { ...invalid('The request did not arrive in time.', 408), retryable: true },
  invalid_path_encoding: invalid('The path has a percent sign that is not followed by a valid UTF-8 encoding.'),
  invalid_json: invalid('The body is not valid JSON.'),
  missing_body: invalid('The request has no body. Send a JSON object.'),
  missing_parameter: invalid('{param} is missing.'),
  invalid_type: invalid('{param} must be {expected}.'),
  invalid_value: invalid('{param} must be {expected}.'),
  unbounded_prompt: invalid("{param} has no upper bound of tokens, which the hard budget '{budget}' asks for."),
  request_over_budget: invalid(
    "The request may cost {costUsd} USD, more than all of budget '{budget}' ({amountUsd} USD). Lower its token limit.",
  ),
  unknown_parameter: invalid('{param} is not a field of this request.'),
  unsupported_parameter: invalid('{param} is not supported: {reason}'),
  guardrail_fixed: invalid('{param} cannot be chosen: the operator has set the guardrail of this key. Leave it out.'),
  remote_file_refused: invalid('{param} is not fetched: {reason}'),
  remote_file_failed: invalid('{param} could not be fetched: {reason}'),
  streaming_not_supported: invalid("'{model}' cannot stream its answer. Send the request without stream."),
  request_rejected: invalid("Bedrock does not accept this request for '{model}'. The gateway's log has its reason."),
  missing_api_key: unauthenticated('No API key was sent. Send it as Authorization: Bearer <key> or x-api-key: <key>.'),
  malformed_api_key: unauthenticated('The API key is not one of this gateway: it is mistyped or cut.'),
  invalid_api_key: unauthenticated('There is no such API key.'),
  inactive_api_key: unauthenticated('The API key is not active.'),
  expired_api_key: unauthenticated('The API key expired on {expiredOn}.'),
  missing_admin_token: unauthenticated(
    'No admin token was sent. Send the text of admin-token in the data folder as Authorization: Bearer <token>.',
  ),
  invalid_admin_token: unauthenticated('The admin token is not the one of this start. Read admin-token again.'),
  forbidden_host: forbidden("The operator's API answers to this machine's own names only, such as 127.0.0.1."),
  forbidden_origin: forbidden("Web pages of other addresses may not call the operator's API."),
  front_door_refused: forbidden("The gateway's front door does not let this request in."),
  model_not_allowed: forbidden("This key may not use '{model}'. Its operator can allow it."),
  model_access_denied: {
    status: 403,
    type: 'permission_error',
    retryable: false,
    message: "The gateway has no access to '{model}' on Bedrock. Its operator can grant it.",
  },
  not_found: {
    status: 404,
    type: 'not_found_error',
    retryable: false,
    message: "There is no {method} {path}. The API's contract shows what there is.",
  },
  model_not_found: {
    status: 404,
    type: 'not_found_error',
    retryable: false,
    message: "There is no model '{model}'. GET /v1/models lists the models.",
  },
  inference_profile_not_declared: notFound(
    "Nobody has told the gateway which model is behind '{model}'. Its operator can, in LLM_GATEWAY_INFERENCE_PROFILES_FILE.",
  ),
  model_unavailable: {
    status: 404,
    type: 'not_found_error',
    retryable: false,
    message: "Bedrock does not offer '{model}' in the region this gateway uses.",
  },
  team_not_found: notFound("There is no team '{team}'."),
  key_not_found: notFound("There is no key '{key}'. Keys are found by their id, never by themselves."),
  budget_not_found: notFound("There is no budget '{budget}'."),
  request_not_found: notFound("There is no request '{request}' of this team that has ended."),
  method_not_allowed: invalid('{path} takes {allowed}, not {method}.', 405),
  model_timeout: upstream(408, 'The model did not answer in time.'),
  already_exists: conflict("There is a {kind} '{id}' already."),
  conflict: { ...conflict("Somebody else changed {kind} '{id}' at the same moment. Try again."), retryable: true },
  key_revoked: conflict("Key '{key}' is revoked, and that is final. Create a new one."),
  too_many_secrets: conflict(
    "{count} earlier secrets of key '{key}' are in their grace time. Wait until one has ended, or revoke the key.",
  ),
  budget_subject_fixed: conflict(
    "Whose requests budget '{budget}' counts (scope, team, key, model, tag) cannot change. Set one with another id.",
  ),
  model_retired: {
    status: 410,
    type: 'not_found_error',
    retryable: false,
    message: "Bedrock no longer serves '{model}'. Use {successor} instead.",
  },
  request_too_large: invalid('The body has more than {maxBodyBytes} bytes (LLM_GATEWAY_MAX_BODY_BYTES).', 413),
  unsupported_media_type: invalid('Send the body as JSON with Content-Type: application/json.', 415),
  model_error: upstream(424, 'The model failed while it worked on this request.'),
  rate_limit_exceeded: {
    status: 429,
    type: 'rate_limit_error',
    retryable: true,
    message: '{subject} has reached its limit of {limit} {what} per minute. Try again in {retryAfterSeconds} s.',
  },
  concurrency_exceeded: {
    status: 429,
    type: 'rate_limit_error',
    retryable: true,
    message: 'The {subject} already has {limit} requests under way, which is its limit.',
  },
  budget_busy: {
    status: 429,
    type: 'rate_limit_error',
    retryable: true,
    message: "What is left of budget '{budget}' ({amountUsd} USD) is held by requests under way. Try again.",
  },
  insufficient_quota: {
    status: 429,
    type: 'insufficient_quota',
    retryable: false,
    message: "Budget '{budget}' has {amountUsd} USD, of which {spentUsd} are spent. It reopens at {reopensAt}.",
  },
  upstream_throttled: { ...upstream(429, 'Bedrock is limiting this account right now.'), type: 'rate_limit_error' },
  client_left: { ...upstream(408, 'The client left before the answer was complete.'), retryable: false },
  internal_error: {
    status: 500,
    type: 'server_error',
    retryable: true,
    message: 'The gateway failed on this request. Its log has the reason under the request id.',
  },
  upstream_failed: upstream(502, 'Bedrock failed on this request.'),
  upstream_cut: upstream(502, 'Bedrock ended the answer before it was complete.'),
  upstream_credentials: {
    ...upstream(502, "The gateway's own AWS credentials are missing, expired or refused. Its operator can fix that."),
    retryable: false,
  },
  service_unavailable: {
    status: 503,
    type: 'server_error',
    retryable: true,
    message: 'The gateway could not start. Try again shortly.',
  },
  store_unavailable: {
    status: 503,
    type: 'server_error',
    retryable: true,
    message: "The gateway's store does not answer right now. Try again.",
  },
  unknown_price: {
    status: 503,
    type: 'server_error',
    retryable: false,
    message:
      "The gateway knows no price of '{model}' on {day}, and does not ask what it cannot bill. " +
      'Its operator can add one to the prices file (LLM_GATEWAY_PRICES_FILE).',
  },
  model_resting: upstream(
    503,
    "'{model}' has failed again and again. The gateway asks it again in {retryAfterSeconds} s.",
  ),
  upstream_unavailable: upstream(503, 'Bedrock does not answer right now. Try again.'),
  request_timeout: {
    ...upstream(504, 'The request took longer than {maxSeconds} s ({setting}).'),
    retryable: false,
  },
} as const satisfies Record<string, ErrorRow>;
