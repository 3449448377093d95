import type { IncomingHttpHeaders } from 'node:http';

/** A real HTTP request, before a front door turns it into an event. What doors do to it: docs/front-doors.md. */
export interface ReceivedRequest {
  readonly method: string;
  /** The request target as sent: path and query. */
  readonly target: string;
  /** Names and values in turn, as they were sent. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
}

const ACCOUNT_ID = '123456789012';
const STAGE = 'dev';
const TIME = { text: '22/Nov/2026:12:00:00 +0000', epochMs: 1_795_348_800_000 };

/** REST API with a `{proxy+}` resource in stage `dev`. It leaves the path encoded and decodes the query. */
export function toRestApiEvent(request: ReceivedRequest): object {
  const { path, query } = splitTarget(request.target);
  const headers = groupHeaders(request);
  const parameters = Object.groupBy(new URLSearchParams(query), ([name]) => name);
  const isRoot = path === '/';
  return {
    resource: isRoot ? '/' : '/{proxy+}',
    path,
    httpMethod: request.method,
    headers: mapValues(headers, (values) => values.at(-1)),
    multiValueHeaders: headers,
    queryStringParameters: query ? mapValues(parameters, (pairs) => pairs.at(-1)?.[1]) : null,
    multiValueQueryStringParameters: query ? mapValues(parameters, (pairs) => pairs.map(([, value]) => value)) : null,
    pathParameters: isRoot ? null : { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: 'a1b2c3d4e5',
      domainName: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
      domainPrefix: 'a1b2c3d4e5',
      httpMethod: request.method,
      identity: { sourceIp: request.sourceIp, userAgent: request.headers['user-agent'] ?? null },
      path: `/${STAGE}${path}`,
      protocol: 'HTTP/1.1',
      requestId: '00000000-0000-4000-8000-000000000001',
      requestTime: TIME.text,
      requestTimeEpoch: TIME.epochMs,
      resourcePath: isRoot ? '/' : '/{proxy+}',
      stage: STAGE,
    },
    ...toEventBody(request, null),
  };
}

/**
 * HTTP API in the named stage `dev`. It decodes the path, cuts it at a question mark, and decodes it once more.
 * Undefined for a path that does not survive this: AWS then answers 400 itself.
 */
export function toHttpApiEvent(request: ReceivedRequest): object | undefined {
  const { path, query } = splitTarget(request.target);
  try {
    const rawPath = `/${STAGE}${decodeURIComponent(decodeURIComponent(path).replace(/\?.*/s, ''))}`;
    const { cookie, ...headers } = joinHeaders(request);
    return toVersion2Event(request, {
      rawPath,
      httpPath: rawPath,
      query,
      headers,
      stage: STAGE,
      domain: 'execute-api',
    });
  } catch {
    return undefined;
  }
}

/** Function URL. It leaves path and query as they are, except in `requestContext.http.path`. */
export function toFunctionUrlEvent(request: ReceivedRequest): object {
  const { path: rawPath, query } = splitTarget(request.target);
  const parts = { rawPath, httpPath: decodeIfPossible(rawPath), query, headers: joinHeaders(request) };
  return toVersion2Event(request, { ...parts, stage: '$default', domain: 'lambda-url' });
}

function decodeIfPossible(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

interface Version2Parts {
  readonly rawPath: string;
  readonly httpPath: string;
  readonly query: string;
  readonly headers: Record<string, string>;
  readonly stage: string;
  readonly domain: string;
}

function toVersion2Event(request: ReceivedRequest, parts: Version2Parts): object {
  const cookies = request.headers.cookie?.split('; ');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: parts.rawPath,
    rawQueryString: parts.query,
    ...(cookies ? { cookies } : {}),
    headers: parts.headers,
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: 'f6g7h8i9j0',
      domainName: `f6g7h8i9j0.${parts.domain}.us-east-1.${parts.domain === 'lambda-url' ? 'on.aws' : 'amazonaws.com'}`,
      domainPrefix: 'f6g7h8i9j0',
      http: {
        method: request.method,
        path: parts.httpPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: '00000000-0000-4000-8000-000000000002',
      routeKey: '$default',
      stage: parts.stage,
      time: TIME.text,
      timeEpoch: TIME.epochMs,
    },
    ...toEventBody(request, undefined),
  };
}

function splitTarget(target: string): { path: string; query: string } {
  const [path = '/', ...rest] = target.split('?');
  return { path, query: rest.join('?') };
}

/** Text for these types only, base64 for all others and for none: https://github.com/ministackorg/ministack/pull/766 */
const TEXT_TYPE = /^(text\/.*|application\/(json|xml|javascript))$/i;

function toEventBody({ body, headers }: ReceivedRequest, none: null | undefined): object {
  if (body.byteLength === 0) return { body: none, isBase64Encoded: false };
  const mediaType = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const isBase64Encoded = !TEXT_TYPE.test(mediaType);
  return { body: body.toString(isBase64Encoded ? 'base64' : 'utf8'), isBase64Encoded };
}

/** Names as sent; a REST API drops the content length. */
function groupHeaders({ rawHeaders, sourceIp }: ReceivedRequest): Record<string, string[]> {
  const groups: Record<string, string[]> = { 'X-Forwarded-For': [sourceIp], 'X-Forwarded-Proto': ['https'] };
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.toLowerCase() === 'content-length') continue;
    groups[name] = [...(groups[name] ?? []), rawHeaders[index + 1] ?? ''];
  }
  return groups;
}

function joinHeaders({ headers, sourceIp }: ReceivedRequest): Record<string, string> {
  const joined = mapValues(headers, (value) => [value ?? []].flat().join(','));
  return { ...joined, 'x-forwarded-for': sourceIp, 'x-forwarded-proto': 'https' };
}

function mapValues<In, Out>(record: { [name: string]: In }, change: (value: NonNullable<In>) => Out) {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value == null ? [] : [[name, change(value)] as const])),
  );
}
