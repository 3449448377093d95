import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BedrockSimulator, startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../src/local/embeddedDynamo.ts';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';
import { readLedger } from './ledger.ts';
import { type ChatAnswer, createTenants } from './tenants.ts';

/** A thousand bytes: no tokenizer makes more than a thousand tokens of them. */
const HELLO = { messages: [{ role: 'user', content: 'a'.repeat(1_000) }], max_tokens: 1_000 };
/** One token for each byte and the whole maximum of output: as dear as it can get. */
const USAGE = { inputTokens: 1_000, outputTokens: 1_000, totalTokens: 2_000 };

/** For a machine that does much else. */
const PATIENCE = { timeout: 240_000 };

describe('a hard budget', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: EmbeddedDynamo;
  let simulator: BedrockSimulator;
  let gateway: GatewayProcess;
  let tenants: ReturnType<typeof createTenants>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    store = await startEmbeddedDynamo();
    simulator = await startBedrockSimulator();
    gateway = await startGateway({
      LLM_GATEWAY_DATA_DIR: folder.path,
      AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
    });
    tenants = createTenants(folder.path, () => gateway);
  });
  afterAll(async () => {
    await gateway.stop();
    await simulator.close();
    await store.stop();
    await folder.remove();
  });

  it('of 1 USD is never overspent by 1,000 at once, whatever Bedrock bills', PATIENCE, async () => {
    const key = await tenants.make('burst', { amountUsd: 1 });
    // Each of them may cost three quarters of a cent, and costs two thirds.
    simulator.script({ text: 'ok', usage: USAGE, times: Number.POSITIVE_INFINITY });
    const dear = { ...HELLO, model: 'claude-haiku-4.5' };
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => tenants.chat(key, dear)));
    const calls = simulator.calls.length;
    simulator.reset();

    const passed = answers.filter(({ status }) => status === 200);
    const codes = answers.filter(({ status }) => status !== 200).map(({ json }) => json.error?.code);
    expect(codes.filter((code) => code !== 'budget_busy' && code !== 'insufficient_quota')).toEqual([]);
    expect(passed.length).toBe(calls);
    expect(passed.length).toBeGreaterThan(100);
    expect(passed.length).toBeLessThan(1_000);
    const spentUsd = await tenants.spentUsd('burst');
    expect(spentUsd).toBeLessThanOrEqual(1);
    expect(spentUsd).toBeGreaterThan(0.5);
    for (const { status, headers, json } of answers) {
      if (status === 200) continue;
      const isBusy = json.error?.code === 'budget_busy';
      expect(headers.get('x-should-retry')).toBe(String(isBusy));
      expect(json.error?.message).toContain('burst');
      if (isBusy) expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(5);
    }

    const { held, records, requests, costNanoUsd, settledNanoUsd } = await readLedger(store.endpoint);
    expect(held).toEqual([]);
    expect(records).toHaveLength(calls);
    expect(records.every(({ settlement, isPending }) => settlement !== undefined && !isPending)).toBe(true);
    expect([requests, costNanoUsd / 1e9, settledNanoUsd / 1e9]).toEqual([calls, spentUsd, spentUsd]);
  });

  it('says finally when it is spent and when it reopens', async () => {
    const key = await tenants.make('spent', { amountUsd: 0.001 });
    simulator.script({ text: 'ok', usage: { ...USAGE, inputTokens: 1_500 }, times: Number.POSITIVE_INFINITY });
    const answers: ChatAnswer[] = [];
    while (answers.at(-1)?.status !== 429) answers.push(await tenants.chat(key, HELLO));
    simulator.reset();
    const last = answers.at(-1);

    expect(last?.json.error).toMatchObject({ code: 'insufficient_quota', type: 'insufficient_quota' });
    expect(last?.json.error?.message).toMatch(/reopens at 20\d\d-\d\d-01T00:00:00/);
    expect(last?.headers.get('x-should-retry')).toBe('false');
  });

  it('refuses what could cost more than all of it, naming both amounts', async () => {
    const key = await tenants.make('tiny', { amountUsd: 0.000001 });
    const { status, json } = await tenants.chat(key, HELLO);

    expect(status).toBe(400);
    expect(json.error).toMatchObject({ code: 'request_over_budget' });
    expect(json.error?.message).toContain('0.000001 USD');
  });
});
