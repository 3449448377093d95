import {
  BedrockRuntimeClient,
  type ConverseCommandInput,
  ConverseStreamCommand,
  type ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { onTestFinished } from 'vitest';
import {
  type BedrockSimulator,
  type BedrockSimulatorOptions,
  startBedrockSimulator,
} from '../../../src/local/bedrockSimulator/index.ts';

export const MODEL_ID = 'amazon.nova-lite-v1:0';

/** The two ways in which the AWS SDK speaks to Bedrock; HTTP/2 is its default. */
export const PROTOCOLS = ['HTTP/1.1', 'HTTP/2'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export interface Setup {
  readonly simulator: BedrockSimulator;
  readonly client: BedrockRuntimeClient;
}

/** A simulator and a real SDK client, both gone after the test. */
export async function setUp(options: BedrockSimulatorOptions = {}, protocol: Protocol = 'HTTP/1.1'): Promise<Setup> {
  const simulator = await startBedrockSimulator(options);
  const client = createClient(simulator.url, protocol);
  onTestFinished(async () => {
    client.destroy();
    await simulator.close();
  });
  return { simulator, client };
}

export function createClient(endpoint: string, protocol: Protocol = 'HTTP/1.1'): BedrockRuntimeClient {
  return new BedrockRuntimeClient({
    endpoint,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...(protocol === 'HTTP/1.1' ? { requestHandler: new NodeHttpHandler() } : {}),
  });
}

/** A request whose only message is this text. */
export function ask(text: string, rest: Partial<ConverseCommandInput> = {}): ConverseCommandInput {
  return { modelId: MODEL_ID, messages: [{ role: 'user', content: [{ text }] }], ...rest };
}

/** What arrived of a stream, and what its iterator threw in the end. */
export interface Received {
  readonly events: readonly ConverseStreamOutput[];
  readonly error: unknown;
}

/** Starts a stream, to be read event by event. */
export async function openStream(
  client: BedrockRuntimeClient,
  input: ConverseCommandInput,
  abortSignal = new AbortController().signal,
): Promise<AsyncIterator<ConverseStreamOutput>> {
  const { stream } = await client.send(new ConverseStreamCommand(input), { abortSignal });
  if (!stream) throw new Error('The reply has no stream.');
  return stream[Symbol.asyncIterator]();
}

/** Reads a stream to its end, however it ends. */
export async function receive(client: BedrockRuntimeClient, input: ConverseCommandInput): Promise<Received> {
  const iterator = await openStream(client, input);
  const events: ConverseStreamOutput[] = [];
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) events.push(next.value);
  } catch (error) {
    return { events, error };
  }
  return { events, error: undefined };
}

/** The text of a stream's deltas, one entry a delta. */
export function textsOf({ events }: Received): readonly string[] {
  return events.flatMap(({ contentBlockDelta }) => contentBlockDelta?.delta?.text ?? []);
}
