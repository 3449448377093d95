import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A project that has installed the client as npm would hand it out. */
export interface ScratchProject {
  readonly folder: string;
  /** The file that `npm publish` would upload. */
  readonly tarball: string;
  /** The installed package. */
  load(): Promise<typeof import('../../sdk/index.ts')>;
  /** Writes a file into the project and gives its path. */
  write(name: string, text: string): Promise<string>;
  remove(): Promise<void>;
}

export async function installPackedClient(): Promise<ScratchProject> {
  const home = await mkdtemp(join(tmpdir(), 'llm-gateway-sdk-'));
  const built = join(home, 'built');
  const folder = join(home, 'project');
  await run(process.execPath, [join(ROOT, 'scripts/buildSdk.ts'), built]);
  await run('npm', ['pack', '--pack-destination', home], { cwd: built });
  const name = (await readdir(home)).find((each) => each.endsWith('.tgz')) ?? '';
  const tarball = join(home, name);
  const installed = join(folder, 'node_modules/@llm-gateway/client');
  await mkdir(join(home, 'unpacked'), { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', join(home, 'unpacked')]);
  await cp(join(home, 'unpacked/package'), installed, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  return {
    folder,
    tarball,
    load: () => import(/* @vite-ignore */ join(installed, 'lib/sdk/index.js')),
    async write(file, text) {
      await writeFile(join(folder, file), text);
      return join(folder, file);
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
