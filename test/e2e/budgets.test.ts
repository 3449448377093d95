import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BedrockSimulator, startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';

/** A thousand bytes: no tokenizer makes more than a thousand tokens of them. */
const HELLO = { messages: [{ role: 'user', content: 'a'.repeat(1_000) }], max_tokens: 1_000 };

describe('a hard budget', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let simulator: BedrockSimulator;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    folder = await temporaryFolder();
    simulator = await startBedrockSimulator();
    gateway = await startGateway({
      LLM_GATEWAY_DATA_DIR: folder.path,
      LLM_GATEWAY_DEMO_RPM: '100000',
      LLM_GATEWAY_MAINTENANCE_SECONDS: '1',
      LLM_GATEWAY_KEY_CACHE_SECONDS: '0',
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await simulator.close();
    await folder.remove();
  });

  const operator = async (method: string, path: string, body?: object) => {
    const token = (await readFile(join(folder.path, 'admin-token'), 'utf8')).trim();
    const admin = /(http:\/\/127\.0\.0\.1:\d+)\/admin/.exec(gateway.output())?.[1] ?? '';
    const response = await fetch(`${admin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status).toBeLessThan(300);
    return response.json();
  };

  const chat = async (key: string, body: object = HELLO) => {
    const response = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, json: await response.json() };
  };

  /** A team with a key and a budget for the month. */
  const teamWithBudget = async (team: string, amountUsd: number): Promise<string> => {
    await operator('POST', '/admin/teams', { team_id: team, name: team, limits: { rpm: 100_000 } });
    const { api_key } = await operator('POST', '/admin/keys', { team_id: team });
    const window = { unit: 'month', time_zone: 'UTC', fiscal_start_day: 1 };
    const subject = { scope: 'team', team_id: team };
    await operator('PUT', `/admin/budgets/${team}`, { ...subject, amount_usd: amountUsd, window, mode: 'hard' });
    return api_key;
  };

  const spentUsd = async (team: string) =>
    (await operator('GET', `/admin/teams/${team}/usage?days=1`)).summary.total_cost_usd as number;

  it('is never overspent by a burst, whatever Bedrock bills', async () => {
    const key = await teamWithBudget('burst', 0.01);
    // One token for each byte and the whole maximum of output: as dear as it can get.
    const usage = { inputTokens: 1_000, outputTokens: 1_000, totalTokens: 2_000 };
    simulator.script({ text: 'ok', usage, times: Number.POSITIVE_INFINITY });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => chat(key)));
    const codes = new Set(answers.map(({ status, json }) => (status === 200 ? 'ok' : json.error.code)));
    simulator.reset();

    expect(codes).toContain('budget_busy');
    expect([...codes].filter((code) => !['ok', 'budget_busy', 'insufficient_quota'].includes(code))).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    expect(await spentUsd('burst')).toBeLessThanOrEqual(0.01);
    expect(await spentUsd('burst')).toBeGreaterThan(0);
    const busy = answers.find(({ status }) => status === 429);
    expect(busy?.headers.get('x-should-retry')).toBe('true');
    expect(Number(busy?.headers.get('retry-after'))).toBeLessThanOrEqual(5);
  });

  it('says finally when it is spent and when it reopens', async () => {
    const key = await teamWithBudget('spent', 0.001);
    const usage = { inputTokens: 1_500, outputTokens: 1_000, totalTokens: 2_500 };
    simulator.script({ text: 'ok', usage, times: Number.POSITIVE_INFINITY });
    const answers: Awaited<ReturnType<typeof chat>>[] = [];
    while (answers.at(-1)?.status !== 429) answers.push(await chat(key));
    simulator.reset();
    const last = answers.at(-1);

    expect(last?.json.error).toMatchObject({ code: 'insufficient_quota', type: 'insufficient_quota' });
    expect(last?.json.error.message).toMatch(/reopens at 20\d\d-\d\d-01T00:00:00/);
    expect(last?.headers.get('x-should-retry')).toBe('false');
  });

  it('refuses what could cost more than all of it, naming both amounts', async () => {
    const key = await teamWithBudget('tiny', 0.000001);
    const { status, json } = await chat(key);

    expect(status).toBe(400);
    expect(json.error).toMatchObject({ code: 'request_over_budget' });
    expect(json.error.message).toContain('0.000001 USD');
  });

  it('is free again after the gateway was killed in mid-stream', async () => {
    const key = await teamWithBudget('killed', 0.01);
    simulator.script({ events: [{ messageStart: { role: 'assistant' } }, { pause: 'killed' }] });
    const asked = fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...HELLO, stream: true }),
    }).then((response) => response.text());
    await simulator.reached('killed');
    await gateway.stop('SIGKILL');
    await asked.catch(() => undefined);
    simulator.release('killed');
    gateway = await startGateway({
      LLM_GATEWAY_DATA_DIR: folder.path,
      LLM_GATEWAY_MAINTENANCE_SECONDS: '1',
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
    });
    const { status } = await chat(key);

    expect(status).toBe(200);
  });
});
