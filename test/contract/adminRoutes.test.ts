import { describe, expect, it } from 'vitest';
import { validators as requestValidators } from '../../generated/validators/admin.requests.gen.js';
import { validators as responseValidators } from '../../generated/validators/admin.responses.gen.js';
import type { AdminOperationId } from '../../src/admin/contract.ts';
import { gatewayError } from '../../src/errors.ts';
import { createAdminDoor } from '../../src/local/adminDoor.ts';
import { ADMIN_OPERATIONS, adminOperationOf, checkAdminReply } from '../adminContract.ts';
import { createCall, createMemoryAdmin, type MemoryAdminParts } from '../memoryAdmin.ts';
import { ask, httpRequest } from '../memoryGateway.ts';
import { admittedRequest, requestId, settlement } from '../unit/metering/admittedRequest.ts';

interface Example {
  readonly line: string;
  readonly body?: object;
  readonly status?: number;
}

const KEY = 'key_00000000000000000000000005';
const BUDGET = { scope: 'gateway', amount_usd: 1, window: { unit: 'day' }, mode: 'soft' };

/** A request that each operation answers, in an order in which they can be sent. The compiler asks for one of each. */
const EXAMPLES: Readonly<Record<AdminOperationId, Example>> = {
  createTeam: { line: 'POST /admin/teams', body: { team_id: 'research', name: 'Research' }, status: 201 },
  listTeams: { line: 'GET /admin/teams' },
  createKey: { line: 'POST /admin/keys', body: { team_id: 'research' }, status: 201 },
  getTeam: { line: 'GET /admin/teams/research' },
  updateTeam: { line: 'PATCH /admin/teams/research', body: { name: 'New' } },
  getTeamUsage: { line: 'GET /admin/teams/research/usage' },
  listTeamUsageRequests: { line: 'GET /admin/teams/research/usage/requests' },
  getTeamUsageRequest: { line: `GET /admin/teams/research/usage/requests/${requestId(999)}` },
  listKeys: { line: 'GET /admin/keys' },
  updateKey: { line: `PATCH /admin/keys/${KEY}`, body: { name: 'New' } },
  rotateKey: { line: `POST /admin/keys/${KEY}/rotate`, body: { grace_seconds: 60 } },
  revokeKey: { line: `POST /admin/keys/${KEY}/revoke` },
  setBudget: { line: 'PUT /admin/budgets/daily', body: BUDGET },
  listBudgets: { line: 'GET /admin/budgets' },
  deleteBudget: { line: 'DELETE /admin/budgets/daily' },
  listAuditEvents: { line: 'GET /admin/audit' },
  getHealth: { line: 'GET /admin/health' },
};

const ROWS = Object.entries(EXAMPLES).map(([operationId, example]) => ({ operationId, status: 200, ...example }));

describe("the operator's contract", () => {
  it('has one set of validators and one example per operation', () => {
    const declared = ADMIN_OPERATIONS.map(({ operationId }) => operationId).toSorted();

    for (const table of [requestValidators, responseValidators, EXAMPLES]) {
      expect(Object.keys(table).toSorted()).toEqual(declared);
    }
  });

  it.each(ROWS)('sends $line to $operationId', ({ operationId, line }) => {
    expect(adminOperationOf(line)?.operationId).toBe(operationId);
  });
});

describe('every operation', async () => {
  const { call, records } = await createMemoryAdmin();
  const settled = admittedRequest({ requestId: requestId(999), teamId: 'research' });
  await records.open(settled);
  await records.settle(settled, settlement());

  it.each(ROWS)('answers as declared: $line', async ({ line, body, status }) => {
    const actual = line.replace(KEY, (await call('GET /admin/keys')).body.data[0]?.key_id ?? KEY);
    const reply = await call(actual, body);

    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^req_\w{26}$/),
    });
  });
});

const down = async () => {
  throw gatewayError('store_unavailable', { headers: { 'retry-after': '1' } });
};
const broken = async () => {
  throw new TypeError('a mistake in the program, with secrets in its message');
};
const failing = (fail: () => Promise<never>): MemoryAdminParts => ({
  items: { get: fail, write: fail, transact: fail, query: fail },
});

/** To `getHealth` a store that is down is an answer: see below. */
const NEEDING_THE_STORE = ROWS.filter(({ operationId }) => operationId !== 'getHealth');

describe.each([
  { what: 'a store that is down', fail: down, status: 503, code: 'store_unavailable', rows: NEEDING_THE_STORE },
  { what: 'a mistake in the program', fail: broken, status: 500, code: 'internal_error', rows: ROWS },
])('every operation tells $what', ({ fail, status, code, rows }) => {
  it.each(rows)('as declared: $line', async ({ line, body }) => {
    const { call } = await createMemoryAdmin(failing(fail));
    const reply = await call(line, body);

    expect({ status: reply.status, code: reply.body.error.code }).toEqual({ status, code });
    expect(JSON.stringify(reply.body)).not.toContain('secrets in its message');
  });
});

describe('getHealth', () => {
  const health = async (parts: MemoryAdminParts) => (await createMemoryAdmin(parts)).call('GET /admin/health');

  it('tells that all is well, where and what it is', async () => {
    const { status, body } = await health({});

    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'healthy', environment: 'test', region: 'us-east-1', bedrock_endpoint: null });
    expect(body.store).toContainEqual({ name: 'llm-gateway-test-usage/index/by-deadline', status: 'ok' });
  });

  it('answers while the store is down, and names what it cannot reach', async () => {
    const { status, body } = await health(failing(down));

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'unhealthy',
      store: ['api-keys', 'rate-limits', 'usage'].map((table) => ({
        name: `llm-gateway-test-${table}`,
        status: 'unreachable',
      })),
    });
  });

  it('leaves no audit event', async () => {
    const { call, auditEvents } = await createMemoryAdmin();
    await call('GET /admin/health');

    expect(await auditEvents()).toEqual([]);
  });
});

interface Refusal {
  readonly what: string;
  readonly headers: Record<string, string>;
  readonly status: number;
  readonly code: string;
}

describe('every operation refuses', async () => {
  const { service } = await createMemoryAdmin({ access: createAdminDoor({ token: 'good', port: () => 8788 }) });
  const headers = { host: '127.0.0.1:8788', authorization: 'Bearer good' };

  const refusals: readonly Refusal[] = [
    { what: 'no token', headers: { host: headers.host }, status: 401, code: 'missing_admin_token' },
    {
      what: 'a wrong token',
      headers: { ...headers, authorization: 'Bearer bad' },
      status: 401,
      code: 'invalid_admin_token',
    },
    { what: 'another name', headers: { ...headers, host: 'evil.example' }, status: 403, code: 'forbidden_host' },
    { what: 'a page', headers: { ...headers, origin: 'https://evil.example' }, status: 403, code: 'forbidden_origin' },
    {
      what: 'a form',
      headers: { ...headers, 'content-type': 'text/plain' },
      status: 415,
      code: 'unsupported_media_type',
    },
  ];

  it.each(ROWS.flatMap(({ line, body }) => refusals.map((refusal) => ({ line, body, ...refusal }))))(
    '$what, as declared: $line',
    async ({ line, body, headers: sent, status, code }) => {
      const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const reply = await createCall(service, { ...json, ...sent })(line, body);

      expect({ status: reply.status, code: reply.body.error.code }).toEqual({ status, code });
    },
  );

  it.each(ROWS)('too much, as declared: $line', async ({ line }) => {
    const request = httpRequest(line, {
      key: null,
      headers: { ...headers, 'content-type': 'application/json' },
      body: new Uint8Array(100_001),
    });
    const reply = await ask(service, request);

    expect(reply.status).toBe(413);
    checkAdminReply(line, { status: 413, body: JSON.parse(reply.text) });
  });
});

describe('every path', async () => {
  const { call } = await createMemoryAdmin();
  const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const paths = [...new Set(ROWS.map(({ line }) => line.split(' ')[1] ?? ''))];
  const undeclared = paths.flatMap((path) =>
    METHODS.map((method) => `${method} ${path}`).filter((line) => adminOperationOf(line) === undefined),
  );

  it.each(undeclared)('refuses a method it does not declare: %s', async (line) => {
    const { status, headers, body } = await call(line);

    expect({ status, code: body.error.code }).toEqual({ status: 405, code: 'method_not_allowed' });
    const [, path = ''] = line.split(' ');
    const declared = METHODS.filter((method) => adminOperationOf(`${method} ${path}`) !== undefined);
    expect(
      headers.allow
        ?.split(', ')
        .filter((name) => name !== 'HEAD')
        .toSorted(),
    ).toEqual(declared.toSorted());
  });

  it.each(['GET /', 'GET /admin', 'GET /v1/models', 'POST /v1/chat/completions', 'GET /admin/keysx'])(
    'of the public API and of nobody is unknown: %s',
    async (line) => {
      expect((await call(line)).body.error.code).toBe('not_found');
    },
  );
});
