import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdminOperationId } from '../../src/admin/contract.ts';
import type { OperationId } from '../../src/contract.ts';
import { ADMIN_OPERATIONS } from '../adminContract.ts';
import { OPERATIONS } from '../contract/operations.ts';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';

/**
 * Who may do what: every operation of both contracts with every kind of credential, over HTTP. The team `owner` has left
 * something under every name that can be asked for; `stranger` must not find any of it.
 */

type Credential = 'nothing' | 'an unknown key' | 'a revoked key' | 'an expired key' | 'the admin token';
type Key = 'own' | "another team's";

/** A request that each operation answers when the right credential makes it. The compiler asks for one per operation. */
const PUBLIC: Readonly<Record<OperationId, { readonly path: string; readonly body?: object }>> = {
  getHealth: { path: '/health' },
  listModels: { path: '/v1/models' },
  getModel: { path: '/v1/models/nova-micro' },
  createChatCompletion: { path: '/v1/chat/completions', body: { messages: [{ role: 'user', content: 'Hello' }] } },
  createChat: { path: '/v1/chat', body: { messages: [{ role: 'user', content: 'Hello' }] } },
  getUsage: { path: '/v1/usage?group_by=tag' },
  listUsageRequests: { path: '/v1/usage/requests' },
  getUsageRequest: { path: '/v1/usage/requests/{request}' },
  getContract: { path: '/openapi.json' },
  getDocs: { path: '/docs' },
};

/** The same for the operator's contract. What a request makes is not needed by another. */
const ADMIN: Readonly<Record<AdminOperationId, { readonly path: string; readonly body?: object }>> = {
  createTeam: { path: '/admin/teams', body: { team_id: 'new-team', name: 'New' } },
  listTeams: { path: '/admin/teams' },
  getTeam: { path: '/admin/teams/owner' },
  updateTeam: { path: '/admin/teams/owner', body: { name: 'Owner' } },
  getTeamUsage: { path: '/admin/teams/owner/usage' },
  listTeamUsageRequests: { path: '/admin/teams/owner/usage/requests' },
  getTeamUsageRequest: { path: '/admin/teams/owner/usage/requests/{request}' },
  createKey: { path: '/admin/keys', body: { team_id: 'owner' } },
  listKeys: { path: '/admin/keys?team_id=owner' },
  updateKey: { path: '/admin/keys/{spare}', body: { name: 'Spare' } },
  rotateKey: { path: '/admin/keys/{spare}/rotate', body: { grace_seconds: 0 } },
  revokeKey: { path: '/admin/keys/{doomed}/revoke' },
  setBudget: {
    path: '/admin/budgets/new-budget',
    body: { scope: 'gateway', amount_usd: 1, window: { unit: 'day' }, mode: 'soft' },
  },
  listBudgets: { path: '/admin/budgets' },
  deleteBudget: { path: '/admin/budgets/owner-secret-budget' },
  listAuditEvents: { path: '/admin/audit' },
  getHealth: { path: '/admin/health' },
};

/** What a credential that is no good is told. */
const REFUSALS: readonly {
  readonly credential: Credential;
  readonly publicCode: string;
  readonly adminCode: string;
}[] = [
  { credential: 'nothing', publicCode: 'missing_api_key', adminCode: 'missing_admin_token' },
  { credential: 'an unknown key', publicCode: 'malformed_api_key', adminCode: 'invalid_admin_token' },
  { credential: 'a revoked key', publicCode: 'inactive_api_key', adminCode: 'invalid_admin_token' },
  { credential: 'an expired key', publicCode: 'expired_api_key', adminCode: 'invalid_admin_token' },
];

describe('every operation with every credential', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let gateway: GatewayProcess;
  let token: string;
  /** The text of each credential; empty for none. */
  let texts: Readonly<Record<Credential | Key, string>>;
  /** Ids that paths ask for. */
  let ids: Readonly<Record<'request' | 'spare' | 'doomed', string>>;
  /** What only the owner's data holds. */
  let marks: readonly string[];

  beforeAll(async () => {
    folder = await temporaryFolder();
    gateway = await startGateway({ LLM_GATEWAY_DATA_DIR: folder.path, LLM_GATEWAY_KEY_CACHE_SECONDS: '0' });
    token = (await readFile(join(folder.path, 'admin-token'), 'utf8')).trim();
    await admin('POST', '/admin/teams', { team_id: 'owner', name: 'Owner' });
    await admin('POST', '/admin/teams', { team_id: 'stranger', name: 'Stranger' });
    const [own, strange, revoked, spare, doomed] = await Promise.all(
      ['owner', 'stranger', 'owner', 'owner', 'owner'].map((team_id) => admin('POST', '/admin/keys', { team_id })),
    );
    // A secret whose grace time is over has expired.
    const expired = await admin('POST', '/admin/keys', { team_id: 'owner' });
    await admin('POST', `/admin/keys/${expired.key_id}/rotate`, { grace_seconds: 0 });
    await admin('POST', `/admin/keys/${revoked.key_id}/revoke`);
    const budget = { scope: 'team', team_id: 'owner', amount_usd: 9, window: { unit: 'month' }, mode: 'hard' };
    await admin('PUT', '/admin/budgets/owner-secret-budget', budget);
    const asked = await call('POST', '/v1/chat/completions', {
      ...{ text: own.api_key, body: PUBLIC.createChatCompletion.body },
      headers: { 'x-gateway-tags': 'project=owner-secret-project' },
    });
    ids = { request: asked.headers.get('x-request-id') ?? '', spare: spare.key_id, doomed: doomed.key_id };
    marks = [ids.request, own.key_id, 'owner-secret-project', 'owner-secret-budget'];
    texts = {
      ...{ own: own.api_key, "another team's": strange.api_key, 'a revoked key': revoked.api_key },
      ...{
        'an expired key': expired.api_key,
        'an unknown key': `${own.api_key}x`,
        'the admin token': token,
        nothing: '',
      },
    };
  });
  afterAll(async () => {
    await gateway.stop();
    await folder.remove();
  });

  interface Call {
    readonly text?: string;
    readonly body?: object | undefined;
    readonly headers?: Readonly<Record<string, string>>;
    readonly url?: string;
  }

  async function call(method: string, path: string, { text = '', body, headers = {}, url = gateway.url }: Call) {
    const target = path.replace(/\{(request|spare|doomed)\}/, (_, name: keyof typeof ids) => ids[name]);
    const response = await fetch(url + target, {
      method,
      headers: {
        ...(text === '' ? {} : { authorization: `Bearer ${text}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  async function admin(method: string, path: string, body?: object) {
    const answer = await call(method, path, { text: token, body, url: gateway.adminUrl });
    expect([path, answer.status, answer.status < 300 ? '' : answer.body]).toEqual([path, answer.status, '']);
    return JSON.parse(answer.body);
  }

  const codeOf = (body: string) => JSON.parse(body).error?.code;

  const locked = OPERATIONS.filter(({ needsKey }) => needsKey);
  const refused = (operations: readonly { operationId: string; method: string }[]) =>
    REFUSALS.flatMap((refusal) => operations.map(({ operationId, method }) => ({ ...refusal, operationId, method })));

  it.each(refused(locked))('refuses $credential: $operationId', async ({ credential, publicCode, ...operation }) => {
    const { path, body } = PUBLIC[operation.operationId as OperationId];
    const answer = await call(operation.method, path, { text: texts[credential], body });

    expect([answer.status, codeOf(answer.body)]).toEqual([401, publicCode]);
  });

  it.each(locked)('takes the admin token for no key: $operationId', async ({ operationId, method }) => {
    const { path, body } = PUBLIC[operationId];
    const answer = await call(method, path, { text: token, body });

    expect([answer.status, codeOf(answer.body)]).toEqual([401, 'malformed_api_key']);
  });

  it.each(OPERATIONS)('answers the right key: $operationId', async ({ operationId, method }) => {
    const { path, body } = PUBLIC[operationId];

    expect((await call(method, path, { text: texts.own, body })).status).toBe(200);
  });

  it.each(OPERATIONS)("shows nothing of it to another team's key: $operationId", async ({ operationId, method }) => {
    const { path, body } = PUBLIC[operationId];
    const answer = await call(method, path, { text: texts["another team's"], body });

    expect(answer.status).toBe(operationId === 'getUsageRequest' ? 404 : 200);
    expect(marks.filter((mark) => answer.body.includes(mark) && !path.includes('{request}'))).toEqual([]);
  });

  it("finds another team's request no more than one that nobody made", async () => {
    const text = texts["another team's"];
    const answers = await Promise.all(
      [ids.request, 'req_00000000000000000000000000'].map((id) => call('GET', `/v1/usage/requests/${id}`, { text })),
    );
    const [theirs, nobodys] = answers.map(({ status, body }) => ({
      status,
      error: JSON.parse(body.replaceAll(/req_\w{26}/g, 'ID')).error,
    }));

    expect(theirs).toEqual(nobodys);
  });

  it("finds nothing of another team's by its cursor", async () => {
    await call('POST', '/v1/chat', { text: texts.own, body: PUBLIC.createChat.body });
    const page = JSON.parse((await call('GET', '/v1/usage/requests?limit=1', { text: texts.own })).body);
    expect(page.next_cursor).toEqual(expect.any(String));
    const answer = await call('GET', `/v1/usage/requests?cursor=${page.next_cursor}`, {
      text: texts["another team's"],
    });

    expect(answer.status).toBe(200);
    expect(marks.filter((mark) => answer.body.includes(mark))).toEqual([]);
  });

  it.each(refused(ADMIN_OPERATIONS))(
    "keeps $credential from the operator's: $operationId",
    async ({ credential, adminCode, method, operationId }) => {
      const { path, body } = ADMIN[operationId as AdminOperationId];
      const answer = await call(method, path, { text: texts[credential], body, url: gateway.adminUrl });

      expect([answer.status, codeOf(answer.body)]).toEqual([401, adminCode]);
    },
  );

  it.each(ADMIN_OPERATIONS)("takes no team's key for the operator's: $operationId", async ({ operationId, method }) => {
    const { path, body } = ADMIN[operationId];
    const answer = await call(method, path, { text: texts.own, body, url: gateway.adminUrl });

    expect([answer.status, codeOf(answer.body)]).toEqual([401, 'invalid_admin_token']);
  });

  it.each(ADMIN_OPERATIONS)('is not on the public door: $method $path', async ({ operationId, method }) => {
    const { path, body } = ADMIN[operationId];
    const answers = await Promise.all([texts.own, token].map((text) => call(method, path, { text, body })));

    expect(answers.map(({ status, body: text }) => [status, codeOf(text)])).toEqual([
      [404, 'not_found'],
      [404, 'not_found'],
    ]);
  });

  it.each(ADMIN_OPERATIONS)('answers the admin token: $operationId', async ({ operationId, method }) => {
    const { path, body } = ADMIN[operationId];

    expect((await call(method, path, { text: token, body, url: gateway.adminUrl })).status).toBeLessThan(300);
  });
});
