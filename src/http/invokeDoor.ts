import type { Context } from 'aws-lambda';
import type { HttpReply, HttpRequest } from '../exchange.ts';
import { createStarter, type StarterOptions } from './starter.ts';

/** What `lambda invoke` sends to a function that no front door leads to. */
export interface InvokeEvent {
  /** Such as `GET`. */
  readonly method: string;
  /** Such as `/admin/teams`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Any JSON. */
  readonly body?: unknown;
  /** Media type of the answer, such as `text/csv`, where the contract offers another than JSON. */
  readonly accept?: string;
  /** Who the caller says it is, such as its ARN. Nobody checks it. */
  readonly principal?: string;
}

export interface InvokeResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What JSON says; text of any other type. */
  readonly body: unknown;
}

export type InvokeHandler = (event: unknown, context: InvokeContext) => Promise<InvokeResult>;

type InvokeContext = Pick<Context, 'awsRequestId' | 'invokedFunctionArn' | 'getRemainingTimeInMillis'>;

/**
 * A handler that IAM alone leads to. While `start` fails it answers 503 in the contract's error shape. It rejects for every
 * other event, so that a front door put before it by mistake opens nothing.
 */
export function createInvokeHandler(options: StarterOptions): InvokeHandler {
  const currentService = createStarter(options);
  return async (event, context) => {
    const { principal = null, ...rest } = readInvokeEvent(event);
    const service = await currentService();
    const reply = await service(toRequest(rest), {
      remainingMs: () => context.getRemainingTimeInMillis(),
      clientGone: new AbortController().signal,
      invocation: {
        functionArn: context.invokedFunctionArn,
        requestId: context.awsRequestId,
        claimedPrincipal: principal,
      },
    });
    return toResult(reply);
  };
}

/** What may be in an event, and when it is right. Front doors send other fields, and are refused by that. */
const FIELDS: Readonly<Record<keyof InvokeEvent, (value: unknown) => boolean>> = {
  method: (value) => typeof value === 'string' && /^[A-Za-z]{1,16}$/.test(value),
  path: (value) => typeof value === 'string' && value.startsWith('/') && value.length <= 2_048,
  query: (value) => value === undefined || (isRecord(value) && Object.values(value).every(isText)),
  body: () => true,
  accept: (value) => value === undefined || (isText(value) && /^[\x20-\x7e]{1,256}$/.test(value)),
  principal: (value) => value === undefined || (isText(value) && /^[\x20-\x7e]{1,512}$/.test(value)),
};

/** @throws Error for what is not one. */
export function readInvokeEvent(event: unknown): InvokeEvent {
  if (isInvokeEvent(event)) return event;
  throw new Error(
    'Not an event of this function. It takes { "method", "path", "query", "body", "accept", "principal" } from lambda:InvokeFunction; ' +
      'no API Gateway, load balancer or function URL may stand before it.',
  );
}

function isInvokeEvent(event: unknown): event is InvokeEvent {
  return (
    isRecord(event) &&
    Object.keys(event).every((name) => Object.hasOwn(FIELDS, name)) &&
    Object.entries(FIELDS).every(([name, isRight]) => isRight(event[name]))
  );
}

function toRequest({ method, path, query = {}, body, accept }: Omit<InvokeEvent, 'principal'>): HttpRequest {
  return {
    method: method.toUpperCase(),
    path,
    query: new URLSearchParams(query).toString(),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(accept === undefined ? {} : { accept }),
    },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
  };
}

function toResult(reply: HttpReply): InvokeResult {
  if ('frames' in reply) throw new Error('The contract of this function has no streams.');
  const text = typeof reply.body === 'string' ? reply.body : new TextDecoder().decode(reply.body);
  return { status: reply.status, headers: reply.headers, body: readBody(text, reply.headers) };
}

function readBody(text: string, headers: HttpReply['headers']): unknown {
  if (text === '') return null;
  return headers['content-type']?.startsWith('application/json') ? JSON.parse(text) : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
