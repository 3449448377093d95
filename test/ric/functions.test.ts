import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../scripts/docs/renderSite.ts';
import { hashApiKey } from '../../src/governance/apiKey.ts';
import { admittedRequest, requestId } from '../unit/metering/admittedRequest.ts';
import { type Deployment, deploy, prepareDeployments } from './deployedFunction.ts';
import { type FakeAws, startFakeAws } from './fakeAws.ts';
import { type LambdaWorld, openLambdaWorld, type RunningFunction } from './lambdaWorld.ts';

const IS_LANE = process.env.TEST_LAMBDA_RIC !== undefined;

const EVENT = {
  ServiceToken: 'arn',
  StackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/llm-gateway-dev/1',
  RequestId: 'one',
  LogicalResourceId: 'Made',
  ResourceType: 'Custom::Made',
};

describe.runIf(IS_LANE)('the other functions as they are uploaded', { timeout: 90_000 }, () => {
  let world: LambdaWorld;
  let aws: FakeAws;
  let deployment: Deployment;
  let admin: RunningFunction;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const prepared = await prepareDeployments();
    remove = prepared.remove;
    deployment = deploy(prepared, { docsSite: true, requestArchive: { retentionDays: 1 } });
    world = await openLambdaWorld();
    aws = await startFakeAws(invokeAdmin);
    admin = await world.run(deployment.functionNamed('admin'));
  }, 300_000);
  afterAll(async () => {
    aws?.close();
    await world?.close();
    await remove?.();
  });

  async function invokeAdmin(payload: string): Promise<Buffer> {
    return invoke(admin, JSON.parse(payload));
  }

  async function invoke(running: RunningFunction, event: object): Promise<Buffer> {
    const invocation = running.api.invoke(event);
    await invocation.ended;
    expect(invocation.error(), running.log()).toBeUndefined();
    return invocation.body();
  }

  const operate = async (method: string, path: string, body?: object) =>
    JSON.parse((await invoke(admin, { method, path, ...(body === undefined ? {} : { body }) })).toString());

  /** Calls a function as CloudFormation does, and resolves to what it was answered. */
  async function carryOut(running: RunningFunction, change: object) {
    const answered = aws.answers.length;
    await invoke(running, { ...EVENT, ResponseURL: `${aws.url}/answers`, ...change });
    return aws.answers[answered];
  }

  const mayDo = (name: string, running: RunningFunction) => {
    const { tableActions } = deployment.functionNamed(name);
    return [...running.recorder.actions()].filter((action) => !tableActions.has(action));
  };

  it('let an operator work, within what their policies allow', async () => {
    expect((await operate('GET', '/admin/health')).body.status).toBe('healthy');
    expect((await operate('POST', '/admin/teams', { team_id: 'research', name: 'Research' })).status).toBe(201);
    const key = await operate('POST', '/admin/keys', { team_id: 'research' });
    const budget = { scope: 'team', team_id: 'research', window: { unit: 'day' }, amount_usd: 1, mode: 'soft' };
    const calls: [string, string, object?][] = [
      ['PATCH', '/admin/teams/research', { name: 'R' }],
      ['POST', `/admin/keys/${key.body.key_id}/rotate`, { grace_seconds: 60 }],
      ['PUT', '/admin/budgets/day', budget],
      ['GET', '/admin/budgets'],
      ['DELETE', '/admin/budgets/day'],
      ['GET', '/admin/keys'],
      ['GET', '/admin/teams/research/usage'],
      ['POST', `/admin/keys/${key.body.key_id}/revoke`],
    ];
    for (const [method, path, body] of calls)
      expect([path, (await operate(method, path, body)).status]).toEqual([
        path,
        expect.toSatisfy((status) => status < 300),
      ]);
    expect(mayDo('admin', admin)).toEqual([]);
  });

  it('make a demo key that is in the secret and nowhere else, and end it with the stack', async () => {
    const maker = await world.run(deployment.functionNamed('demo-key'), aws.variables);
    const ResourceProperties = { ServiceToken: 'arn', AdminFunction: 'llm-gateway-dev-admin', SecretArn: 'arn:secret' };
    const made = await carryOut(maker, { RequestType: 'Create', ResourceProperties });
    const key = aws.secrets.get('arn:secret') ?? '';
    expect(made).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: expect.stringMatching(/^key_/) });
    expect(key).toMatch(/^llmgw_dev_/);
    expect(JSON.stringify(aws.answers) + maker.log() + admin.log()).not.toContain(key);
    expect(JSON.stringify(await operate('GET', '/admin/keys'))).not.toContain(hashApiKey(key));
    const PhysicalResourceId = made?.PhysicalResourceId;
    const ended = await carryOut(maker, { RequestType: 'Delete', ResourceProperties, PhysicalResourceId });
    expect(ended).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
    const { data } = (await operate('GET', '/admin/keys')).body;
    expect(data).toContainEqual(expect.objectContaining({ key_id: PhysicalResourceId, status: 'revoked' }));
  });

  it('put the docs site into its bucket, and take it away', async () => {
    const writer = await world.run(deployment.functionNamed('site'), aws.variables);
    const site = renderSite();
    const ResourceProperties = { ServiceToken: 'arn', Bucket: 'docs', Paths: [...site.keys()].join(' ') };
    expect(await carryOut(writer, { RequestType: 'Create', ResourceProperties })).toMatchObject({ Status: 'SUCCESS' });
    for (const [name, text] of site) expect(aws.objects.get(`docs/${name}`)?.toString()).toBe(text);
    const cache = 'public, max-age=300';
    for (const [name, contentType] of [
      ['deploy.html', 'text/html; charset=utf-8'],
      ['style.css', 'text/css; charset=utf-8'],
      ['api.js', 'text/javascript; charset=utf-8'],
      ['openapi.json', 'application/json'],
    ])
      expect([name, aws.manners.get(`docs/${name}`)]).toEqual([name, [contentType, cache]]);
    await carryOut(writer, { RequestType: 'Delete', ResourceProperties, PhysicalResourceId: 'site' });
    expect([...aws.objects.keys()].filter((key) => key.startsWith('docs/'))).toEqual([]);
  });

  it('end a request whose gateway is gone, and archive its hour', async () => {
    const startedAtMs = Date.now() - 7_200_000;
    const lost = admittedRequest({
      requestId: requestId(1),
      teamId: 'research',
      startedAtMs,
      deadlineMs: startedAtMs + 60_000,
    });
    await world.records.open(lost);
    const maintenance = await world.run(deployment.functionNamed('maintenance'));
    expect(JSON.parse((await invoke(maintenance, {})).toString())).toMatchObject({ resolved: 1, failed: 0 });
    expect((await world.records.find(requestId(1)))?.settlement?.usageSource).toBe('estimated');
    expect(mayDo('maintenance', maintenance)).toEqual([]);

    const variables = { ...aws.variables, LLM_GATEWAY_ARCHIVE_BUCKET: 'archive' };
    const archive = await world.run(deployment.functionNamed('archive'), variables);
    const hour = new Date(startedAtMs).toISOString().slice(0, 13);
    const { key } = JSON.parse((await invoke(archive, { hour })).toString());
    expect(key).toMatch(/^logs\/\d{4}\/\d\d\/\d\d\/\d\d\/requests\.jsonl\.gz$/);
    const lines = gunzipSync(aws.objects.get(`archive/${key}`) ?? Buffer.alloc(0)).toString();
    expect(JSON.parse(lines)).toMatchObject({ request_id: requestId(1), usage_source: 'estimated' });
    expect(mayDo('archive', archive)).toEqual([]);
  });
});
