import { spawn } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackedClient, type ScratchProject } from '../sdk/packedClient.ts';
import type { Sample } from './samples.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = ['@ai-sdk', '@langchain', '@types', 'ai', 'openai', 'zod'];

/** What samples are run against. */
export interface Surroundings {
  readonly url: string;
  readonly adminUrl?: string;
  readonly key: string;
  readonly dataDir?: string;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly printed: string;
  readonly told: string;
}

/** A reader's folder: the packages that samples import, the commands that they call. */
export async function createSamplesProject() {
  const project = await installPackedClient();
  for (const name of PACKAGES) {
    await symlink(join(ROOT, 'node_modules', name), join(project.folder, 'node_modules', name));
  }
  return {
    ...project,
    run: (sample: Sample, surroundings: Surroundings) => run(project, sample, surroundings),
    /** What the compiler says about samples, by their names. */
    typecheck: (samples: readonly Sample[]) => typecheck(project, samples),
  };
}

async function run(project: ScratchProject, sample: Sample, { url, adminUrl = '', key, dataDir }: Surroundings) {
  const text = sample.text.replaceAll('http://127.0.0.1:8787', url).replaceAll('http://127.0.0.1:8788', adminUrl);
  if (dataDir !== undefined) await pointDataAt(project.folder, dataDir);
  const environment = {
    PATH: `${join(import.meta.dirname, 'commands')}:${process.env.PATH ?? ''}`,
    // Nobody's credentials: what a page says must not reach anything real.
    HOME: project.folder,
    SAMPLES_NODE: process.execPath,
    SAMPLES_ROOT: ROOT,
    LLM_GATEWAY_API_KEY: key,
    PORT: portOf(url),
    ADMIN_PORT: portOf(adminUrl),
    ...(sample.fails && { CURL_FAILS: '--no-fail' }),
  };
  const file = await project.write(nameOf(sample), text);
  const [command, ...options] =
    sample.language === 'ts' ? [process.execPath, file] : ['bash', '-euo', 'pipefail', file];
  return finish(spawn(command, options, { cwd: project.folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] }));
}

async function pointDataAt(folder: string, dataDir: string): Promise<void> {
  await rm(join(folder, '.data'), { force: true });
  await symlink(dataDir, join(folder, '.data'));
}

async function typecheck(project: ScratchProject, samples: readonly Sample[]): Promise<string> {
  const files = await Promise.all(samples.map((sample) => project.write(nameOf(sample), sample.text)));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ES2024',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    types: ['node'],
  };
  await project.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
  const tsc = join(ROOT, 'node_modules/typescript/lib/tsc.js');
  return (await finish(spawn(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], { cwd: project.folder })))
    .printed;
}

function finish(child: ReturnType<typeof spawn>): Promise<Ended> {
  let printed = '';
  let told = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    told += chunk;
  });
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, printed, told })));
}

/** `docs/guides/tools.md`, line 9 -> `docs-guides-tools-9.ts`. */
function nameOf({ page, line, language }: Sample): string {
  return `${page.replace(/\.\w+$/, '').replaceAll('/', '-')}-${line}.${language === 'ts' ? 'ts' : 'sh'}`;
}

function portOf(url: string): string {
  return url === '' ? '0' : new URL(url).port;
}
