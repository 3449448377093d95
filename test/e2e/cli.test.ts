import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCliProcess } from './cliProcess.ts';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';

describe('llm-gateway, against the real server', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    folder = await temporaryFolder();
    gateway = await startGateway({ LLM_GATEWAY_DATA_DIR: folder.path, LLM_GATEWAY_KEY_CACHE_SECONDS: '0' });
  });
  afterAll(async () => {
    await gateway.stop();
    await folder.remove();
  });

  /** As a script runs it, with the settings of the running gateway. */
  function run(line: string, environment: Record<string, string> = {}) {
    return runCliProcess(line, {
      LLM_GATEWAY_DATA_DIR: folder.path,
      ADMIN_PORT: new URL(gateway.adminUrl).port,
      PORT: new URL(gateway.url).port,
      ...environment,
    });
  }

  async function runJson(line: string) {
    const { exitCode, answered, told } = await run(line);
    expect({ line, exitCode, told }).toEqual({ line, exitCode: 0, told: '' });
    return JSON.parse(answered);
  }

  async function makeKey(team: string): Promise<string> {
    await runJson(`teams create --id ${team} --name ${team} --json`);
    return (await runJson(`keys create --team ${team} --json`)).api_key;
  }

  it('does not mind what a shell has set for the traces of others', async () => {
    const others = { OTEL_TRACES_EXPORTER: 'console', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_SDK_DISABLED: 'no' };

    expect(await run('teams list', others)).toMatchObject({ exitCode: 0, told: '' });
  });

  it('does what scripts ask of it', async () => {
    expect(await runJson('teams create --id t1 --name T1 --rpm 60 --json')).toMatchObject({
      team_id: 't1',
      limits: { rpm: 60 },
    });
    const key = await runJson('keys create --team t1 --json');
    expect(key).toMatchObject({ key_id: expect.stringMatching(/^key_/), api_key: expect.any(String) });
    expect(await runJson('budgets set --team t1 --amount-usd 1 --window month --mode hard --json')).toMatchObject({
      budget_id: 'team-t1-month',
      amount_nano_usd: 1_000_000_000,
    });

    const chat = await run('chat Hello there', { LLM_GATEWAY_API_KEY: key.api_key });
    expect(chat).toMatchObject({
      exitCode: 0,
      told: expect.stringMatching(/^nova-micro: \d+ tokens in, \d+ out, \$0\.\d+\n$/),
    });
    expect(chat.answered.trim()).not.toBe('');

    const usage = await runJson('usage --team t1 --json');
    expect(usage).toMatchObject({ team_id: 't1', summary: { total_requests: 1 } });
    expect((await run('usage --team t1')).answered).toMatch(/█ \$0\.\d+ for 1 request\n[\s\S]*nova-micro +1 /);
    expect((await run('usage --team t1 --csv')).answered).toMatch(
      /^day,requests,[\w,]+,cost_usd\r\n\d{4}-\d\d-\d\d,1,0,\d+,\d+,0,0,0\.\d+\r\n$/,
    );
    expect(await runJson('usage --team t1 --group-by key --json')).toMatchObject({
      groups: [{ group: key.key_id, requests: 1 }],
      budgets: [{ budget_id: 'team-t1-month', spent_usd: usage.summary.total_cost_usd, reserved_usd: 0 }],
    });
  });

  it('lists requests and explains what they cost', async () => {
    const key = await makeKey('t4');
    for (const word of ['one', 'two']) await run(`chat ${word}`, { LLM_GATEWAY_API_KEY: key });
    const { data } = await runJson('requests list --team t4 --json');
    expect(data).toMatchObject([{ outcome: 'completed' }, { usage_source: 'measured' }]);

    const [{ request_id }] = data;
    const bill = await runJson(`requests explain ${request_id} --team t4 --json`);
    const nano = (amountUsd: number) => Math.round(amountUsd * 1e9);
    expect(bill.lines.reduce((sum: number, line: { amount_usd: number }) => sum + nano(line.amount_usd), 0)).toBe(
      nano(bill.cost_usd),
    );
    expect((await run('requests list --team t4 --limit 1')).answered.trim().split('\n')).toHaveLength(2);
    expect((await run(`requests explain ${request_id} --team t4`)).answered).toMatch(/ITEM +TOKENS[\s\S]*total/);
    expect(await run(`requests explain ${request_id} --team t1`)).toMatchObject({
      exitCode: 1,
      told: expect.stringContaining('request_not_found'),
    });
  });

  it('rotates and revokes keys, and never shows a secret again', async () => {
    await runJson('teams create --id t2 --name T2 --json');
    const key = await runJson('keys create --team t2 --name CI --json');
    const rotated = await runJson(`keys rotate ${key.key_id} --json`);
    expect(rotated.key_id).toBe(key.key_id);
    expect(await runJson(`keys revoke ${key.key_id} --json`)).toMatchObject({ status: 'revoked' });

    const shown = await Promise.all(
      ['keys list --team t2', 'keys list --team t2 --json', 'audit'].map((line) => run(line)),
    );
    for (const { exitCode, answered } of shown) {
      expect(exitCode).toBe(0);
      expect(answered).toContain(key.key_id);
      expect(answered).not.toContain(key.api_key);
      expect(answered).not.toContain(rotated.api_key);
    }
    const refused = await run('chat Hello', { LLM_GATEWAY_API_KEY: rotated.api_key });
    expect(refused).toMatchObject({
      exitCode: 1,
      answered: '',
      told: expect.stringMatching(/code: \w+ .*request: \S+/),
    });
    expect(refused.told).not.toContain(rotated.api_key);
  });

  it('lists, changes and deletes', async () => {
    await runJson('teams create --id t3 --name T3 --tag env=prod --json');
    expect(await runJson('teams update t3 --rpm none --tag env= --json')).toMatchObject({
      limits: { rpm: null },
      tags: {},
    });
    expect((await run('teams get t3')).answered).toMatch(/^team +t3\nname +T3\n/);
    const key = await runJson('keys create --team t3 --json');
    expect(await runJson(`keys update ${key.key_id} --status inactive --json`)).toMatchObject({ status: 'inactive' });
    await runJson('budgets set --gateway --amount-usd 0.50 --window day --mode soft --id all --json');
    expect((await run('budgets list')).answered).toMatch(/^all +all requests +\$0\.50 +day, UTC +soft$/m);
    expect(await runJson('budgets delete all --json')).toMatchObject({ budget_id: 'all' });
    expect((await run('teams list')).answered).toMatch(/^t3 /m);
  });

  it('finds the gateway healthy, down to the model, with the demo key of this machine', async () => {
    const { findings } = await runJson('doctor --json');

    expect(findings.map(({ check, outcome }: Record<string, string>) => [check, outcome])).toEqual(
      ['gateway', 'gateway clock', 'admin token', 'tables', 'key', 'model'].map((check) => [check, 'ok']),
    );
  });

  it.each([
    ['teams get nobody', 1, /code: .*request: \S+/],
    ['teams create --id t1 --name Again --id BAD', 1, /param: team_id/],
    ['keys create', 2, /--team/],
    ['doctor --json --model no-such-model', 1, /One check failed/],
    ['teams list --url http://127.0.0.1:1', 3, /No gateway answers at http:\/\/127\.0\.0\.1:1/],
    ['teams list --data-dir /nowhere', 3, /\/nowhere\/admin-token/],
    ['doctor --gateway-url http://127.0.0.1:1', 3, /failed/],
  ])('%s ends with %d', async (line, exitCode, told) => {
    expect(await run(line)).toMatchObject({ exitCode, told: expect.stringMatching(told) });
  });
});
