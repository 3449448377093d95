import { createServer } from 'node:http';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../generated/sdk/client/index.ts';
import * as sdk from '../../generated/sdk/sdk.gen.ts';
import { type PrismProcess, startPrismMock, startPrismProxy } from '../../scripts/mock/prismProcess.ts';
import { type RunningGateway, SERVER } from '../e2e/doors.ts';
import { listen } from './listen.ts';

const body = { model: 'nova-micro', messages: [{ role: 'user' as const, content: 'Hello' }] };

type Client = ReturnType<typeof createClient>;

/** A call of every operation whose answer Prism can judge: it buffers streams and looks at nothing inside them. */
const CALLS: readonly (readonly [string, (client: Client) => Promise<{ response?: Response | undefined }>])[] = [
  ['getHealth', (client) => sdk.getHealth({ client })],
  ['listModels', (client) => sdk.listModels({ client })],
  ['getModel', (client) => sdk.getModel({ client, path: { model: 'nova-micro' } })],
  ['createChatCompletion', (client) => sdk.createChatCompletion({ client, body })],
  ['createChat', (client) => sdk.createChat({ client, body })],
  ['getUsage', (client) => sdk.getUsage({ client, query: { days: 7 } })],
  ['getContract', (client) => sdk.getContract({ client })],
  ['getDocs', (client) => sdk.getDocs({ client })],
];

describe('Prism as a validating proxy', () => {
  let gateway: RunningGateway;
  let liar: Awaited<ReturnType<typeof listen>>;
  let proxy: PrismProcess;
  let liarProxy: PrismProcess;

  beforeAll(async () => {
    // Whatever is asked, something the contract does not allow.
    liar = await listen(
      createServer((_request, response) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 5 }));
      }),
    );
    gateway = await SERVER.start();
    [proxy, liarProxy] = await Promise.all([startPrismProxy(gateway.url), startPrismProxy(liar.url)]);
  });
  afterAll(async () => {
    await Promise.all([proxy.stop(), liarProxy.stop()]);
    await gateway.stop();
    await liar.close();
  });

  it.each(CALLS)('finds nothing wrong with %s', async (_name, call) => {
    const { response } = await call(createClient({ baseUrl: proxy.url, auth: gateway.key }));

    expect(response?.status).toBe(200);
    expect(response?.headers.get('sl-violations')).toBeNull();
  });

  it.each([
    ['an answer', (client: Client) => sdk.createChatCompletion({ client, body })],
    ['a list', (client: Client) => sdk.listModels({ client })],
  ])('would tell of %s that breaks the contract', async (_name, call) => {
    const { response } = await call(createClient({ baseUrl: liarProxy.url, auth: 'good' }));

    expect(response?.headers.get('sl-violations')).toContain('"severity":"Error"');
  });
});

describe('Prism as a mock', () => {
  let mock: PrismProcess;

  beforeAll(async () => {
    mock = await startPrismMock();
  });
  afterAll(() => mock.stop());

  it.each(CALLS)('answers %s of the generated SDK', async (_name, call) => {
    const { response } = await call(createClient({ baseUrl: mock.url, auth: 'any' }));

    expect(response?.status).toBe(200);
  });

  it('streams to the openai package when it is asked for events', async () => {
    const openai = new OpenAI({
      baseURL: `${mock.url}/v1`,
      apiKey: 'any',
      defaultHeaders: { accept: 'text/event-stream' },
    });
    const stream = await openai.chat.completions.create({ ...body, stream: true });
    const chunks = await Array.fromAsync(stream);

    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop');
  });
});
