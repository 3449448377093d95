import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../generated/sdk/client/index.ts';
import { getModel, getUsage } from '../../generated/sdk/sdk.gen.ts';
import { type RunningGateway, SERVER } from './doors.ts';
import { spawnGateway, temporaryFolder } from './gatewayProcess.ts';

/** In force since before any test runs. */
const LITE = {
  model: 'nova-lite',
  effective_from: '2026-01-01',
  usd_per_million_tokens: { input: 0.05, output: 0.2, cache_read: 0.0125, cache_write_5m: 0.05 },
};

describe('a gateway with a prices file', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let gateway: RunningGateway;
  let openai: OpenAI;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const file = join(folder.path, 'prices.json');
    await writeFile(file, JSON.stringify([LITE]));
    gateway = await SERVER.start({ LLM_GATEWAY_PRICES_FILE: file });
    openai = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key, maxRetries: 0 });
  });
  afterEach(() => gateway.simulator.reset());
  afterAll(async () => {
    await gateway.stop();
    await folder.remove();
  });

  const client = () => createClient({ baseUrl: gateway.url, auth: gateway.key });
  const spentUsd = async () => (await getUsage({ client: client() })).data?.summary.total_cost_usd ?? Number.NaN;
  const costOf = (answer: object | undefined) =>
    (answer as { gateway_metadata?: { cost_usd: number } } | undefined)?.gateway_metadata?.cost_usd;

  /** https://github.com/BerriAI/litellm/issues/11789, https://github.com/BerriAI/litellm/issues/15270 */
  it.each([
    {
      model: 'claude-sonnet-4.6',
      usage: { cacheWriteInputTokens: 3_000, cacheDetails: [{ ttl: '1h', inputTokens: 1_000 }] },
      // Through the us profile: 100 x 3,300 + 40 x 16,500 + 20,000 x 330 + 2,000 x 4,125 + 1,000 x 6,600 nano-USD.
      costUsd: 0.02244,
      promptTokens: 23_100,
    },
    {
      model: 'nova-lite',
      usage: {},
      // By the file: 100 x 50 + 40 x 200 + 20,000 x 12.5 nano-USD.
      costUsd: 0.000263,
      promptTokens: 20_100,
    },
  ])('bills the same usage of $model alike, whole and streamed', async ({ model, usage, costUsd, promptTokens }) => {
    const counted = { inputTokens: 100, outputTokens: 40, totalTokens: 140, cacheReadInputTokens: 20_000, ...usage };
    gateway.simulator.script({ text: 'Hello', usage: counted, times: 2 });
    const question = { model, messages: [{ role: 'user' as const, content: 'Hello' }] };
    const before = await spentUsd();
    const whole = await openai.chat.completions.create(question);
    const stream = { ...question, stream: true as const, stream_options: { include_usage: true } };
    const last = (await Array.fromAsync(await openai.chat.completions.create(stream))).at(-1);

    expect(costOf(whole)).toBe(costUsd);
    expect(costOf(last)).toBe(costUsd);
    expect(whole.usage?.prompt_tokens).toBe(promptTokens);
    expect(last?.usage).toEqual(whole.usage);
    expect((await spentUsd()) - before).toBeCloseTo(2 * costUsd, 9);
  });

  it('shows the price that it bills', async () => {
    const { data } = await getModel({ client: client(), path: { model: 'nova-lite' } });

    expect(data?.pricing).toMatchObject({
      input_per_1k: 0.00005,
      version: expect.stringMatching(/^override:nova-lite/),
    });
  });
});

describe('a prices file that cannot be used', () => {
  it('ends the start with everything that is wrong with it', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'prices.json');
    await writeFile(
      file,
      JSON.stringify([
        { ...LITE, model: 'nova-light' },
        { ...LITE, effective_from: 'soon' },
      ]),
    );
    const { child, errors } = spawnGateway({ LLM_GATEWAY_DATA_DIR: folder.path, LLM_GATEWAY_PRICES_FILE: file });
    const [code] = await once(child, 'exit');
    await folder.remove();

    expect(code).toBe(2);
    expect(errors()).toContain(`${file}[0].model names no model of the catalogue, is 'nova-light'`);
    expect(errors()).toContain(`${file}[1].effective_from must be a day (yyyy-mm-dd), is "soon"`);
  });
});
