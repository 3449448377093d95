import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Makes the package `@llm-gateway/client` of `sdk/` and `generated/sdk/`, in `dist/sdk` or in the folder that the command
 * line names. Run it with `npm run build:sdk`, then `npm pack` or `npm publish` there.
 */

const ROOT = join(import.meta.dirname, '..');
const [folder = join(ROOT, 'dist/sdk')] = process.argv.slice(2);
const lib = join(folder, 'lib');
const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'sdk'), '--outDir', lib], { stdio: 'inherit' });
pointDeclarationsAtJavaScript();
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
cpSync(join(ROOT, 'sdk/README.md'), join(folder, 'README.md'));
cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
process.stdout.write(`The package is in ${folder}. In a project of yours: npm install ${folder}\n`);

/** tsc rewrites `./a.ts` to `./a.js` in what it emits, except in declarations. */
function pointDeclarationsAtJavaScript(): void {
  const declarations = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.d.ts'));
  for (const path of declarations) {
    const text = readFileSync(join(lib, path), 'utf8');
    writeFileSync(join(lib, path), text.replace(/(from |import\()'(\.{1,2}\/[^']+)\.ts'/g, "$1'$2.js'"));
  }
}

/** The client has the version of the gateway whose contract it was made of. */
function manifest(): object {
  const { version } = readJson('package.json');
  const { name, ...rest } = readJson('sdk/package.json');
  return { name, version, ...rest };
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
