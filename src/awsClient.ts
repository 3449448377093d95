import { NodeHttpHandler } from '@smithy/node-http-handler';

/** How a service of AWS is asked while somebody waits for the answer. */
export interface AwsClientOptions {
  readonly region: string;
  /** Of a service that is not Amazon's. @default Amazon's in the region */
  readonly endpoint?: string | undefined;
  /** @default those that the SDK finds */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly maxAttempts: number;
  /** For one attempt, connecting included. */
  readonly requestTimeoutMs: number;
}

/** The same for a client of AWS's SDK. One attempt that takes too long fails; the SDK by itself would only warn of it. */
export function awsClientConfig({ region, maxAttempts, requestTimeoutMs, ...place }: AwsClientOptions) {
  const { endpoint, credentials } = place;
  return {
    region,
    maxAttempts,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    requestHandler: new NodeHttpHandler({
      connectionTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    }),
  };
}
