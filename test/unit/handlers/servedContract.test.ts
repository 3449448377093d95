import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docsPage } from '../../../src/handlers/shared/docsPage.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';

const contract = JSON.parse(readFileSync(new URL('../../../generated/gateway.json', import.meta.url), 'utf8'));

async function get(path: string) {
  const { service } = await createMemoryGateway();
  return ask(service, httpRequest(`GET ${path}`, { key: null }));
}

describe('getContract', () => {
  it('is the contract itself, untouched by the router', async () => {
    expect(JSON.parse((await get('/openapi.json')).text)).toEqual(contract);
  });
});

describe('getHealth', () => {
  it('tells time and version', async () => {
    expect(JSON.parse((await get('/health')).text)).toEqual({
      status: 'healthy',
      service: 'llm-gateway',
      timestamp: '2026-11-22T12:00:00.000Z',
      version: contract.info.version,
    });
  });
});

describe('getDocs', () => {
  it('is a page that may run its own scripts and reach nobody else', async () => {
    const { text, headers } = await get('/docs');

    const policy = headers['content-security-policy'] ?? '';
    const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
    const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(scripts[0]).toBe('/* redoc */');
    expect(scripts).toHaveLength(2);
    expect(policy).toContain(`script-src ${hashes.join(' ')};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(text).not.toMatch(/(src|href)="https?:/);
  });

  it('cannot be ended early by the text of the contract', () => {
    const { html } = docsPage({ info: { title: '</script><script>alert(1)</script>' } }, '');

    expect(html).not.toContain('alert(1)</script>');
    expect(html.match(/<\/script>/g)).toHaveLength(2);
  });
});
