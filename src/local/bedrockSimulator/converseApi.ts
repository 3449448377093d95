import type { TypedError } from './bedrockErrors.ts';
import type { CallLog, OpenCall } from './callLog.ts';
import type { HttpExchange, WholeAnswer } from './httpExchange.ts';
import { isJsonObject, type JsonObject, parseJson } from './json.ts';
import type { Pauses } from './pauses.ts';
import { planReply, type Reply, type ReplySources } from './planReply.ts';
import { playStream } from './playStream.ts';
import { readPrompt } from './prompt.ts';
import { withOutputTokens } from './tokenUsage.ts';

/** What answering a call takes. */
export interface ConverseParts extends ReplySources {
  readonly calls: CallLog;
  readonly pauses: Pauses;
  readonly wait: (ms: number) => Promise<void>;
}

/** Which operation a path names, on which model. */
export interface ConverseTarget {
  readonly modelId: string;
  readonly stream: boolean;
}

const CONVERSE_PATH = /^\/model\/([^/]+)\/converse(-stream)?$/;
const ERROR_TYPE_SUFFIX = ':http://internal.amazon.com/coral/com.amazon.bedrock/';

/** Undefined when the request is none of the two operations. */
export function readConverseTarget({ method, path }: HttpExchange): ConverseTarget | undefined {
  const [, encodedModelId, streamSuffix] = CONVERSE_PATH.exec(path) ?? [];
  const modelId = encodedModelId === undefined ? undefined : decodeSegment(encodedModelId);
  return method === 'POST' && modelId !== undefined ? { modelId, stream: streamSuffix !== undefined } : undefined;
}

/** Answers one Converse or ConverseStream call and records it. */
export async function answerConverse(
  exchange: HttpExchange,
  { modelId, stream, requestId }: ConverseTarget & { readonly requestId: string },
  parts: ConverseParts,
): Promise<void> {
  const json = parseJson(await exchange.readBody());
  const body = isJsonObject(json) ? json : {};
  const reply = planReply(readPrompt(modelId, body), stream, parts);
  const { headers } = exchange;
  const call = parts.calls.open({ requestId, modelId, stream, body, headers, billedUsage: reply.usage });
  try {
    await say(reply, { exchange, call, requestId }, { ...parts, stream });
  } finally {
    // The first ending counts: this one is for a call that broke down inside the simulator.
    call.finish('failed');
  }
}

/** Bedrock says so with status 200: https://github.com/aws-amplify/amplify-flutter/issues/5675 */
export function sendUnknownOperation(exchange: HttpExchange, requestId: string): void {
  const output = { __type: 'com.amazon.coral.service#UnknownOperationException' };
  sendJson(exchange, { status: 200, headers: { 'x-amzn-requestid': requestId } }, { Output: output, Version: '1.0' });
}

/** Sends a typed error as Bedrock spells it. */
export function sendTypedError(exchange: HttpExchange, error: TypedError, requestId: string): void {
  const headers = {
    'x-amzn-requestid': requestId,
    'x-amzn-errortype': `${error.type}${ERROR_TYPE_SUFFIX}`,
    ...error.headers,
  };
  sendJson(exchange, { status: error.status, headers }, { message: error.message });
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Malformed percent-encoding names no model.
    return undefined;
  }
}

interface Stage {
  readonly exchange: HttpExchange;
  readonly call: OpenCall;
  readonly requestId: string;
}

type Pace = Pick<ConverseParts, 'pauses' | 'wait'> & { readonly stream: boolean };

async function say(reply: Reply, { exchange, call, requestId }: Stage, { stream, pauses, wait }: Pace): Promise<void> {
  if (reply.latencyMs > 0) await Promise.race([wait(reply.latencyMs), exchange.left]);
  if (exchange.hasLeft()) return call.finish('client_left');
  if (reply.kind === 'error' || !stream) return sendWhole(reply, { exchange, call, requestId });
  exchange.open(200, { 'content-type': 'application/vnd.amazon.eventstream', 'x-amzn-requestid': requestId });
  await playStream(reply, { exchange, call, pauses, wait });
}

function sendWhole(reply: Reply, { exchange, call, requestId }: Stage): void {
  if (reply.kind === 'error') {
    call.finish('failed');
    sendTypedError(exchange, reply.error, requestId);
  } else if (reply.body === undefined) {
    call.finish('failed', withOutputTokens(reply.usage, 0));
    exchange.cut();
  } else {
    call.finish('completed');
    sendJson(exchange, { status: 200, headers: { 'x-amzn-requestid': requestId } }, reply.body);
  }
}

function sendJson(exchange: HttpExchange, head: Omit<WholeAnswer, 'body'>, body: JsonObject): void {
  const headers = { 'content-type': 'application/json', ...head.headers };
  exchange.send({ status: head.status, headers, body: JSON.stringify(body) });
}
