import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSnsServer } from '../aws/snsServer.ts';
import { startGateway, temporaryFolder } from './gatewayProcess.ts';

const TOPIC = 'arn:aws:sns:us-east-1:123456789012:budgets';
const CANARY = 'canary-in-the-prompt';

/** The server that `npm start` runs, with a topic for budget events. */
async function setUp() {
  const sns = await startSnsServer();
  const folder = await temporaryFolder();
  const gateway = await startGateway({
    LLM_GATEWAY_DATA_DIR: folder.path,
    LLM_GATEWAY_DEMO_RPM: '2',
    LLM_GATEWAY_KEY_CACHE_SECONDS: '0',
    LLM_GATEWAY_BUDGET_TOPIC_ARN: TOPIC,
    AWS_ENDPOINT_URL_SNS: sns.url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  onTestFinished(async () => {
    await gateway.stop();
    await folder.remove();
  });
  const token = (await readFile(join(folder.path, 'admin-token'), 'utf8')).trim();
  const budget = {
    ...{ scope: 'team', team_id: 'demo', amount_usd: 0.000000001, mode: 'soft' },
    window: { unit: 'month', time_zone: 'UTC', fiscal_start_day: 1 },
  };
  const set = await fetch(`${gateway.adminUrl}/admin/budgets/demo-month`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(budget),
  });
  expect(set.status).toBeLessThan(300);
  const chat = (stream: boolean) =>
    fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messages: [{ role: 'user', content: CANARY }], stream }),
    });
  const lines = () =>
    gateway
      .errors()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  return { gateway, sns, chat, lines };
}

describe('a running gateway', () => {
  it('tells what happens in metrics, in events and in headers, and never a secret or a prompt', async () => {
    const { gateway, sns, chat, lines } = await setUp();
    expect(await (await chat(true)).text()).toContain('[DONE]');
    expect((await chat(false)).status).toBe(200);
    const refused = await chat(false);

    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-gateway-rule')).toBe('rpm:team:demo');
    expect(sns.published.map(({ message }) => JSON.parse(message).percent).toSorted((a, b) => a - b)).toEqual([
      50, 80, 100,
    ]);
    const sum = (name: string) =>
      lines()
        .filter(({ event }) => event === 'metrics')
        .reduce((total, line) => total + (line[name] ?? 0), 0);
    expect({ requests: sum('requests'), refusals: sum('refusals'), thresholds: sum('budgetThresholds') }).toEqual({
      requests: 2,
      refusals: 1,
      thresholds: 3,
    });
    expect(sum('costUsd')).toBeGreaterThan(0);
    expect(sum('timeToFirstTokenMs')).toBeGreaterThan(0);
    const told = gateway.errors() + JSON.stringify(sns.published);
    expect(told).not.toContain(CANARY);
    expect(told).not.toContain(gateway.key);
  });
});
