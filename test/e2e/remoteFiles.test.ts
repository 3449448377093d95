import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';

/** The gateway as it is started, with every public host allowed, its own resolver and its own way to connect. */

let gateway: GatewayProcess;
let client: OpenAI;
let remove: () => Promise<void>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  remove = folder.remove;
  gateway = await startGateway({
    LLM_GATEWAY_DATA_DIR: folder.path,
    LLM_GATEWAY_REMOTE_HOSTS: '*',
    LLM_GATEWAY_REMOTE_FILES_PER_MINUTE: '6',
  });
  client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key, maxRetries: 0 });
});

afterAll(async () => {
  await gateway.stop();
  await remove();
});

function look(url: string) {
  const content = [
    { type: 'text' as const, text: 'What is this?' },
    { type: 'image_url' as const, image_url: { url } },
  ];
  return client.chat.completions.create({ model: 'nova-lite', messages: [{ role: 'user', content }] });
}

describe('an address that leads into the network of the gateway', () => {
  it.each([
    'https://localhost/a.png',
    'https://127.0.0.1/a.png',
    'https://169.254.169.254/latest/meta-data/',
    'https://0x7f.1/a.png',
    'https://[::ffff:10.0.0.1]/a.png',
    'http://127.0.0.1:8788/admin/teams',
  ])('is refused: %s', async (url) => {
    await expect(look(url)).rejects.toMatchObject({
      status: 400,
      code: 'remote_file_refused',
      param: 'messages[0].content[1].image_url.url',
    });
  });

  it('counts as a fetch, and too many are refused by a rule with a name', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => look('https://127.0.0.1/a.png')));

    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    const limited = refused.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThan(0);
    for (const { code, headers } of limited) {
      expect(code).toBe('rate_limit_exceeded');
      expect(headers.get('x-gateway-rule')).toBe('remote-files:team:demo');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });
});
