import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';
import { type ChatAnswer, createTenants } from './tenants.ts';

const HELLO = { messages: [{ role: 'user', content: 'Hello' }] };

describe('1,000 requests at once against 60 a minute', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let gateway: GatewayProcess;
  let answers: readonly ChatAnswer[] = [];
  let tookMs = 0;
  let last: ChatAnswer | undefined;

  beforeAll(async () => {
    folder = await temporaryFolder();
    gateway = await startGateway({ LLM_GATEWAY_DATA_DIR: folder.path });
    const tenants = createTenants(folder.path, () => gateway);
    const key = await tenants.make('burst', { rpm: 60 });
    const startedAtMs = performance.now();
    answers = await Promise.all(Array.from({ length: 1_000 }, () => tenants.chat(key, HELLO)));
    tookMs = performance.now() - startedAtMs;
    last = await tenants.chat(key, HELLO);
    if (last.status !== 429) return;
    await delay(Number(last.headers.get('retry-after-ms')));
    last = await tenants.chat(key, HELLO);
    // For a machine that does much else.
  }, 180_000);
  afterAll(async () => {
    await gateway.stop();
    await folder.remove();
  });

  const passed = () => answers.filter(({ status }) => status === 200);
  const refused = () => answers.filter(({ status }) => status === 429);
  const numberIn = (name: string) => (answer: ChatAnswer) => Number(answer.headers.get(name));

  it('lets 60 pass, and one for each second that it took', () => {
    expect(passed().length).toBeGreaterThanOrEqual(60);
    expect(passed().length).toBeLessThanOrEqual(60 + Math.floor(tookMs / 1_000));
    const others = answers.filter(({ status }) => status !== 200 && status !== 429);
    expect(others.map(({ status, json }) => `${status} ${json.error?.code}`)).toEqual([]);
  });

  it('tells those that pass how many more would', () => {
    const remaining = passed().map(numberIn('x-ratelimit-remaining-requests'));
    expect(passed().every((answer) => numberIn('x-ratelimit-limit-requests')(answer) === 60)).toBe(true);
    expect(Math.max(...remaining)).toBe(59);
    expect(Math.min(...remaining)).toBe(0);
  });

  it('tells the others that none would, and when', () => {
    expect(new Set(refused().map(({ json }) => json.error?.code))).toEqual(new Set(['rate_limit_exceeded']));
    expect(new Set(refused().map(numberIn('x-ratelimit-remaining-requests')))).toEqual(new Set([0]));
    for (const answer of refused()) {
      expect(numberIn('retry-after')(answer)).toBe(1);
      expect(numberIn('retry-after-ms')(answer)).toBeGreaterThan(0);
      expect(numberIn('retry-after-ms')(answer)).toBeLessThanOrEqual(1_000);
      expect(answer.headers.get('x-ratelimit-reset-requests')).toMatch(/^(60|59)s$/);
    }
  });

  it('lets one more pass when it had said that it would', () => {
    expect(last?.status).toBe(200);
  });
});
