import { json } from 'node:stream/consumers';
import { type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';

export interface SecretsServer extends LoopbackServer {
  /** The ids that were asked for. */
  readonly asked: readonly string[];
  /** From now on every secret is this text. */
  keep(text: string): void;
}

/** A Secrets Manager with one text. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export async function startSecretsServer(first: string): Promise<SecretsServer> {
  let secret = first;
  const asked: string[] = [];
  const server = await startLoopbackServer(async (incoming, outgoing) => {
    const { SecretId } = (await json(incoming)) as { readonly SecretId: string };
    asked.push(`${incoming.headers['x-amz-target']} ${SecretId}`);
    const type = { 'content-type': 'application/x-amz-json-1.1' };
    outgoing.writeHead(200, type).end(JSON.stringify({ ARN: SecretId, SecretString: secret }));
  });
  return {
    ...server,
    asked,
    keep(text) {
      secret = text;
    },
  };
}
