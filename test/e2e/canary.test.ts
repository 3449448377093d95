import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Collector, startCollector } from '../otlp/collector.ts';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';

/**
 * A text that stands for every secret is put wherever callers and operators can put one, into requests that are answered,
 * refused, malformed, and that Bedrock fails on in its own words. Afterwards it must be nowhere: in no line that the gateway
 * printed, log and metrics alike; in no byte that it stored, or sent as traces; in no answer but the model's own.
 */
const CANARY = 'canary-7f3a91';
const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

interface Attempt {
  readonly where: string;
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the model itself says it. */
  readonly isAnswer?: true;
}

const say = (content: unknown, fields: object = {}) => ({ messages: [{ role: 'user', content }], ...fields });
const HELLO = say('Hello');
const TOOL = { type: 'function', function: { name: 'look_up', description: CANARY, parameters: { title: CANARY } } };
const CALL = { id: 'call_1', type: 'function', function: { name: 'look_up', arguments: `{"word":"${CANARY}"}` } };
const TOOL_TURN = [
  { role: 'user', content: 'Look it up.' },
  { role: 'assistant', content: null, tool_calls: [CALL] },
  { role: 'tool', tool_call_id: 'call_1', content: CANARY },
];

const ATTEMPTS: readonly Attempt[] = [
  { where: 'a prompt', body: say(CANARY), isAnswer: true },
  { where: 'a prompt, streamed', body: say(CANARY, { stream: true }), isAnswer: true },
  { where: 'instructions', body: { messages: [{ role: 'system', content: CANARY }, ...HELLO.messages] } },
  { where: 'tools, calls and results', body: { messages: TOOL_TURN, tools: [TOOL] }, isAnswer: true },
  {
    where: 'a schema',
    body: say('Hi', {
      response_format: { type: 'json_schema', json_schema: { name: 'a', schema: { title: CANARY } } },
    }),
    isAnswer: true,
  },
  {
    where: 'arguments that are no JSON',
    body: { messages: [{ role: 'assistant', tool_calls: [{ ...CALL, function: { name: 'a', arguments: CANARY } }] }] },
  },
  { where: 'an image', body: say([{ type: 'image_url', image_url: { url: `data:image/png;base64,${CANARY}` } }]) },
  { where: 'an address', body: say([{ type: 'image_url', image_url: { url: `https://${CANARY}.invalid/a.png` } }]) },
  { where: 'a value of a wrong type', body: { messages: CANARY } },
  { where: 'a role', body: { messages: [{ role: CANARY, content: 'Hello' }] } },
  { where: 'a value out of range', body: { ...HELLO, temperature: CANARY, stop: CANARY, service_tier: CANARY } },
  { where: 'a body that is no JSON', body: `{"messages": [{"content": "${CANARY}"` },
  { where: 'a tag that is none', body: HELLO, headers: { 'x-gateway-tags': `note=${CANARY}#` } },
  { where: 'a label that does not fit', body: { ...HELLO, metadata: { note: `${CANARY},` }, user: `${CANARY}#` } },
  {
    where: 'a header',
    body: HELLO,
    headers: { 'x-anything': CANARY, cookie: `session=${CANARY}`, 'x-gateway-strict': CANARY },
  },
  {
    where: 'a trace that is malformed',
    body: HELLO,
    headers: { traceparent: CANARY, tracestate: `a=${CANARY}`, baggage: `a=${CANARY}` },
  },
  {
    where: 'what a trace brings along',
    body: HELLO,
    headers: { traceparent: TRACEPARENT, tracestate: `a=${CANARY}`, baggage: `a=${CANARY}` },
  },
  { where: 'a key', body: HELLO, headers: { authorization: `Bearer ${CANARY}` } },
  { where: 'a key of its own header', body: HELLO, headers: { authorization: '', 'x-api-key': CANARY } },
  { where: 'a key of the right form', body: HELLO, headers: { authorization: `Bearer llmgw_dev_${CANARY}` } },
  { where: 'another scheme', body: HELLO, headers: { authorization: `Basic ${CANARY}` } },
  { where: 'a query', path: `/v1/usage?days=${CANARY}&api_key=${CANARY}&from=${CANARY}` },
  { where: 'a cursor', path: `/v1/usage/requests?cursor=${CANARY}` },
  { where: "Bedrock's refusal", body: say(`simulate:ValidationException ${CANARY}`) },
  { where: "Bedrock's own fault", body: say(`simulate:InternalServerException ${CANARY}`) },
  { where: 'a stream that breaks', body: say(`simulate:stream-exception ${CANARY}`, { stream: true }), isAnswer: true },
  { where: 'a stream that is cut', body: say(`simulate:cut ${CANARY}`, { stream: true }), isAnswer: true },
];

describe('a secret', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let gateway: GatewayProcess;
  let collector: Collector;
  const answers = new Map<string, string>();

  beforeAll(async () => {
    folder = await temporaryFolder();
    collector = await startCollector();
    gateway = await startGateway({
      LLM_GATEWAY_DATA_DIR: folder.path,
      LLM_GATEWAY_DEMO_RPM: '1000',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    for (const attempt of ATTEMPTS) answers.set(attempt.where, await send(gateway, attempt));
    for (const text of await operate(gateway, folder.path))
      answers.set(`an operator's request: ${text.slice(0, 60)}`, text);
  });
  afterAll(async () => {
    await gateway.stop();
    collector.close();
    await folder.remove();
  });

  it.each(ATTEMPTS.filter(({ isAnswer }) => isAnswer !== true))('in $where is not told back', ({ where }) => {
    expect(answers.get(where)).not.toBe('');
    expect(answers.get(where)).not.toContain(CANARY);
  });

  it('is in no line of log or metrics', () => {
    expect(gateway.errors()).toContain('request_answered');
    expect(gateway.output() + gateway.errors()).not.toContain(CANARY);
  });

  it('is in nothing that is stored', async () => {
    expect(await filesHolding(folder.path, CANARY)).toEqual([]);
  });

  it('would be found if it were stored', async () => {
    await send(gateway, { where: 'a tag', body: HELLO, headers: { 'x-gateway-tags': 'note=kept-on-purpose' } });

    expect(await filesHolding(folder.path, 'kept-on-purpose')).not.toEqual([]);
  });

  it('that is a key is stored as its hash alone, and told once', async () => {
    const token = await readFile(join(folder.path, 'admin-token'), 'utf8');
    const { api_key } = JSON.parse(
      await administer(gateway, { token, path: '/admin/keys', body: { team_id: 'demo' } }),
    );
    const audit = await administer(gateway, { token, path: '/admin/audit' });

    expect(api_key).toMatch(/^llmgw_dev_/);
    expect(audit).toContain('key.create');
    for (const text of [audit, gateway.output(), gateway.errors()]) expect(text).not.toContain(api_key);
    expect(await filesHolding(folder.path, api_key)).toEqual([]);
    expect(gateway.errors()).not.toContain(gateway.key);
  });

  it('is in nothing that was sent as a trace', async () => {
    // The last spans are sent when the gateway ends.
    expect(await gateway.stop()).toBe(0);
    const sent = collector.received.map(({ body, headers }) => body + JSON.stringify(headers)).join();

    expect(collector.spans.filter(({ kind }) => kind === 'SERVER').length).toBeGreaterThanOrEqual(ATTEMPTS.length);
    expect(collector.spans.some(({ kind }) => kind === 'CLIENT')).toBe(true);
    for (const secret of [CANARY, gateway.key]) expect(sent).not.toContain(secret);
  });
});

async function send({ url, key }: GatewayProcess, { path = '/v1/chat/completions', body, headers }: Attempt) {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const heads = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return `${heads}\n${await response.text()}`;
}

/** What an operator may get wrong. A name is told back where it is one, so the secret is where no name belongs. */
async function operate(gateway: GatewayProcess, dataDir: string): Promise<readonly string[]> {
  const token = await readFile(join(dataDir, 'admin-token'), 'utf8');
  return Promise.all([
    administer(gateway, { token: CANARY, path: '/admin/teams' }),
    administer(gateway, { token, path: '/admin/teams', body: { team_id: 'a', name: 'A', limits: { rpm: CANARY } } }),
    administer(gateway, { token, path: `/admin/audit?cursor=${CANARY}` }),
    administer(gateway, { token, path: '/admin/teams', body: `{"name": "${CANARY}"` }),
  ]).then((texts) => {
    for (const text of texts) expect(text).not.toContain(CANARY);
    return texts;
  });
}

interface Administration {
  readonly token: string;
  readonly path: string;
  readonly body?: unknown;
}

async function administer({ adminUrl }: GatewayProcess, { token, path, body }: Administration): Promise<string> {
  const response = await fetch(adminUrl + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token.trim()}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return response.text();
}

/** Files of a folder that hold a text, as bytes: the store's own too, whatever their format. */
async function filesHolding(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })));
  return contents.filter(({ bytes }) => bytes.includes(text)).map(({ file }) => file);
}
