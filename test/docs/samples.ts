import type { Sources } from '../house/sources.ts';

/** A fenced block of code that a reader may copy. */
export interface Sample {
  readonly page: string;
  readonly line: number;
  readonly language: 'ts' | 'bash' | 'json';
  readonly text: string;
  /** What it prints, where the page says so. */
  readonly output: string | null;
  /** Whether it shows a refusal. */
  readonly fails: boolean;
}

const LANGUAGES: Readonly<Record<string, Sample['language'] | 'output'>> = {
  ts: 'ts',
  bash: 'bash',
  sh: 'bash',
  json: 'json',
  text: 'output',
};
const FENCE = /^( *)```(\S*) ?(.*)\n([\s\S]*?)^\1```$/gm;

/** Every sample of every page and of both contracts. A block without a language is a drawing, not a sample. */
export function listSamples(sources: Sources): Sample[] {
  const pages = [...sources].filter(([path]) => path.endsWith('.md') && path !== 'CHANGELOG.md');
  const contracts = ['generated/gateway.json', 'generated/admin.json'].flatMap((path) =>
    listDescriptions(JSON.parse(sources.get(path) ?? '{}')).map((text): [string, string] => [path, text]),
  );
  return [...pages, ...contracts].flatMap(([page, text]) => readSamples(page, text));
}

function readSamples(page: string, text: string): Sample[] {
  const samples: Sample[] = [];
  for (const { index, 1: indent = '', 2: name = '', 3: info = '', 4: body = '' } of text.matchAll(FENCE)) {
    if (name === '') continue;
    const language = LANGUAGES[name];
    const line = text.slice(0, index).split('\n').length;
    if (language === undefined) throw new Error(`${page}:${line} has a sample in ${name}, which no test can run.`);
    const code = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const last = samples.at(-1);
    if (language !== 'output')
      samples.push({ page, line, language, text: code, output: null, fails: info === 'fails' });
    else if (last !== undefined) samples.splice(-1, 1, { ...last, output: code });
  }
  return samples;
}

function listDescriptions(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'description' && typeof part === 'string' ? [part] : listDescriptions(part),
  );
}
