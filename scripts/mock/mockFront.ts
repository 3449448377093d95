import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { type GatewayError, gatewayError } from '../../src/errors.ts';
import { findRequestFault, type OperationTable, readOperations } from './requestFault.ts';

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
/** The example of 429 is a limit of requests, which no model was asked under. No other example is a rule's refusal. */
const UNTRUE_OF_A_LIMIT = ['x-gateway-attempts'];
const UNTRUE_ELSEWHERE = ['x-gateway-rule'];
/** The request id of all examples. */
const REQUEST_ID = 'req_01JD3K6W8Z5T9Q2V7X4Y1N0M3P';

/**
 * What stands before Prism's mock so that clients find what the gateway would do: Prism streams only to those who ask for
 * events in `Accept`, never answers a body that is not JSON, says the same of whatever breaks the contract, and tells of
 * unknown paths in a form of its own.
 */
export function createMockFront(parts: MockFrontParts): Server {
  const front = { ...parts, operations: readOperations(parts.contract) };
  return createServer((request, response) => {
    answer(front, request, response).catch(() => response.destroy());
  });
}

interface Front extends MockFrontParts {
  readonly operations: OperationTable;
}

async function answer(parts: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url: target = '/' } = request;
  const call = { method, target, headers: toHeaders(request.headers), body: await text(request) };
  await send(response, await answerCall(parts, call), parts.gapMs);
}

async function answerCall({ prismUrl, contract, operations }: Front, call: Call): Promise<Answer> {
  if (call.method === 'GET' && call.target === '/openapi.json') {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: contract };
  }
  const body = readJson(call.body);
  if (body === undefined) return errorAnswer(gatewayError('invalid_json'));
  steer(call.headers, body);
  const { method, headers } = call;
  const reply = await fetch(prismUrl + call.target, { method, headers, ...(call.body !== '' && { body: call.body }) });
  const fault = await readFault(reply, call, operations);
  if (fault !== null) return errorAnswer(fault);
  const untrue = [...UNTRUE, ...(reply.status === 429 ? UNTRUE_OF_A_LIMIT : UNTRUE_ELSEWHERE)];
  const told = [...reply.headers].filter(([name]) => ![...OF_THE_CONNECTION, ...untrue].includes(name));
  return { status: reply.status, headers: Object.fromEntries(told), body: await reply.text() };
}

/** What the gateway would say where Prism speaks for itself; `null` where it gives an example. */
async function readFault(reply: Response, call: Call, operations: OperationTable): Promise<GatewayError | null> {
  if (reply.status === 400 && reply.headers.has('sl-violations')) return findRequestFault(operations, call);
  if (reply.headers.get('content-type') !== 'application/problem+json') return null;
  const { type } = (await reply.json()) as { type: string };
  const [path = ''] = call.target.split('?');
  const details = { method: call.method, path, allowed: 'another method' };
  if (type.endsWith('#NO_METHOD_MATCHED_ERROR')) return gatewayError('method_not_allowed', { details });
  if (!type.endsWith('#NOT_FOUND')) return gatewayError('not_found', { details });
  const expected = 'the status or the name of an example that the contract has here';
  return gatewayError('invalid_value', { details: { param: 'prefer', expected } });
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

function errorAnswer({ status, message, type, param, code, retryable }: GatewayError): Answer {
  const headers = {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': '*',
    'x-request-id': REQUEST_ID,
    'x-should-retry': String(retryable),
  };
  return { status, headers, body: JSON.stringify({ error: { message, type, param, code, request_id: REQUEST_ID } }) };
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
