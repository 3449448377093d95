import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { type GatewayError, gatewayError } from '../errors.ts';

export interface DynamoOptions {
  readonly region: string;
  /** Of a DynamoDB that is not Amazon's, such as `http://127.0.0.1:8000`. @default Amazon's in the region */
  readonly endpoint?: string | undefined;
  /** @default made-up ones with an `endpoint`, otherwise those that the SDK finds */
  readonly credentials?: DynamoCredentials | undefined;
  /** Time for one attempt, connecting included; an outage is told after `maxAttempts` of them. @default 1000 */
  readonly requestTimeoutMs?: number;
  /** @default 3 */
  readonly maxAttempts?: number;
}

export interface DynamoCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A local DynamoDB checks no signature but wants one. */
const MADE_UP_CREDENTIALS: DynamoCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The agent's default of 50 would queue requests of a busy server behind each other. */
const AGENT_OPTIONS = { keepAlive: true, maxSockets: 500 };

/** A client whose failures are told within about 3 s, so that a caller's own time-out is not used up by an outage. */
export function createDynamo(options: DynamoOptions): DynamoDBDocumentClient {
  const { region, endpoint, requestTimeoutMs = 1_000, maxAttempts = 3 } = options;
  const credentials = options.credentials ?? (endpoint === undefined ? undefined : MADE_UP_CREDENTIALS);
  const client = new DynamoDBClient({
    region,
    maxAttempts,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    requestHandler: new NodeHttpHandler({
      httpAgent: new HttpAgent(AGENT_OPTIONS),
      httpsAgent: new HttpsAgent(AGENT_OPTIONS),
      connectionTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    }),
  });
  // The SDK takes an object with a member `constructor`, which a tag may be called, for the instance of a class.
  const marshallOptions = { removeUndefinedValues: true, convertClassInstanceToMap: true };
  return DynamoDBDocumentClient.from(client, { marshallOptions });
}

/** What every adapter throws when the store does not answer. */
export function storeUnavailable(cause: unknown): GatewayError {
  return gatewayError('store_unavailable', { headers: { 'retry-after': '1' }, cause });
}

/**
 * Waits for the store. A condition that failed is an answer and is thrown as the SDK throws it
 * (`ConditionalCheckFailedException`, `TransactionCanceledException`); every other failure is `store_unavailable`.
 */
export async function askStore<Output>(answer: Promise<Output>): Promise<Output> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException) throw error;
    throw storeUnavailable(error);
  }
}
