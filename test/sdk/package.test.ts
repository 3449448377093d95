import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackedClient, type ScratchProject } from './packedClient.ts';

const require = createRequire(import.meta.url);

/** Compiles only if the types are those that a consumer relies on. */
const CONSUMER = `
import { ApiError, createClient, GatewayError, StreamCutError } from '@llm-gateway/client';
import type { ChatCompletion, ChatCompletionChunk, UsageRecord } from '@llm-gateway/client';

const client = createClient({ baseUrl: 'http://127.0.0.1:8787', apiKey: async () => 'key', maxRetries: 0 });
const answer: ChatCompletion = await client.chat.create({ messages: [{ role: 'user', content: 'Hello' }] });
const text: string | null | undefined = answer.choices[0]?.message.content;
for await (const chunk of client.chat.stream({ messages: [] }, { signal: AbortSignal.timeout(1), tags: { a: 'b' } })) {
  const typed: ChatCompletionChunk = chunk;
}
for await (const record of client.usage.requests()) {
  const typed: UsageRecord = record;
}
const error: GatewayError = new StreamCutError('', { requestId: null });
if (error instanceof ApiError) {
  const status: number | null = error.status;
}
`;

/** A line for each thing that the types do not let through. */
const WRONG = `import { createClient } from '@llm-gateway/client'; const client = createClient({ baseUrl: '' });
client.chat.create({ model: 'nova-micro' });
client.chat.create({ messages: [], stream: true });
client.usage.get({ group_by: 'moon' });
client.chat.create({ messages: [{ role: 'nobody', content: '' }] });
createClient({ apiKey: 'key' });
`;

describe('the packed client', () => {
  let project: ScratchProject;

  beforeAll(async () => {
    project = await installPackedClient();
  }, 180_000);
  afterAll(() => project.remove());

  it.each(['NodeNext', 'Bundler'])('has the types that consumers need, resolved as %s', async (resolution) => {
    expect(await compile(CONSUMER, resolution)).toEqual({ exitCode: 0, text: '' });
  });

  it('has types that refuse what is wrong', async () => {
    const { text } = await compile(WRONG, 'NodeNext');

    expect(text.match(/consumer\.ts\(\d+/g)).toEqual([2, 3, 4, 5, 6].map((line) => `consumer.ts(${line}`));
  });

  async function compile(source: string, resolution: string) {
    await project.write('consumer.ts', source);
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      module: resolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
      moduleResolution: resolution,
      types: [],
    };
    await project.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
    return runTool(require.resolve('typescript/lib/tsc.js'), ['-p', '.', '--pretty', 'false'], project.folder);
  }

  it('is what its manifest promises (publint)', async () => {
    const cli = join(dirname(require.resolve('publint')), 'cli.js');

    expect((await runTool(cli, [project.tarball, '--strict'])).text).toContain('All good!');
  });

  it('has types for every way to import it (are the types wrong)', async () => {
    const cli = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');

    expect(await runTool(cli, [project.tarball, '--profile', 'esm-only'])).toMatchObject({ exitCode: 0 });
  });

  it('depends on nothing and has the version of the gateway', async () => {
    const installed = join(project.folder, 'node_modules/@llm-gateway/client/package.json');
    const manifest = JSON.parse(await readFile(installed, 'utf8'));
    const ours = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'));

    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest.version).toBe(ours.version);
  });
});

interface Outcome {
  readonly exitCode: number;
  readonly text: string;
}

async function runTool(script: string, options: readonly string[], cwd?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...options], { cwd }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), text: stdout + stderr });
    });
  });
}
