import { foreign, isRecord } from './failure.ts';
import type { Lambda } from './lambda.ts';
import { type Attempt, crashed, toLambdaFailure } from './lambdaFailure.ts';

export interface FunctionOptions {
  readonly lambda: Lambda;
  /** Name or ARN of the operator's function. */
  readonly name: string;
  /** Who the audit log is told has asked. The function cannot check it. */
  readonly claimedPrincipal: string;
}

/**
 * Like `fetch`, but what answers is the operator's function, whatever the host: a request becomes its event, and what it
 * resolves to becomes a response. Rejects with `CliError` when it cannot be asked.
 */
export function functionFetch({ lambda, name, claimedPrincipal }: FunctionOptions): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    const attempt: Attempt = { name, region: lambda.region, isChange: request.method !== 'GET', signal };
    const event = { ...(await toEvent(request)), principal: printableAscii(claimedPrincipal) };
    await lambda.findCredentials();
    const invoked = await lambda.invoke({ functionName: name, event, signal }).catch((error: unknown) => {
      throw toLambdaFailure(error, attempt);
    });
    if (invoked.isFailed) throw crashed(errorType(invoked.payload), attempt);
    return toResponse(invoked.payload, name);
  };
}

/** `docs/admin.md` has the form. */
async function toEvent(request: Request): Promise<object> {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  const accept = request.headers.get('accept');
  return {
    method: request.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    ...(text === '' ? {} : { body: JSON.parse(text) }),
    ...(accept === null ? {} : { accept }),
  };
}

const LONGEST_CLAIM = 512;

/** The event takes nothing else, and a name is no reason to be refused. */
function printableAscii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, LONGEST_CLAIM);
}

/** @throws CliError for what some other function resolves to. */
function toResponse(payload: string, name: string): Response {
  const { status, headers, body } = readObject(payload);
  const isStatus = typeof status === 'number' && status >= 200 && status <= 599;
  if (!isStatus || !isRecord(headers)) throw foreign(`lambda:${name}`);
  // What is not JSON, such as a table, is text.
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: headers as Record<string, string>,
  });
}

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html */
function errorType(payload: string): string {
  const { errorType: type } = readObject(payload);
  return typeof type === 'string' ? type : 'no reason given';
}

function readObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
