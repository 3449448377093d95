import { posix } from 'node:path';
import { Marked, Renderer, type Tokens, type TokensList } from 'marked';
import { escapeHtml, highlight } from './highlight.ts';
import { GROUPS, type Page } from './pages.ts';

export interface Heading {
  readonly id: string;
  readonly text: string;
}

export interface RenderedPage {
  readonly title: string;
  readonly html: string;
  /** The first paragraph as plain text, for search engines and previews of links. */
  readonly summary: string;
  /** Of the second level. */
  readonly headings: readonly Heading[];
}

const PAGES = GROUPS.flatMap(({ pages }) => pages);
/** The clients that samples are written for, by something that only such a sample has. */
const LABELS: readonly (readonly [sign: string, label: string])[] = [
  ["from '@llm-gateway/client'", '@llm-gateway/client'],
  ["from '@langchain/", 'LangChain'],
  ["from 'ai'", 'AI SDK'],
  ["from 'openai'", 'openai'],
  ['curl ', 'curl'],
];

/** What stands below a sample, by the language of the block that follows it. */
const OUTPUTS: Readonly<Record<string, string>> = { text: 'prints', json: 'answer' };

/** One page of Markdown as HTML. The same for several clients becomes tabs; what a sample prints stands below it. */
export function renderMarkdown(page: Page, markdown: string): RenderedPage {
  const marked = new Marked({ renderer: rendererOf(page) });
  const tokens = marked.lexer(markdown);
  const html = groupSamples(tokens)
    .map((part) => (isSamples(part) ? renderSamples(part, page) : marked.parser(part)))
    .join('\n');
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  const named = (level: number) =>
    headings
      .filter(({ depth }) => depth === level)
      .map(({ text }) => ({ id: slug(text), text: text.replaceAll('`', '') }));
  return { title: named(1)[0]?.text ?? page.name, summary: summaryOf(tokens), html, headings: named(2) };
}

function summaryOf(tokens: TokensList): string {
  const first = tokens.find((token): token is Tokens.Paragraph => token.type === 'paragraph');
  const text = (first?.text ?? '').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll(/[`*]/g, '');
  return text.replaceAll('\n', ' ');
}

function rendererOf(page: Page): Renderer {
  const renderer = new Renderer();
  renderer.heading = function heading({ tokens, depth, text }) {
    const html = this.parser.parseInline(tokens);
    const id = slug(text);
    return depth === 1 ? `<h1>${html}</h1>` : `<h${depth} id="${id}"><a href="#${id}">${html}</a></h${depth}>`;
  };
  renderer.link = function link({ href, tokens, text }) {
    const target = linkTarget(page, href);
    const html = nameOfPage(page, href, text) ?? this.parser.parseInline(tokens);
    return target === null ? html : `<a href="${escapeHtml(target)}">${html}</a>`;
  };
  renderer.table = function table({ header, rows }) {
    const names = header.map(({ text }) => escapeHtml(text.replaceAll('`', '')));
    const cell = ({ tokens }: Tokens.TableCell, index: number) =>
      // A telephone has no room for columns: there a row is a block, and each value says what it is.
      `<td${names[index] ? ` data-label="${names[index]}"` : ''}>${this.parser.parseInline(tokens)}</td>`;
    const heads = header.map(({ tokens }) => `<th>${this.parser.parseInline(tokens)}</th>`);
    const head = names.some((name) => name !== '') ? `<thead><tr>${heads.join('')}</tr></thead>` : '';
    const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
    return `<div class="table"><table>${head}<tbody>${body}</tbody></table></div>`;
  };
  return renderer;
}

interface SampleGroup {
  readonly id: number;
  readonly samples: readonly (readonly [sample: Tokens.Code, output?: Tokens.Code])[];
}

type Part = SampleGroup | TokensList;

function isSamples(part: Part): part is SampleGroup {
  return 'samples' in part;
}

/** Code blocks with nothing between them are one group where each is for another client; steps stand below each other. */
function groupSamples(tokens: TokensList): Part[] {
  const parts: Part[] = [];
  let open: [Tokens.Code, Tokens.Code?][] | undefined;
  for (const token of tokens) {
    if (token.type === 'space') continue;
    if (token.type !== 'code') {
      open = undefined;
      parts.push(Object.assign([token], { links: tokens.links }));
      continue;
    }
    const code = token as Tokens.Code;
    const last = open?.at(-1);
    if (last !== undefined && code.lang !== undefined && code.lang in OUTPUTS) {
      last[1] = code;
    } else if (open !== undefined && isForAnother(open, code)) {
      open.push([code]);
    } else {
      open = [[code]];
      parts.push({ id: parts.length, samples: open });
    }
  }
  return parts;
}

function isForAnother(samples: SampleGroup['samples'], code: Tokens.Code): boolean {
  const clients = [...samples.map(([sample]) => clientOf(sample)), clientOf(code)];
  return clients.every((client, index) => client !== undefined && clients.indexOf(client) === index);
}

function renderSamples({ id, samples }: SampleGroup, { file }: Page): string {
  const panels = samples.map(([sample, output]) => ({
    label: clientOf(sample) ?? '',
    html: renderCode(sample, output),
  }));
  const [only] = panels;
  if (panels.length === 1) return `<div class="sample">${only?.html}</div>`;
  const name = `${file.replace('.html', '')}-${id}`;
  const tabs = panels.map(
    ({ label, html }, index) =>
      `<input type="radio" name="${name}" id="${name}-${index}"${index === 0 ? ' checked' : ''}>` +
      `<label for="${name}-${index}">${escapeHtml(label)}</label><div class="sample">${html}</div>`,
  );
  return `<div class="tabs">${tabs.join('\n')}</div>`;
}

function renderCode(sample: Tokens.Code, output?: Tokens.Code): string {
  const [language = ''] = (sample.lang ?? '').split(' ');
  const shown = `<pre tabindex="0"><code>${highlight(sample.text, language)}</code></pre>`;
  return output === undefined
    ? shown
    : `${shown}<p class="prints">${OUTPUTS[output.lang ?? '']}</p>` +
        `<pre tabindex="0"><code>${highlight(output.text, output.lang ?? '')}</code></pre>`;
}

function clientOf({ text }: Tokens.Code): string | undefined {
  return LABELS.find(([sign]) => text.includes(sign))?.[1];
}

/** A link that shows the path of a page shows the page's name; on GitHub the path is the name. */
function nameOfPage(page: Page, href: string, text: string): string | null {
  const target = pageAt(page, href);
  return target !== undefined && /^`?[\w./-]+\.md`?$/.test(text) ? escapeHtml(target.name) : null;
}

/** Where a link of a page leads to in the site; `null` for a file that the site does not have. */
function linkTarget(page: Page, href: string): string | null {
  if (/^[a-z]+:/.test(href) || href.startsWith('#')) return href;
  const file = pageAt(page, href)?.file;
  if (file === undefined) return null;
  const [, anchor] = href.split('#');
  return anchor === undefined ? file : `${file}#${anchor}`;
}

function pageAt(page: Page, href: string): Page | undefined {
  const [path = ''] = href.split('#');
  const source = posix.join(posix.dirname(page.source), path);
  return PAGES.find((each) => each.source === source);
}

/** As GitHub makes them. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
