import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { InvokeHandler } from '../../src/http/invokeDoor.ts';

/** How AWS refuses to invoke. */
export interface Refusal {
  readonly status: number;
  /** Such as `AccessDeniedException`. */
  readonly type: string;
}

export interface LambdaInvokeApi {
  readonly url: string;
  /** Everything that was asked for, oldest first. */
  readonly calls: readonly { readonly functionName: string; readonly region: string; readonly event: unknown }[];
  /** Refuses the next call; later ones reach the function again. */
  refuseNext(refusal: Refusal): void;
  close(): void;
}

const INVOKE = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/**
 * The part of AWS Lambda that `lambda invoke` talks to, in front of one function, which answers under every name:
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export async function startLambdaInvokeApi(handler: InvokeHandler): Promise<LambdaInvokeApi> {
  const calls: { functionName: string; region: string; event: unknown }[] = [];
  const refusals: Refusal[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const call = await receive(incoming);
    calls.push(call);
    const refusal = refusals.shift();
    if (refusal !== undefined) return refuse(outgoing, refusal);
    await invoke(handler, call, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The Lambda API has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    refuseNext: (refusal) => void refusals.push(refusal),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function receive(incoming: IncomingMessage) {
  const [, functionName = ''] = INVOKE.exec(incoming.url ?? '') ?? [];
  const [, region = ''] = /Credential=[^/]+\/\d+\/([^/]+)\/lambda\//.exec(incoming.headers.authorization ?? '') ?? [];
  return { functionName: decodeURIComponent(functionName), region, event: JSON.parse(await text(incoming)) };
}

function refuse(outgoing: ServerResponse, { status, type }: Refusal): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type });
  outgoing.end(JSON.stringify({ Type: 'User', Message: `AWS's own words about ${type}` }));
}

async function invoke(handler: InvokeHandler, call: Awaited<ReturnType<typeof receive>>, outgoing: ServerResponse) {
  const context = {
    awsRequestId: 'aws-request',
    invokedFunctionArn: `arn:aws:lambda:${call.region}:123456789012:function:${call.functionName}`,
    getRemainingTimeInMillis: () => 30_000,
  };
  try {
    const result = await handler(call.event, context);
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    outgoing.writeHead(200, { 'content-type': 'application/json', 'x-amz-function-error': 'Unhandled' });
    outgoing.end(JSON.stringify({ errorType: name, errorMessage: message, trace: [] }));
  }
}
