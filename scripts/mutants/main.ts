import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTANTS, type Mutant } from './table.ts';

/**
 * Puts each mutant into a copy of the tree, one at a time, and runs the tests that are to catch it. Exit code 1 when one
 * survives, when its text is not found, or when the tests fail without a mutant.
 *
 * `npm run test:mutants -- windows` takes only those whose file or description has the word.
 */
const root = join(import.meta.dirname, '../..');
const COPIED = ['src', 'test', 'generated', 'scripts', 'openapi', 'package.json', 'vitest.config.ts'];
/** So many runs of the simulation catch what they can catch at all. */
const SEEDS = '1500';
/** A mutant that goes in circles is caught too. */
const LONGEST_MS = 180_000;

interface Verdict {
  readonly mutant: Mutant;
  readonly caughtBy: string | undefined;
  readonly seconds: number;
}

const [word = ''] = process.argv.slice(2);
const chosen = MUTANTS.filter(({ file, breaks }) => `${file} ${breaks}`.includes(word));
const copies = Array.from({ length: Math.min(2, availableParallelism(), chosen.length) }, copyTree);
try {
  process.exitCode = (await runControl()) && (await runMutants()) ? 0 : 1;
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'llm-gateway-mutants-'));
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Whether all the tests pass as long as nothing is wrong. */
async function runControl(): Promise<boolean> {
  const [copy] = copies;
  if (copy === undefined) return say(`No mutant has '${word}' in its file or description.`, false);
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  const failed = await runTests(copy, tests);
  return failed === undefined
    ? say(`Without a mutant, ${tests.length} files and folders of tests pass.`, true)
    : say(`The tests fail without any mutant: ${failed}`, false);
}

async function runMutants(): Promise<boolean> {
  const verdicts: Verdict[] = [];
  const waiting = chosen.values();
  const work = async (copy: string) => {
    for (const mutant of waiting) {
      const startedAtMs = performance.now();
      const caughtBy = await tryMutant(copy, mutant);
      verdicts.push({ mutant, caughtBy, seconds: (performance.now() - startedAtMs) / 1_000 });
      say(lineOf(verdicts.at(-1), verdicts.length), true);
    }
  };
  await Promise.all(copies.map(work));
  const survivors = verdicts.filter(({ caughtBy }) => caughtBy === undefined);
  for (const { mutant } of survivors) say(`Survived: ${mutant.file}: ${mutant.breaks}`, false);
  return say(`${verdicts.length - survivors.length} of ${verdicts.length} mutants are caught.`, survivors.length === 0);
}

/** What has caught the mutant; undefined when it survives. */
async function tryMutant(copy: string, { file, text, replacement, tests }: Mutant): Promise<string | undefined> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) throw new Error(`${file} does not have this exactly once: ${text}`);
  writeFileSync(
    path,
    source.replace(text, () => replacement),
  );
  try {
    return await runTests(copy, tests);
  } finally {
    writeFileSync(path, source);
  }
}

/** The first test that fails; undefined when all pass. */
function runTests(copy: string, tests: readonly string[]): Promise<string | undefined> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--bail', '1', '--no-color', ...tests], {
    cwd: copy,
    env: { ...process.env, SEEDS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : (/FAIL\s+(?:\|?\w+\|?\s+)?(test\/.+)/.exec(output)?.[1] ?? 'a run without end'));
    });
  });
}

function lineOf(verdict: Verdict | undefined, number: number): string {
  if (verdict === undefined) return '';
  const { mutant, caughtBy, seconds } = verdict;
  const place = `${String(number).padStart(2)} of ${chosen.length}`;
  const outcome = caughtBy === undefined ? 'SURVIVED' : 'caught';
  return `${place}  ${seconds.toFixed(1).padStart(5)} s  ${outcome}  ${mutant.breaks}\n${' '.repeat(18)}${caughtBy ?? mutant.file}`;
}

function say(line: string, verdict: boolean): boolean {
  process.stdout.write(`${line}\n`);
  return verdict;
}
