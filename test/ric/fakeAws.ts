import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface FakeAws {
  readonly url: string;
  /** Where every client of the SDK finds it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Secret -> its value. */
  readonly secrets: ReadonlyMap<string, string>;
  /** `bucket/key` -> the object. */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** `bucket/key` -> how it is to be served: content type and cache. */
  readonly manners: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** What CloudFormation was told, at the address `<url>/answers`. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  close(): void;
}

/** Answers an invocation of another function. */
type Invoke = (payload: string) => Promise<Buffer>;

interface Request {
  readonly method: string;
  /** Without the slash it starts with. */
  readonly path: string;
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Desk {
  readonly fits: (request: Request) => boolean;
  readonly take: (request: Request) => Promise<string | Buffer>;
}

/** As much of S3, Secrets Manager, Lambda and CloudFormation as the functions of a deployment call. */
export async function startFakeAws(invoke: Invoke): Promise<FakeAws> {
  const secrets = new Map<string, string>();
  const objects = new Map<string, Buffer>();
  const manners = new Map<string, readonly (string | undefined)[]>();
  const answers: Record<string, unknown>[] = [];

  /** Who takes a request, by what tells the services apart; the first one that fits. */
  const desks: readonly Desk[] = [
    {
      fits: ({ target }) => target === 'secretsmanager.PutSecretValue',
      async take({ body }) {
        const { SecretId, SecretString } = JSON.parse(body.toString());
        secrets.set(SecretId, SecretString);
        return '{}';
      },
    },
    { fits: ({ path }) => path.endsWith('/invocations'), take: ({ body }) => invoke(body.toString()) },
    {
      fits: ({ path }) => path === 'answers',
      async take({ body }) {
        answers.push(JSON.parse(body.toString()));
        return '';
      },
    },
    {
      fits: ({ method }) => method === 'PUT',
      async take({ path, headers, body }) {
        objects.set(path, body);
        manners.set(path, [headers['content-type'], headers['cache-control']]);
        return '';
      },
    },
    {
      // The only POST of S3 that is used takes objects away.
      fits: ({ method }) => method === 'POST',
      async take({ path, body }) {
        for (const [, key] of body.toString().matchAll(/<Key>(.+?)<\/Key>/g))
          objects.delete(`${path.replace(/\/$/, '')}/${key}`);
        return '<DeleteResult/>';
      },
    },
  ];

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request: Request = {
      method: incoming.method ?? '',
      path: decodeURIComponent((incoming.url ?? '').split('?')[0] ?? '').slice(1),
      target: String(incoming.headers['x-amz-target']),
      headers: incoming.headers,
      body: await buffer(incoming),
    };
    response.end(await desks.find(({ fits }) => fits(request))?.take(request));
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url,
    variables: {
      AWS_ENDPOINT_URL_S3: url,
      AWS_ENDPOINT_URL_LAMBDA: url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    },
    secrets,
    objects,
    manners,
    answers,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
