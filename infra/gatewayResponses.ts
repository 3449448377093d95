import { type GatewayResponseOptions, ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { type GatewayError, gatewayError } from '../src/errors.ts';
import type { Settings } from './settings/settings.ts';

type Answers = Readonly<Record<string, { readonly type: ResponseType; readonly error: GatewayError }>>;

/**
 * What API Gateway answers by itself, for each type it knows, in the contract's error shape: clients need not know which of
 * the two refused them.
 */
export function gatewayResponses(settings: Settings): Readonly<Record<string, GatewayResponseOptions>> {
  return Object.fromEntries(
    Object.entries(answersOf(settings)).map(([name, { type, error }]) => [
      name,
      {
        type,
        ...(KEEPS_ITS_STATUS.includes(name) ? {} : { statusCode: String(error.status) }),
        responseHeaders: headersOf(error, settings),
        templates: { 'application/json': bodyOf(error) },
      },
    ]),
  );
}

/** These two stand for every status that has no type of its own. */
const KEEPS_ITS_STATUS = ['Default4xx', 'Default5xx'];

function answersOf(settings: Settings): Answers {
  const refused = gatewayError('front_door_refused');
  const invalid = gatewayError('bad_request');
  const unavailable = gatewayError('service_unavailable');
  const failed = gatewayError('internal_error');
  const notFound = gatewayError('not_found', { details: { method: 'such', path: 'path' } });
  const tooMany = tooManyRequests(settings);
  return {
    AccessDenied: { type: ResponseType.ACCESS_DENIED, error: refused },
    ApiConfigurationError: { type: ResponseType.API_CONFIGURATION_ERROR, error: failed },
    AuthorizerConfigurationError: { type: ResponseType.AUTHORIZER_CONFIGURATION_ERROR, error: failed },
    AuthorizerFailure: { type: ResponseType.AUTHORIZER_FAILURE, error: failed },
    BadRequestBody: { type: ResponseType.BAD_REQUEST_BODY, error: invalid },
    BadRequestParameters: { type: ResponseType.BAD_REQUEST_PARAMETERS, error: invalid },
    Default4xx: { type: ResponseType.DEFAULT_4XX, error: invalid },
    Default5xx: { type: ResponseType.DEFAULT_5XX, error: unavailable },
    ExpiredToken: { type: ResponseType.EXPIRED_TOKEN, error: refused },
    IntegrationFailure: { type: ResponseType.INTEGRATION_FAILURE, error: unavailable },
    IntegrationTimeout: { type: ResponseType.INTEGRATION_TIMEOUT, error: timedOut(settings) },
    InvalidApiKey: { type: ResponseType.INVALID_API_KEY, error: refused },
    InvalidSignature: { type: ResponseType.INVALID_SIGNATURE, error: refused },
    MissingAuthenticationToken: { type: ResponseType.MISSING_AUTHENTICATION_TOKEN, error: notFound },
    QuotaExceeded: { type: ResponseType.QUOTA_EXCEEDED, error: tooMany },
    RequestTooLarge: { type: ResponseType.REQUEST_TOO_LARGE, error: tooLarge() },
    ResourceNotFound: { type: ResponseType.RESOURCE_NOT_FOUND, error: notFound },
    Throttled: { type: ResponseType.THROTTLED, error: tooMany },
    Unauthorized: { type: ResponseType.UNAUTHORIZED, error: refused },
    UnsupportedMediaType: {
      type: ResponseType.UNSUPPORTED_MEDIA_TYPE,
      error: gatewayError('unsupported_media_type', { param: 'content-type' }),
    },
    WafFiltered: { type: ResponseType.WAF_FILTERED, error: refused },
  };
}

const SECONDS_PER_MINUTE = 60;

function tooManyRequests({ rateLimit }: Settings): GatewayError {
  const limit = rateLimit.requestsPerSecond * SECONDS_PER_MINUTE;
  return gatewayError('rate_limit_exceeded', {
    details: { subject: 'The gateway', limit, what: 'requests', retryAfterSeconds: 1 },
    headers: { 'retry-after': '1' },
  });
}

function timedOut({ gateway }: Settings): GatewayError {
  const details = { maxSeconds: gateway.maxRequestSeconds, setting: 'gateway.maxRequestSeconds' };
  return gatewayError('request_timeout', { details });
}

/** What API Gateway takes at most. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

function tooLarge(): GatewayError {
  return gatewayError('request_too_large', { details: { maxBodyBytes: MAX_BODY_BYTES } });
}

function bodyOf({ message, type, param, code }: GatewayError): string {
  return JSON.stringify({ error: { message, type, param, code, request_id: '$context.requestId' } });
}

/** Header -> value, in single quotes if it is a text. */
function headersOf(error: GatewayError, { corsOrigins }: Settings): Record<string, string> {
  const own = { 'x-should-retry': String(error.retryable), ...error.headers };
  const texts = Object.entries(own).map(([name, value]) => [name, `'${value}'`]);
  return { ...Object.fromEntries(texts), 'x-request-id': 'context.requestId', ...corsHeaders(corsOrigins) };
}

/** API Gateway cannot choose among origins. These errors hold nothing that a page may not see, so any page may. */
function corsHeaders(origins: readonly string[]): Record<string, string> {
  if (origins.length === 0) return {};
  return {
    'access-control-allow-origin': "'*'",
    'access-control-expose-headers': "'x-request-id, x-should-retry, retry-after'",
  };
}
