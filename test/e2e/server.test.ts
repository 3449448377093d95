import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import { startEmbeddedDynamo } from '../../src/local/embeddedDynamo.ts';
import { type GatewayProcess, spawnGateway, startGateway, temporaryFolder } from './gatewayProcess.ts';

const HELLO = { messages: [{ role: 'user', content: 'Hello' }] };

describe('npm start', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const running: GatewayProcess[] = [];

  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((gateway) => gateway.stop('SIGKILL')));
    await folder.remove();
  });

  const setBudget = async ({ adminUrl }: GatewayProcess, fields: object) => {
    const token = (await readFile(join(folder.path, 'admin-token'), 'utf8')).trim();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = { scope: 'gateway', amount_usd: 1, window: { unit: 'month' }, mode: 'hard', ...fields };
    const request = { method: 'PUT', headers, body: JSON.stringify(body) };
    return (await fetch(`${adminUrl}/admin/budgets/b`, request)).json();
  };

  const start = async (environment: Record<string, string> = {}) => {
    const gateway = await startGateway({ LLM_GATEWAY_DATA_DIR: folder.path, ...environment });
    running.push(gateway);
    return gateway;
  };

  it('prints a call that works when it is pasted', async () => {
    const gateway = await start();
    const command = gateway.output().match(/curl[\s\S]+?'\n/)?.[0] ?? '';
    const [, url = ''] = /curl (\S+)/.exec(command) ?? [];
    const headers = [...command.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]);
    const body = /-d '(.+)'/.exec(command)?.[1] ?? '';
    const response = await fetch(url, { method: 'POST', headers: Object.fromEntries(headers), body });

    expect(response.status).toBe(200);
    expect((await response.json()).choices[0].message.content).toContain('Hello');
  });

  it('serves a page of the contract that asks no other address for anything', async () => {
    const gateway = await start();
    const page = await fetch(`${gateway.url}/docs`);
    const html = await page.text();

    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="http/);
  });

  it('finds its key and its data again at the second start', async () => {
    const first = await start();
    await chat(first, HELLO);
    await first.stop();
    const second = await start();
    const usage = await (await get(second, '/v1/usage?days=1')).json();

    expect(second.key).toBe(first.key);
    expect(usage.summary.total_requests).toBe(1);
  });

  it('keeps the key it made where only its owner reads it', async () => {
    const { key } = await start();
    const path = join(folder.path, 'demo-key');

    expect((await readFile(path, 'utf8')).trim()).toBe(key);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('takes the demo key and limit it is given', async () => {
    const gateway = await start({ LLM_GATEWAY_DEMO_KEY: 'a-key-of-my-own', LLM_GATEWAY_DEMO_RPM: '3' });
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await chat(gateway, HELLO)).status));

    expect(gateway.key).toBe('a-key-of-my-own');
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends its children on %s and exits with 0', async (signal) => {
    const gateway = await start();
    const database = join(folder.path, 'dynamo.sqlite');
    const code = await gateway.stop(signal);

    expect(code).toBe(0);
    expect(processesNaming(database)).toEqual([]);
  });

  it('settles a stream whose client has left before it stops', async () => {
    const simulator = await startBedrockSimulator();
    const gateway = await start({ AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url });
    simulator.script({
      events: [
        { messageStart: { role: 'assistant' } },
        { pause: 'client gone' },
        { messageStop: { stopReason: 'end_turn' } },
        { metadata: { usage: { inputTokens: 7, outputTokens: 900, totalTokens: 907 }, metrics: { latencyMs: 1 } } },
      ],
    });
    const leaving = new AbortController();
    const asked = chat(gateway, { ...HELLO, stream: true }, leaving.signal).then((response) => response.text());
    await simulator.reached('client gone');
    leaving.abort();
    await asked.catch(() => undefined);
    const stopped = gateway.stop();
    simulator.release('client gone');
    await stopped;
    await simulator.close();
    const usage = await (await get(await start(), '/v1/usage?days=1')).json();

    expect(usage.summary.total_output_tokens).toBe(900);
  });

  it('says what to do about a store that is not there', async () => {
    const settings = { LLM_GATEWAY_DATA_DIR: folder.path, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1' };
    const { child, errors } = spawnGateway(settings);
    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(errors()).toContain('AWS_ENDPOINT_URL_DYNAMODB');
    expect(errors()).not.toContain('    at ');
  });

  it('makes a new key in the place of an empty file', async () => {
    await writeFile(join(folder.path, 'demo-key'), '');
    const gateway = await start();

    expect((await chat(gateway, HELLO)).status).toBe(200);
  });

  it('names every bad setting at once and exits with 2', async () => {
    const { child, errors } = spawnGateway({ PORT: 'none', LLM_GATEWAY_DEMO_RPM: '0', AWS_REGION: 'moon' });
    const [code] = await once(child, 'exit');

    expect(code).toBe(2);
    for (const name of ['PORT', 'LLM_GATEWAY_DEMO_RPM', 'AWS_REGION']) expect(errors()).toContain(name);
    expect(errors()).not.toContain('    at ');
  });

  it('names what is wrong with a file of inference profiles and exits with 2', async () => {
    const file = join(folder.path, 'profiles.json');
    await writeFile(file, JSON.stringify([{ name: 'apollo', arn: 'a', model: 'claude-sonnet-4.6' }]));
    const settings = { LLM_GATEWAY_DATA_DIR: folder.path, LLM_GATEWAY_INFERENCE_PROFILES_FILE: file };
    const { child, errors } = spawnGateway(settings);
    const [code] = await once(child, 'exit');

    expect(code).toBe(2);
    expect(errors()).toContain(`${file}: entry 1 (apollo).arn must be`);
    expect(errors()).not.toContain('    at ');
  });

  it('calls an inference profile that the operator declared by its ARN', async () => {
    const simulator = await startBedrockSimulator();
    const arn = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
    const file = join(folder.path, 'profiles.json');
    await writeFile(file, JSON.stringify([{ name: 'apollo', arn, model: 'claude-sonnet-4.6' }]));
    const gateway = await start({
      LLM_GATEWAY_INFERENCE_PROFILES_FILE: file,
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
    });
    const answers = [await chat(gateway, { ...HELLO, model: 'apollo' }), await chat(gateway, { ...HELLO, model: arn })];
    const budget = await setBudget(gateway, { model: 'apollo' });
    await simulator.close();

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(simulator.calls.map(({ modelId }) => modelId)).toEqual([arn, arn]);
    expect(answers.every(({ headers }) => Number(headers.get('x-gateway-cost-usd')) > 0)).toBe(true);
    // It would count the other requests of the profile's model too.
    expect(budget.error).toMatchObject({ code: 'invalid_value', param: 'model' });
  });

  it('says what to do about an unknown option', async () => {
    const { child, errors } = spawnGateway({ LLM_GATEWAY_DATA_DIR: folder.path }, ['--bedrok']);
    const [code] = await once(child, 'exit');

    expect(code).toBe(2);
    expect(errors()).toContain('--bedrock');
  });

  it('says what to do about a busy port', async () => {
    const busy = await listen(createServer());
    const port = String(portOf(busy));
    const { child, errors } = spawnGateway({ LLM_GATEWAY_DATA_DIR: folder.path, PORT: port });
    const [code] = await once(child, 'exit');
    busy.close();

    expect(code).toBe(1);
    expect(errors()).toContain(`Port ${port} is in use`);
    expect(errors()).not.toContain('    at ');
  });

  it('says what to do about a data folder it cannot use', async () => {
    const { child, errors } = spawnGateway({ LLM_GATEWAY_DATA_DIR: '/dev/null/data' });
    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(errors()).toContain('LLM_GATEWAY_DATA_DIR');
  });

  it('tells a store that is down as 503, never as a wrong key', async () => {
    const dynamo = await startEmbeddedDynamo();
    const gateway = await start({ AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint, LLM_GATEWAY_KEY_CACHE_SECONDS: '0' });
    await dynamo.stop();
    const response = await chat(gateway, HELLO);

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ error: { code: 'store_unavailable', type: 'server_error' } });
  });

  it('refuses a body that is too large and names the setting', async () => {
    const gateway = await start({ LLM_GATEWAY_MAX_BODY_BYTES: '2000' });
    const response = await chat(gateway, { messages: [{ role: 'user', content: 'x'.repeat(3000) }] });

    expect(response.status).toBe(413);
    expect((await response.json()).error).toMatchObject({
      code: 'request_too_large',
      message: expect.stringContaining('LLM_GATEWAY_MAX_BODY_BYTES'),
    });
  });

  it('never logs the key, the prompt or the answer', async () => {
    const gateway = await start();
    const canary = 'canary-4711';
    await chat(gateway, { messages: [{ role: 'user', content: canary }] });
    await chat(gateway, `{"messages": [{"role": "user", "content": "${canary}"}`);
    await chat(gateway, { messages: [{ role: 'user', content: `simulate:ValidationException ${canary}` }] });

    expect(gateway.errors()).toContain('request_answered');
    expect(gateway.errors()).not.toContain(canary);
    expect(gateway.errors()).not.toContain(gateway.key);
  });
});

function chat({ url, key }: GatewayProcess, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

function get({ url, key }: GatewayProcess, path: string): Promise<Response> {
  return fetch(url + path, { headers: { 'x-api-key': key } });
}

async function listen(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Command lines of running processes that hold the text. */
function processesNaming(text: string): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text));
}
