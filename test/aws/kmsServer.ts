import { randomBytes } from 'node:crypto';
import { json } from 'node:stream/consumers';
import { type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';

export interface KmsServer extends LoopbackServer {
  /** Every call, as `Operation` and its body. */
  readonly calls: readonly { readonly operation: string; readonly body: unknown }[];
}

interface KmsBody {
  readonly KeyId: string;
  readonly EncryptionContext: Readonly<Record<string, string>>;
  readonly CiphertextBlob?: string;
}

/**
 * A KMS whose sealed keys tell what they were bound to, and that opens them under nothing else.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
 */
export async function startKmsServer(): Promise<KmsServer> {
  const calls: { operation: string; body: unknown }[] = [];
  const server = await startLoopbackServer(async (incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target']).replace('TrentService.', '');
    const body = (await json(incoming)) as KmsBody;
    calls.push({ operation, body });
    const bound = JSON.stringify([body.KeyId, body.EncryptionContext]);
    const [status, answer] = operation === 'Decrypt' ? open(body, bound) : make(bound);
    outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
  });
  return { ...server, calls };
}

type Answer = readonly [status: number, body: object];

function make(bound: string): Answer {
  const Plaintext = randomBytes(32).toString('base64');
  return [200, { Plaintext, CiphertextBlob: Buffer.from(JSON.stringify({ bound, Plaintext })).toString('base64') }];
}

function open({ CiphertextBlob = '' }: KmsBody, bound: string): Answer {
  const sealed: unknown = JSON.parse(Buffer.from(CiphertextBlob, 'base64').toString());
  const { bound: first, Plaintext } = sealed as { bound: string; Plaintext: string };
  return first === bound ? [200, { Plaintext }] : [400, { __type: 'InvalidCiphertextException' }];
}
