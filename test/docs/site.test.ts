import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../scripts/docs/pages.ts';
import { renderMarkdown } from '../../scripts/docs/renderMarkdown.ts';
import { renderSite } from '../../scripts/docs/renderSite.ts';

const SITE = renderSite();
const HTML = [...SITE].filter(([file]) => file.endsWith('.html'));
const PAGE = { source: 'docs/guides/a.md', file: 'a.html', name: 'A' };

describe('the docs site', () => {
  it('has every page of docs/', () => {
    const folder = join(import.meta.dirname, '../../docs');
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    const shown = GROUPS.flatMap(({ pages }) => pages.map(({ source }) => source));

    expect(shown).toEqual(expect.arrayContaining(written.map((path) => `docs/${path}`)));
  });

  it.each(HTML)('%s leads to nothing that is not there', (file, html) => {
    const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target = '']) => target);
    const inside = links.filter((target) => !/^(?:https?|data):/.test(target));
    const isThere = (target: string) => {
      const [path = '', anchor] = target.split('#');
      const text = SITE.get(path === '' ? file : path);
      return text !== undefined && (anchor === undefined || text.includes(` id="${anchor}"`));
    };

    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter((target) => !isThere(target))).toEqual([]);
  });

  it.each(HTML)('%s loads nothing from another address', (_file, html) => {
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//);
  });

  it.each(HTML.filter(([file]) => file !== '404.html'))('%s has a title, a summary and a picture', (_file, html) => {
    expect(html).toMatch(/<title>[^<]+ · LLM Gateway<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/);
    expect(html).toContain('<link rel="icon" href="icon.svg"');
  });

  it('has a page for addresses without one, which needs no other file for its style', () => {
    expect(SITE.get('404.html')).toContain('There is no such page');
    expect(SITE.get('404.html')).not.toContain('rel="stylesheet"');
  });

  it('shows the contract', () => {
    expect(SITE.get('api.js')).toContain('"openapi": "3.1.0"');
    expect(SITE.get('api.js')).not.toContain('CONTRACT');
  });
});

describe('a page', () => {
  const render = (markdown: string) => renderMarkdown(PAGE, markdown).html;

  it.each([
    ['a page of the site', '[x](streaming.md#stopping)', '<a href="streaming.html#stopping">x</a>'],
    ['a page in another folder', '[x](../usage.md)', '<a href="usage.html">x</a>'],
    ['another site', '[x](https://example.com/a)', '<a href="https://example.com/a">x</a>'],
    [
      'a page whose path stands for its name',
      '[`docs/usage.md`](../usage.md)',
      '<a href="usage.html">Usage reports</a>',
    ],
    ['a file that the site does not have', '[`x`](../../src/http)', '<p><code>x</code></p>'],
  ])('links to %s', (_what, markdown, expected) => {
    expect(render(markdown)).toContain(expected);
  });

  it('makes tabs of samples that follow each other', () => {
    const html = render("```ts\nimport OpenAI from 'openai';\n```\n\n```bash\ncurl x\n```\n");

    expect([...html.matchAll(/<label [^>]+>([^<]+)</g)].map(([, label]) => label)).toEqual(['openai', 'curl']);
  });

  it.each([
    ['steps', '```bash\nnpm ci\n```\n\n```bash\ncurl x\n```\n'],
    ['two samples for one client', '```bash\ncurl x\n```\n\n```bash\ncurl y\n```\n'],
  ])('hides none of %s behind a tab', (_what, markdown) => {
    const html = render(markdown);

    expect(html.match(/<div class="sample">/g)).toHaveLength(2);
    expect(html).not.toContain('<label');
  });

  it('says of each value of a table what it is, for screens without room for columns', () => {
    const html = render('| code | `status` |\n|---|---|\n| a | 400 |\n');

    expect(html).toContain('<td data-label="code">a</td><td data-label="status">400</td>');
    expect(render('| | |\n|---|---|\n| a | b |\n')).not.toContain('data-label');
  });

  it.each([
    ['its first paragraph', '# A\n\nTo *see* `x`, open\n[the page](b.md).\n\nMore.', 'To see x, open the page.'],
    ['nothing, where it has none', '# A', ''],
  ])('is summed up by %s', (_what, markdown, summary) => {
    expect(renderMarkdown(PAGE, markdown).summary).toBe(summary);
  });

  it('shows below a sample what it prints', () => {
    const html = render('```ts\nrun();\n```\n\n```text\na < b\n```\n');

    expect(html).toMatch(/run\(\);[\s\S]+prints[\s\S]+a &lt; b/);
    expect(html).not.toContain('<label');
  });

  it.each([
    ['ts', "const a = 'x'; // 5", ['word', 'string', 'comment']],
    ['bash', 'curl -d \'{"a": 1}\' # all', ['word', 'string', 'comment']],
    ['json', '{ "a": 1 }', ['string', 'number']],
    ['none', "const a = 'x';", []],
  ])('colours %s and changes no character', (language, code, kinds) => {
    const html = render(`\`\`\`${language}\n${code}\n\`\`\``);
    const entities: Record<string, string> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
    const text = html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);

    expect([...html.matchAll(/<span class="(\w+)"/g)].map(([, kind]) => kind)).toEqual(kinds);
    expect(text.trim()).toBe(code);
  });
});
