import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAdminReply } from '../adminContract.ts';
import { openTestDynamo } from '../dynamo.ts';
import { type GatewayProcess, spawnGateway, startGateway, temporaryFolder } from './gatewayProcess.ts';

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const NEW_TEAM = JSON.stringify({ team_id: 'intruder', name: 'Intruder' });

describe("the operator's door of npm start", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let gateway: GatewayProcess;
  let token: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    gateway = await startGateway({ LLM_GATEWAY_DATA_DIR: folder.path, LLM_GATEWAY_KEY_CACHE_SECONDS: '0' });
    token = (await readFile(join(folder.path, 'admin-token'), 'utf8')).trim();
  });
  afterAll(async () => {
    await gateway.stop();
    await folder.remove();
  });

  /** As a browser or any program sends it: `fetch` would not let a test choose its own Host and Origin. */
  function send({ method = 'POST', path = '/admin/teams', headers = {}, body = '' }: Sent): Promise<Answer> {
    const { port, host } = new URL(gateway.adminUrl);
    const allHeaders = { host, 'content-length': String(Buffer.byteLength(body)), ...headers };
    return new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, method, path, headers: allHeaders }, (incoming) => {
        let text = '';
        incoming.on('data', (chunk) => {
          text += chunk;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  async function call(line: string, body?: unknown) {
    const [method = '', path = ''] = line.split(' ');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = { method, path, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const { status, text } = await send(sent);
    const answer = { status, body: JSON.parse(text) };
    checkAdminReply(line, answer);
    return answer;
  }

  it('is told of in the greeting, with a token that only its owner can read', async () => {
    expect(gateway.output()).toContain(`${gateway.adminUrl}/admin (token in ${join(folder.path, 'admin-token')})`);
    expect(gateway.output()).not.toContain(token);
    expect((await stat(join(folder.path, 'admin-token'))).mode & 0o777).toBe(0o600);
  });

  it('makes keys that the gateway takes, and ends them', async () => {
    await call('POST /admin/teams', { team_id: 'research', name: 'Research' });
    const { body: key } = await call('POST /admin/keys', { team_id: 'research' });
    const chat = async (apiKey: string) => {
      const headers = { authorization: `Bearer ${apiKey}` };
      return (await fetch(`${gateway.url}/v1/models`, { headers })).status;
    };

    expect(await chat(key.api_key)).toBe(200);
    const { body: rotated } = await call(`POST /admin/keys/${key.key_id}/rotate`, { grace_seconds: 3600 });
    expect([await chat(key.api_key), await chat(rotated.api_key)]).toEqual([200, 200]);
    await call(`POST /admin/keys/${key.key_id}/revoke`);
    expect([await chat(key.api_key), await chat(rotated.api_key)]).toEqual([401, 401]);
  });

  describe('against a web page that the operator looks at', () => {
    const intrusions: readonly (Sent & { readonly what: string; readonly status: number; readonly code: string })[] = [
      {
        what: 'a form post from another site',
        headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' },
        body: NEW_TEAM,
        status: 403,
        code: 'forbidden_origin',
      },
      {
        what: 'a form post that hides its origin',
        headers: { origin: 'null', 'content-type': 'text/plain' },
        body: NEW_TEAM,
        status: 403,
        code: 'forbidden_origin',
      },
      {
        what: 'a form post of a browser that sends no origin',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body: NEW_TEAM,
        status: 415,
        code: 'unsupported_media_type',
      },
      {
        what: 'a fetch from another origin',
        headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
        body: NEW_TEAM,
        status: 403,
        code: 'forbidden_origin',
      },
      {
        what: 'a fetch from another port of this machine',
        headers: { origin: 'http://127.0.0.1:3000', 'content-type': 'application/json' },
        body: NEW_TEAM,
        status: 403,
        code: 'forbidden_origin',
      },
      {
        what: 'the question that comes before such a fetch',
        method: 'OPTIONS',
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization, content-type',
        },
        status: 403,
        code: 'forbidden_origin',
      },
      {
        what: 'an image of another site',
        method: 'GET',
        path: '/admin/keys',
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
        status: 403,
        code: 'forbidden_origin',
      },
      {
        what: 'a page whose name was made to mean this machine',
        headers: {
          host: 'evil.example',
          origin: 'http://evil.example',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
        },
        body: NEW_TEAM,
        status: 403,
        code: 'forbidden_host',
      },
      {
        what: 'a read by a page whose name was made to mean this machine',
        method: 'GET',
        path: '/admin/teams',
        headers: { host: 'evil.example' },
        status: 403,
        code: 'forbidden_host',
      },
      {
        what: 'no token',
        headers: { 'content-type': 'application/json' },
        body: NEW_TEAM,
        status: 401,
        code: 'missing_admin_token',
      },
      {
        what: 'a wrong token',
        headers: { 'content-type': 'application/json', authorization: 'Bearer llmgw-admin-guess' },
        body: NEW_TEAM,
        status: 401,
        code: 'invalid_admin_token',
      },
    ];

    const audit = async () => (await call('GET /admin/audit')).body.data;

    it.each(intrusions)('refuses $what, and nothing is written', async ({ status, code, ...sent }) => {
      const before = await audit();
      const answer = await send(sent);

      expect({ status: answer.status, code: JSON.parse(answer.text).error.code }).toEqual({ status, code });
      expect(await audit()).toEqual(before);
    });

    const stolen = intrusions.filter(({ status }) => status !== 401);

    it.each(stolen)('refuses $what even with the right token, and nothing is written', async ({ status, ...sent }) => {
      const before = await audit();
      const answer = await send({ ...sent, headers: { ...sent.headers, authorization: `Bearer ${token}` } });

      expect(answer.status).toBe(status);
      expect(await audit()).toEqual(before);
      expect((await call('GET /admin/teams/intruder')).status).toBe(404);
    });

    it('lets no page read an answer', async () => {
      const origin = gateway.adminUrl;
      const response = await fetch(`${gateway.adminUrl}/admin/teams`, {
        headers: { authorization: `Bearer ${token}`, origin },
      });

      expect(response.status).toBe(200);
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    });
  });

  it('listens on the loopback interface only', async () => {
    const port = Number(new URL(gateway.adminUrl).port);
    const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
    );

    for (const host of others) expect(await connects(host, port)).toBe(false);
    expect(await connects('127.0.0.1', port)).toBe(true);
  });

  it('is not on the public port, nor the public API on its own', async () => {
    const publicAnswer = await fetch(`${gateway.url}/admin/teams`, { headers: { authorization: `Bearer ${token}` } });

    expect(publicAnswer.status).toBe(404);
    expect((await call('GET /v1/models')).status).toBe(404);
  });

  it('takes no API key for a token, nor the gateway a token for a key', async () => {
    const headers = { authorization: `Bearer ${gateway.key}` };
    const response = await fetch(`${gateway.url}/v1/models`, { headers: { authorization: `Bearer ${token}` } });

    expect((await send({ method: 'GET', headers })).status).toBe(401);
    expect(response.status).toBe(401);
  });

  it('never logs a token, an API key or a name', async () => {
    const { body: key } = await call('POST /admin/keys', { team_id: 'demo', name: 'canary-4711' });
    await send({ method: 'GET', headers: { authorization: 'Bearer canary-4711' } });

    expect(gateway.errors()).toContain('request_answered');
    for (const secret of [token, key.api_key, 'canary-4711']) expect(gateway.errors()).not.toContain(secret);
  });

  it('has another token after another start', async () => {
    const other = await startGateway({ LLM_GATEWAY_DATA_DIR: join(folder.path, 'other') });
    const first = await readFile(join(folder.path, 'other', 'admin-token'), 'utf8');
    await other.stop();
    const again = await startGateway({ LLM_GATEWAY_DATA_DIR: join(folder.path, 'other') });
    const second = await readFile(join(folder.path, 'other', 'admin-token'), 'utf8');
    await again.stop();

    expect(second).not.toBe(first);
  });

  it('says what to do about a busy port', async () => {
    const { port } = new URL(gateway.adminUrl);
    const { child, errors } = spawnGateway({ LLM_GATEWAY_DATA_DIR: join(folder.path, 'busy'), ADMIN_PORT: port });
    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(errors()).toContain(`Port ${port} is in use. Stop what uses it, or set ADMIN_PORT to another.`);
  });
});

describe('the admin Lambda', () => {
  const invocation = {
    awsRequestId: 'aws-1',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:llm-gateway-test-admin',
    getRemainingTimeInMillis: () => 30_000,
  };

  it('works on the tables of its environment, and writes down who claims to have asked', async () => {
    const { endpoint, tables } = await openTestDynamo();
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      LLM_GATEWAY_TABLE_PREFIX: tables.apiKeys.replace(/-api-keys$/, ''),
      LLM_GATEWAY_LOG_LEVEL: 'silent',
    });
    const { handler } = await import('../../src/entrypoints/adminLambda.ts');
    const ask = (event: object) => handler({ principal: 'arn:aws:iam::1:user/alice', ...event }, invocation);

    const body = { team_id: 'research', name: 'Research' };
    expect(await ask({ method: 'POST', path: '/admin/teams', body })).toMatchObject({ status: 201, body });
    expect(await ask({ method: 'GET', path: '/admin/teams', query: { limit: '1' } })).toMatchObject({
      status: 200,
      body: { data: [body] },
    });
    expect(await ask({ method: 'GET', path: '/admin/audit' })).toMatchObject({
      body: {
        data: [
          {
            action: 'team.create',
            actor: { principal: null, claimed_principal: 'arn:aws:iam::1:user/alice', invocation_id: 'aws-1' },
          },
        ],
      },
    });
    await expect(ask({ httpMethod: 'GET', resource: '/admin/teams', requestContext: {} })).rejects.toThrow();
  });
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const end = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
