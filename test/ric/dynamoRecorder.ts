import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';

export interface DynamoRecorder {
  readonly url: string;
  /** What was done to which table so far, in the words of a policy: `GetItem llm-gateway-dev-usage`. */
  readonly actions: () => ReadonlySet<string>;
  close(): void;
}

interface Call {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName: string }>>[];
}

/** Stands before a DynamoDB and notes which permissions the calls would take on AWS. */
export async function startDynamoRecorder(endpoint: string): Promise<DynamoRecorder> {
  const actions = new Set<string>();
  const server = createServer(async (request, response) => {
    const call = (await json(request)) as Call;
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    for (const action of permissionsOf(operation, call)) actions.add(action);
    const answer = await fetch(endpoint, { method: 'POST', headers: headersOf(request), body: JSON.stringify(call) });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    actions: () => actions,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A transaction takes the permissions of its parts. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html */
function permissionsOf(operation: string, { TableName = '', IndexName, TransactItems }: Call): readonly string[] {
  if (TransactItems === undefined) return [`${operation} ${TableName}${IndexName ? `/index/${IndexName}` : ''}`];
  return TransactItems.flatMap((item) =>
    Object.entries(item).map(([part, { TableName: table }]) =>
      part === 'ConditionCheck' ? `ConditionCheckItem ${table}` : `${part}Item ${table}`,
    ),
  );
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const { 'x-amz-target': target, authorization = '', 'x-amz-date': date } = headers;
  return {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': String(target),
    'x-amz-date': String(date),
    authorization,
  };
}
