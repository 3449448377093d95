import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { renderSite } from '../scripts/docs/renderSite.ts';

const ROOT = join(import.meta.dirname, '..');

/** Function -> its entry point in `src/entrypoints`. */
const ENTRIES = {
  gateway: 'gatewayLambda.ts',
  admin: 'adminLambda.ts',
  maintenance: 'maintenanceLambda.ts',
  archive: 'archiveLambda.ts',
  demoKey: 'demoKeyLambda.ts',
  site: 'siteLambda.ts',
} as const;

type FunctionName = keyof typeof ENTRIES;

export interface Bundles {
  /** The folder that is uploaded for each function, with `index.mjs`, what it loads only when it needs it, and source maps. */
  readonly folders: Readonly<Record<FunctionName, string>>;
  /** Every file of the docs site, by its path there. The function `site` carries them in its folder `site`. */
  readonly siteFiles: readonly string[];
}

/** Bundles every function into a folder of its own below `target`, whose earlier content goes. Needs no network. */
export async function buildBundles(target: string): Promise<Bundles> {
  await rm(target, { recursive: true, force: true });
  const names = Object.keys(ENTRIES) as FunctionName[];
  const made = await Promise.all(names.map(async (name) => [name, await bundle(name, target)] as const));
  const folders = Object.fromEntries(made) as Record<FunctionName, string>;
  // `GET /docs` reads it from beside its own code.
  await copyFile(DOCS_SCRIPT, join(folders.gateway, 'redoc.standalone.js'));
  return { folders, siteFiles: await writeSite(join(folders.site, 'site')) };
}

async function bundle(name: FunctionName, target: string): Promise<string> {
  const folder = join(target, name);
  await bundleFile(join(ROOT, 'src/entrypoints', ENTRIES[name]), join(folder, 'index.mjs'));
  return folder;
}

/**
 * Makes one file of an entry point and all that it imports, as every function is made. What it loads by `import()` becomes a
 * file of its own beside it, so that a start does not read what it may never need.
 */
export async function bundleFile(entryPoint: string, outfile: string): Promise<void> {
  const lazy = new Set<string>();
  await build({
    entryPoints: [entryPoint],
    outfile,
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // ES modules first: what is not used of them falls away.
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    // The repository has the sources; the map needs only places.
    sourcesContent: false,
    legalComments: 'none',
    banner: {
      js: "import{createRequire as createNodeRequire}from'node:module';const require=createNodeRequire(import.meta.url);",
    },
    plugins: [requireBuiltins, leaveOutUnused, setApart(lazy)],
    logLevel: 'warning',
  });
  for (const source of lazy) await bundleFile(source, join(dirname(outfile), besideName(source)));
}

/** Adds to `lazy` what our own code loads by `import()`, and leaves it out. */
function setApart(lazy: Set<string>): Plugin {
  return {
    name: 'set-apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        lazy.add(join(resolveDir, path));
        return { path: `./${besideName(path)}`, external: true };
      });
    },
  };
}

function besideName(source: string): string {
  return `${basename(source, '.ts')}.mjs`;
}

/**
 * Loads Node's own modules by `require`. An `import` of `node:http` makes a name of each of its exports, and one of them
 * loads all of undici, which costs a cold start 20 ms.
 */
const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) =>
      isBuiltin(path) && kind === 'import-statement' ? { path, namespace: 'builtin', sideEffects: false } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** Redoc, as npm installed it. */
const DOCS_SCRIPT = createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js');

/**
 * What openapi-backend imports for reading, checking and mocking documents. The gateway uses it as a router of a document that is
 * whole and valid (`src/gateway/router.ts`), so all that it asks for is a document that is given back; the rest would be a fifth of
 * the code to load.
 */
const UNUSED = ['@apidevtools/json-schema-ref-parser', 'ajv', 'mock-json-schema', 'openapi-schema-validator'];

const LEFT_OUT = `
  const refuse = () => { throw new Error('This part of openapi-backend is left out of the bundle.'); };
  module.exports = { parse: async (document) => document, dereference: refuse, resolve: refuse };
`;

const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) =>
      UNUSED.includes(path) && importer.includes('/openapi-backend/') ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: LEFT_OUT }));
  },
};

async function writeSite(folder: string): Promise<readonly string[]> {
  const files = renderSite();
  await mkdir(folder);
  for (const [path, text] of files) await writeFile(join(folder, path), text);
  return [...files.keys()];
}
