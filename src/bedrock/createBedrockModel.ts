import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Model, ModelCall } from '../ports.ts';
import { guardStream } from './guardStream.ts';
import { isAccepted, toGatewayError } from './toGatewayError.ts';

export interface BedrockSettings {
  readonly region: string;
  /** Another address than AWS's own, such as the simulator's. It gets made-up credentials. */
  readonly endpoint?: string | undefined;
}

/** Calls one instance may have under way at once. The SDK's default of 50 would queue the rest in silence. */
const MAX_SOCKETS = 1_000;
const CONNECTION_TIMEOUT_MS = 5_000;

/**
 * The model port on Bedrock's Converse API. One attempt per call: retrying is a decision of the gateway, which knows
 * the deadline and whether the client has seen a byte.
 */
export function createBedrockModel(settings: BedrockSettings): Model {
  const clientFor = createClients(settings);
  return {
    async converse(call) {
      try {
        return await clientFor(call).send(new ConverseCommand(call.request), { abortSignal: call.signal });
      } catch (error) {
        throw toGatewayError(error, call);
      }
    },
    async converseStream(call) {
      const connection = new AbortController();
      const abortSignal = AbortSignal.any([call.signal, connection.signal]);
      try {
        const { stream } = await clientFor(call).send(new ConverseStreamCommand(call.request), { abortSignal });
        return guardStream(stream ?? [], call, connection);
      } catch (error) {
        // The SDK reads one event ahead and throws what it finds there, although Bedrock has accepted the request.
        if (isAccepted(error)) return guardStream(brokenBy(error), call, connection);
        connection.abort();
        throw toGatewayError(error, call);
      }
    },
  };
}

function brokenBy(error: unknown): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}

/**
 * HTTP/1.1 with one keep-alive agent: the SDK's default HTTP/2 handler opens a session per stream, which costs three
 * times the CPU over TLS.
 */
function createClient(region: string, endpoint: string | undefined): BedrockRuntimeClient {
  const agentOptions = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return new BedrockRuntimeClient({
    region,
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      httpAgent: new HttpAgent(agentOptions),
      httpsAgent: new HttpsAgent(agentOptions),
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      // A model may think for minutes before its first byte; the gateway's own deadline ends the call.
      requestTimeout: 0,
    }),
    ...(endpoint === undefined ? {} : madeUpCredentials(endpoint)),
  });
}

/** One client for each Region that is called, the gateway's own at once and any other when it is first needed. */
function createClients({ region: home, endpoint }: BedrockSettings): (call: ModelCall) => BedrockRuntimeClient {
  const clients = new Map([[home, createClient(home, endpoint)]]);
  return ({ region = home }) => {
    const client = clients.get(region) ?? createClient(region, endpoint);
    clients.set(region, client);
    return client;
  };
}

/** The scheme is named because a real `AWS_BEARER_TOKEN_BEDROCK` in the environment would win over them. */
function madeUpCredentials(endpoint: string) {
  return {
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    authSchemePreference: ['aws.auth#sigv4'],
  };
}
