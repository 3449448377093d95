import type { APIGatewayProxyEvent, APIGatewayProxyEventV2, LambdaFunctionURLEvent } from 'aws-lambda';
import type { HttpRequest } from '../exchange.ts';

type Version2Event = APIGatewayProxyEventV2 | LambdaFunctionURLEvent;

/**
 * Turns what API Gateway or a function URL sends to a Lambda into a request. What each front door does to a path is in
 * `docs/front-doors.md`, with its sources.
 *
 * @throws Error for every other event, so that a schedule or a warm-up ping never looks like a request.
 */
export function readLambdaEvent(event: unknown): HttpRequest {
  if (isRestApiEvent(event)) return fromRestApiEvent(event);
  if (isVersion2Event(event)) return isFunctionUrlEvent(event) ? fromFunctionUrlEvent(event) : fromHttpApiEvent(event);
  throw new Error(
    'Not an HTTP event. This function understands three kinds: API Gateway REST API (Lambda proxy), ' +
      'API Gateway HTTP API with payload format 2.0, and Lambda function URL.',
  );
}

/** REST API, Lambda proxy integration: the path is percent-encoded, the query is decoded. */
export function fromRestApiEvent(event: APIGatewayProxyEvent): HttpRequest {
  return {
    method: event.httpMethod.toUpperCase(),
    path: toContractPath(event),
    query: toQuery(event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {}),
    headers: toHeaders(event.multiValueHeaders ?? event.headers ?? {}),
    body: toBody(event),
    ...toSourceIp(event.requestContext.identity?.sourceIp),
  };
}

/** HTTP API, payload format 2.0: the path is decoded and carries the stage, the query is as the client wrote it. */
export function fromHttpApiEvent(event: Version2Event): HttpRequest {
  return { ...fromFunctionUrlEvent(event), path: toEncodedPath(toPathInStage(event)) };
}

/** Function URL: path and query are as the client wrote them. */
export function fromFunctionUrlEvent(event: Version2Event): HttpRequest {
  const { http } = event.requestContext;
  return {
    method: http.method.toUpperCase(),
    path: event.rawPath,
    query: event.rawQueryString,
    headers: toHeaders(event.cookies ? { ...event.headers, cookie: event.cookies } : event.headers),
    body: toBody(event),
    ...toSourceIp(http.sourceIp),
  };
}

/**
 * On a custom domain `path` starts with the base path mapping, and with the stage where the mapping names none. The
 * part that fills the matched resource is the path that the contract knows.
 */
function toContractPath({ path, resource, pathParameters }: APIGatewayProxyEvent): string {
  const filled = resource.replace(/\{([^}+]+)\+?\}/g, (unfilled, name: string) => pathParameters?.[name] ?? unfilled);
  return path.endsWith(filled) ? filled : path;
}

/** A named stage is the first segment, even behind a custom domain; `$default` is not part of the path. */
function toPathInStage({ rawPath, requestContext }: Version2Event): string {
  const prefix = `/${requestContext.stage}`;
  return `${rawPath}/`.startsWith(`${prefix}/`) ? rawPath.slice(prefix.length) || '/' : rawPath;
}

/** A slash that was encoded cannot be told from a separator any more, so slashes stay. */
function toEncodedPath(decodedPath: string): string {
  return encodeURI(decodedPath.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

function toHeaders(headers: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([anyCase, value]) => {
      const name = anyCase.toLowerCase();
      return [name, toList(value).join(name === 'cookie' ? '; ' : ', ')];
    }),
  );
}

function toQuery(parameters: Values): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) => toList(value).map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`))
    .join('&');
}

function toList(value: Values[string]): readonly string[] {
  return value === undefined ? [] : [value].flat();
}

function toBody(event: { body?: string | null | undefined; isBase64Encoded: boolean }): Uint8Array {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}

function toSourceIp(sourceIp: string | undefined): Pick<HttpRequest, 'sourceIp'> {
  return sourceIp ? { sourceIp } : {};
}

function isRestApiEvent(event: unknown): event is APIGatewayProxyEvent {
  // `resource` tells it from a load balancer's event. An HTTP API with payload format 1.0 says `version: '1.0'`, and
  // its path is decoded, so it must not pass for a REST API.
  return (
    isRecord(event) &&
    event.version === undefined &&
    typeof event.resource === 'string' &&
    typeof event.path === 'string' &&
    typeof event.httpMethod === 'string' &&
    isRecord(event.requestContext)
  );
}

function isVersion2Event(event: unknown): event is Version2Event {
  return (
    isRecord(event) &&
    event.version === '2.0' &&
    typeof event.rawPath === 'string' &&
    isRecord(event.requestContext) &&
    isRecord(event.requestContext.http)
  );
}

function isFunctionUrlEvent(event: Version2Event): boolean {
  // A function URL has no custom domain: CloudFront in front of it calls it by this name too.
  return event.requestContext.domainName.includes('.lambda-url.');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
