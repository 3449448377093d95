import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createClient, type UserConfig } from '@hey-api/openapi-ts';
import type { Contract } from './contract.ts';
import { writeOperations } from './operations.ts';
import { writeValidators } from './validators.ts';

/**
 * Makes all of `generated/` from `openapi/`. Run it with `npm run generate`; never edit what it writes. A folder named on
 * the command line is written instead.
 */

const [output = './generated'] = process.argv.slice(2);
const CONTRACTS = [
  { name: 'gateway', client: `${output}/sdk` },
  { name: 'admin', client: `${output}/adminClient` },
] as const;
const BANNER = '// Made by `npm run generate` from openapi/. Do not edit.\n';

rmSync(output, { recursive: true, force: true });
for (const contract of CONTRACTS) await generate(contract);

async function generate({ name, client }: { name: string; client: string }): Promise<void> {
  const bundlePath = `${output}/${name}.json`;
  execFileSync('npx', ['redocly', 'bundle', name, '--output', bundlePath], { stdio: ['ignore', 'ignore', 'inherit'] });
  const contract = JSON.parse(readFileSync(bundlePath, 'utf8')) as Contract;

  await runHeyApi(bundlePath, `${output}/types/${name}`, ['@hey-api/typescript']);
  await runHeyApi(bundlePath, client, ['@hey-api/typescript', '@hey-api/client-fetch', '@hey-api/sdk']);
  write(`${output}/operations/${name}.gen.ts`, writeOperations(contract, `../types/${name}/types.gen.ts`));

  const validators = await writeValidators(contract);
  for (const [kind, source] of Object.entries(validators)) {
    write(`${output}/validators/${name}.${kind}.gen.js`, source);
    write(`${output}/validators/${name}.${kind}.gen.d.ts`, declaration(name));
  }
}

/** hey-api reads plain JSON Schema 2020-12 but stops at `contentSchema`, so every component is kept by name. */
async function runHeyApi(input: string, path: string, plugins: NonNullable<UserConfig['plugins']>): Promise<void> {
  await createClient({
    input,
    output: { path, module: { extension: '.ts' }, header: BANNER.trim() },
    plugins,
    parser: { filters: { orphans: true } },
    logs: { level: 'warn' },
  });
}

function write(path: string, source: string): void {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, BANNER + source);
}

function declaration(name: string): string {
  return `import type { OperationId } from '../operations/${name}.gen.ts';

export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name at fault, where names themselves have a schema. */
  readonly propertyName?: string;
}

/** Says whether the value fits; if not, \`errors\` holds why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** By operation, then by role: \`body\`, \`path\`, \`query\` for requests; a status or \`event\` for responses. */
export declare const validators: Readonly<Record<OperationId, Readonly<Record<string, Validator>>>>;
`;
}
