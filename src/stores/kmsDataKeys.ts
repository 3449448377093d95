import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { awsClientConfig } from '../awsClient.ts';
import type { DataKeys } from '../ports.ts';

export interface KmsDataKeysOptions {
  /** Id, alias or ARN of a symmetric KMS key. */
  readonly keyId: string;
  readonly region: string;
  /** Part of what each data key is bound to. */
  readonly environment: string;
  /** Of a KMS that is not Amazon's. @default Amazon's in the region */
  readonly endpoint?: string | undefined;
  /** @default those that the SDK finds */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** For one attempt: a client is waiting. */
const REQUEST_TIMEOUT_MS = 1_000;

/** Data keys under a KMS key. Every call of both functions is one call of KMS: put a cache before it. */
export function createKmsDataKeys(options: KmsDataKeysOptions): DataKeys {
  const { keyId: KeyId, environment } = options;
  const client = new KMSClient(awsClientConfig({ ...options, maxAttempts: 2, requestTimeoutMs: REQUEST_TIMEOUT_MS }));
  // Shown in CloudTrail, and a condition that a key policy can ask for.
  const EncryptionContext = { purpose: 'llm-gateway-reasoning', environment };
  return {
    async current() {
      const command = new GenerateDataKeyCommand({ KeyId, EncryptionContext, KeySpec: 'AES_256' });
      const { Plaintext: key, CiphertextBlob: sealed } = await client.send(command);
      if (key === undefined || sealed === undefined) throw new Error('KMS made no data key.');
      return { key, sealed: Buffer.from(sealed).toString('base64') };
    },
    async open(sealed) {
      const CiphertextBlob = Buffer.from(sealed, 'base64');
      const { Plaintext: key } = await client.send(new DecryptCommand({ KeyId, EncryptionContext, CiphertextBlob }));
      if (key === undefined) throw new Error('KMS opened no data key.');
      return key;
    },
  };
}
