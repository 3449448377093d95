import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsClientConfig } from '../awsClient.ts';
import type { Clock } from '../ports.ts';
import { pairs } from '../settingKinds.ts';

export interface SecretHeadersOptions {
  readonly secretArn: string;
  readonly region: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Of a Secrets Manager that is not Amazon's. @default Amazon's in the region */
  readonly endpoint?: string | undefined;
  /** @default those that the SDK finds */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** How long a secret is remembered: one that is rotated works after this at the latest. */
const KEPT_MS = 300_000;

/** For one attempt: somebody may be waiting for the spans to be sent. */
const REQUEST_TIMEOUT_MS = 1_000;

/**
 * Headers that a secret of AWS Secrets Manager holds, in the form of `OTEL_EXPORTER_OTLP_HEADERS`. Rejects when the secret
 * cannot be read or has another form, and then tells nothing of what it holds.
 */
export function createSecretHeaders(options: SecretHeadersOptions): () => Promise<Record<string, string>> {
  const { secretArn: SecretId, clock } = options;
  const client = new SecretsManagerClient(
    awsClientConfig({ ...options, maxAttempts: 2, requestTimeoutMs: REQUEST_TIMEOUT_MS }),
  );
  let known: { readonly headers: Record<string, string>; readonly untilMs: number } | undefined;
  return async () => {
    if (known !== undefined && clock.nowMs() < known.untilMs) return known.headers;
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    const headers = pairs().read(SecretString.trim());
    if (headers === undefined)
      throw new Error('The secret with the headers for traces has another form than name=value,name=value.');
    known = { headers: { ...headers }, untilMs: clock.nowMs() + KEPT_MS };
    return known.headers;
  };
}
