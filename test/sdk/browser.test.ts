import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_PATH, launchBrowser } from '../browser.ts';
import { listen } from '../contract/listen.ts';
import { type RunningGateway, SERVER } from '../e2e/doors.ts';
import { installPackedClient, type ScratchProject } from './packedClient.ts';

/** A page as its author writes it. The address of the gateway and a key stand behind its own. */
const PAGE = `<!doctype html><script type="module">
import { createClient } from '/node_modules/@llm-gateway/client/lib/sdk/index.js';

const options = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const client = createClient({ ...options, maxRetries: 0 });
const say = (content) => ({ model: 'nova-micro', messages: [{ role: 'user', content }] });
let text = '';
for await (const { choices } of client.chat.stream(say('Hello'))) text += choices[0]?.delta.content ?? '';
const refusal = await client.chat.create(say('simulate:ThrottlingException')).catch((error) => error);
const output = document.createElement('output');
output.textContent = text + ', then ' + refusal.name + ': ' + refusal.retryAfterMs;
document.body.append(output);
</script>`;

describe.skipIf(BROWSER_PATH === null)('the packed client in a browser', () => {
  let project: ScratchProject;
  let site: Awaited<ReturnType<typeof listen>>;
  let gateway: RunningGateway;
  let browser: Browser;

  beforeAll(async () => {
    project = await installPackedClient();
    site = await listen(
      createServer(async (request, response) => {
        const isScript = request.url?.endsWith('.js') ?? false;
        response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
        response.end(isScript ? await readFile(join(project.folder, request.url ?? '')) : PAGE);
      }),
    );
    gateway = await SERVER.start({ LLM_GATEWAY_CORS_ORIGINS: site.url });
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([gateway.stop(), site.close(), project.remove()]);
  });

  it('streams an answer from a gateway of another origin, and reads its refusals', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/#${new URLSearchParams({ baseUrl: gateway.url, apiKey: gateway.key })}`);
    const seen = await page.locator('output').textContent();

    expect(seen).toBe('You said: Hello, then ApiError: 500');
  });
});
