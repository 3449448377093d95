import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { escapeHtml } from './highlight.ts';
import { GROUPS, type Page } from './pages.ts';
import { type RenderedPage, renderMarkdown } from './renderMarkdown.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/**
 * For whoever serves the site: its pages run their own scripts and load nothing from elsewhere. Redoc writes styles into its
 * page, and searches in a worker that it makes there.
 */
export const SITE_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  'worker-src blob:',
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What whoever serves the site shows for a page that it does not have; GitHub Pages knows it by this name. */
export const NOT_FOUND_FILE = '404.html';

/** Every file of the site by name, with its text. It asks no other address for anything. */
export function renderSite(): Map<string, string> {
  const redoc = createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js');
  const pages = GROUPS.flatMap(({ pages }) => pages);
  return new Map([
    ...pages.map((page): [string, string] => [page.file, htmlOf(page, renderMarkdown(page, read(page.source)))]),
    ['api.html', apiPage()],
    [NOT_FOUND_FILE, notFoundPage()],
    ['api.js', read('scripts/docs/api.js').replace('CONTRACT', () => read('generated/gateway.json').trim())],
    ['openapi.json', read('generated/gateway.json')],
    ['redoc.standalone.js', readFileSync(redoc, 'utf8')],
    ['icon.svg', read('scripts/docs/icon.svg')],
    ['frame.css', read('scripts/docs/frame.css')],
    ['style.css', read('scripts/docs/style.css')],
    ['copy.js', read('scripts/docs/copy.js')],
  ]);
}

function htmlOf(page: Page, { title, summary, html, headings }: RenderedPage): string {
  const contents = headings.map(({ id, text }) => `<a href="#${id}">${escapeHtml(text)}</a>`).join('\n');
  const rest = `<meta name="description" content="${escapeHtml(summary)}">\n<link rel="stylesheet" href="style.css">`;
  return `${head(title, rest)}
<body>
<a class="skip" href="#content">Skip to the content</a>
${header(page.file)}
<div class="layout">
<nav class="menu" aria-label="Pages">${menu(page)}</nav>
<main id="content">
${html}
${neighbours(page)}
</main>
<nav class="contents" aria-label="On this page">${contents === '' ? '' : `<p>On this page</p>\n${contents}`}</nav>
</div>
<script src="copy.js"></script>
</body>
</html>
`;
}

/** Redoc shows its maker's logo from a server of theirs; the page may load pictures from nowhere but itself. */
function apiPage(): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="img-src 'self' data: blob:; connect-src 'none'">`;
  const summary = '<meta name="description" content="Every operation, field, header and error of LLM Gateway.">';
  return `${head('API reference', `${summary}\n${policy}`)}
<body class="api">
${header('api.html')}
<div id="redoc"></div>
<noscript>This page needs JavaScript. The contract itself is <a href="openapi.json">openapi.json</a>.</noscript>
<script src="redoc.standalone.js"></script>
<script src="api.js"></script>
</body>
</html>
`;
}

/** It may be shown below any path, so it brings its style along. */
function notFoundPage(): string {
  const style = `<style>\n${read('scripts/docs/frame.css')}${read('scripts/docs/style.css')}</style>`;
  return `${head('No such page', '', style)}
<body>
${header(NOT_FOUND_FILE)}
<div class="layout">
<nav class="menu" aria-label="Pages">${menu()}</nav>
<main>
<h1>There is no such page</h1>
<p>It may have a new name: the menu lists every page. The <a href="api.html">API reference</a> has every operation.</p>
</main>
</div>
</body>
</html>
`;
}

/** `rest` is what the page needs besides the frame that all have. */
function head(title: string, rest: string, frame = '<link rel="stylesheet" href="frame.css">'): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · LLM Gateway</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
${frame}
${rest}
</head>`;
}

function header(file: string): string {
  const current = (isCurrent: boolean) => (isCurrent ? ' aria-current="page"' : '');
  return `<header><a class="brand" href="index.html">LLM Gateway</a>
<nav aria-label="Site"><a href="index.html"${current(file !== 'api.html')}>Docs</a>
<a href="api.html"${current(file === 'api.html')}>API reference</a></nav></header>`;
}

/** Folded on a small screen, where the summary is shown; style.css keeps it open on a large one. */
function menu(page?: Page): string {
  const groups = GROUPS.map(({ name, pages }) => {
    const links = pages.map(
      (each) => `<a href="${each.file}"${each === page ? ' aria-current="page"' : ''}>${escapeHtml(each.name)}</a>`,
    );
    return `<p>${escapeHtml(name)}</p>\n${links.join('\n')}`;
  });
  return `<input type="checkbox" id="menu"><label for="menu">${escapeHtml(page?.name ?? 'Docs')}</label>
<div>${groups.join('\n')}</div>`;
}

function neighbours(page: Page): string {
  const pages = GROUPS.flatMap(({ pages }) => pages);
  const index = pages.indexOf(page);
  const [before, after] = [pages[index - 1], pages[index + 1]];
  const link = (name: string, to?: Page) =>
    to === undefined ? '<span></span>' : `<a class="${name}" href="${to.file}">${escapeHtml(to.name)}</a>`;
  return `<footer>${link('before', before)}${link('after', after)}</footer>`;
}
