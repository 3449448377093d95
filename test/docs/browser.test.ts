import { createServer } from 'node:http';
import { extname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderSite, SITE_SECURITY_POLICY } from '../../scripts/docs/renderSite.ts';
import { BROWSER_PATH, launchBrowser } from '../browser.ts';
import { listen } from '../contract/listen.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** Redoc shows its maker's logo from a server of theirs, and is not let. */
const REFUSED_LOGO = /^Loading the image 'https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini\.svg' violates/;
const SITE = renderSite();
const FILES = [...SITE.keys()].filter((file) => file.endsWith('.html'));

describe.skipIf(BROWSER_PATH === null)('the docs site in a browser', () => {
  let server: Awaited<ReturnType<typeof listen>>;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    server = await listen(
      createServer((request, response) => {
        const file = (request.url ?? '/').slice(1);
        const text = SITE.get(file);
        response.writeHead(text === undefined ? 404 : 200, {
          'content-type': TYPES[extname(file)] ?? 'text/plain',
          'content-security-policy': SITE_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        });
        response.end(text);
      }),
    );
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    faults.length = 0;
    page = await browser.newPage();
    page.on('console', (said) => {
      if (said.type() === 'error' && !REFUSED_LOGO.test(said.text())) faults.push(said.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('response', (response) => {
      const isOurs = response.url().startsWith(server.url) || /^(?:data|blob):/.test(response.url());
      if (!isOurs || response.status() !== 200) faults.push(`${response.status()} ${response.url()}`);
    });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(FILES)('%s fits a telephone, breaks nothing and hears from no other address', async (file) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}/${file}`, { waitUntil: 'networkidle' });

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    expect(await page.evaluate(cellsOutOfSight)).toEqual([]);
  });

  it.each(['models.html', 'deploy.html', 'errors.html'])('%s breaks no name in a table in two', async (file) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}/${file}`);
    const names = page.locator('td code', { hasText: /^\w+$/ });
    const lines = await names.evaluateAll((all) => all.map((name) => [name.textContent, name.getClientRects().length]));

    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('folds its menu on a telephone and shows it on a desk', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}/streaming.html`);
    const link = page.locator('.menu a', { hasText: 'Errors' });

    expect(await link.isVisible()).toBe(false);
    await page.locator('.menu > label').click();
    expect(await link.isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await link.isVisible()).toBe(true);
    await link.click();
    expect(await page.title()).toBe('Errors · LLM Gateway');
  });

  it('changes the sample with the tab', async () => {
    await page.goto(`${server.url}/streaming.html`);
    const langchain = page.locator('.sample', { hasText: '@langchain/openai' });

    expect(await langchain.isVisible()).toBe(false);
    await page.locator('label', { hasText: 'LangChain' }).click();
    expect(await langchain.isVisible()).toBe(true);
  });

  it('shows every operation of the contract', async () => {
    await page.goto(`${server.url}/api.html`);

    await page.locator('h2', { hasText: 'Continue a conversation' }).first().waitFor();
    expect(await page.getByText('/v1/usage/requests').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

/** Texts of the cells of tables that a reader would have to scroll sideways for. Runs in the page. */
function cellsOutOfSight(): string[] {
  const cells = [...document.querySelectorAll('.table td')];
  return cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).map((cell) => cell.textContent ?? '');
}
