import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

export interface MockFrontParts {
  /** Where Prism listens. */
  readonly prismUrl: string;
  /** The contract, as `GET /openapi.json` gives it. */
  readonly contract: string;
  /** Between two events of a stream. */
  readonly gapMs: number;
}

interface Call {
  readonly method: string;
  readonly target: string;
  readonly headers: Headers;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Headers of a connection, which are not the message's own, and what `fetch` decides itself. */
const OF_THE_CONNECTION = [
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'expect',
  'upgrade',
];
/** Prism sends every header that the contract knows; these would be untrue of the examples. */
const UNTRUE = ['deprecation', 'sunset', 'x-gateway-ignored-params', 'x-gateway-budget-reopens-at', 'sl-violations'];
const INVALID_JSON = { type: 'invalid_request_error', code: 'invalid_json', message: 'The body is not valid JSON.' };
const NOT_FOUND = { type: 'not_found_error', code: 'not_found', message: 'The contract has no such operation.' };

/**
 * What stands before Prism's mock so that clients find what the gateway would do: Prism streams only to those who ask for
 * events in `Accept`, never answers a body that is not JSON, and tells of unknown paths in a form of its own.
 */
export function createMockFront(parts: MockFrontParts): Server {
  return createServer((request, response) => {
    answer(parts, request, response).catch(() => response.destroy());
  });
}

async function answer(parts: MockFrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url: target = '/' } = request;
  const call = { method, target, headers: toHeaders(request.headers), body: await text(request) };
  await send(response, await answerCall(parts, call), parts.gapMs);
}

async function answerCall({ prismUrl, contract }: MockFrontParts, call: Call): Promise<Answer> {
  if (call.method === 'GET' && call.target === '/openapi.json') {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: contract };
  }
  const body = readJson(call.body);
  if (body === undefined) return errorAnswer(400, INVALID_JSON);
  steer(call.headers, body);
  const { method, headers } = call;
  const reply = await fetch(prismUrl + call.target, { method, headers, ...(call.body !== '' && { body: call.body }) });
  if (reply.headers.get('content-type') === 'application/problem+json') return errorAnswer(reply.status, NOT_FOUND);
  const told = [...reply.headers].filter(([name]) => ![...OF_THE_CONNECTION, ...UNTRUE].includes(name));
  return { status: reply.status, headers: Object.fromEntries(told), body: await reply.text() };
}

/** Asks Prism for the form that the body asks the gateway for. What the caller prefers itself stays. */
function steer(headers: Headers, body: object): void {
  if (!('stream' in body) || body.stream !== true) return;
  headers.set('accept', 'text/event-stream, application/json;q=0.5');
  const { stream_options: options } = body as { stream_options?: { include_usage?: unknown } | null };
  if (options?.include_usage === true && !headers.has('prefer')) headers.set('prefer', 'example=with_usage');
}

/** An empty object for a body that holds none; `undefined` for one that is not JSON. */
function readJson(body: string): object | undefined {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return undefined;
  }
}

function errorAnswer(status: number, error: object): Answer {
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  return { status, headers, body: JSON.stringify({ error: { ...error, param: null } }) };
}

async function send(response: ServerResponse, { status, headers, body }: Answer, gapMs: number): Promise<void> {
  response.writeHead(status, headers);
  if (headers['content-type']?.startsWith('text/event-stream')) {
    for (const event of body.split(/(?<=\n\n)/)) {
      if (response.destroyed) return;
      response.write(event);
      await wait(gapMs);
    }
    response.end();
  } else {
    response.end(body);
  }
}

function toHeaders(headers: IncomingHttpHeaders): Headers {
  const own = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
  return new Headers(own.map(([name, value = '']): [string, string] => [name, String(value)]));
}
