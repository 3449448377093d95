import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMockFront } from './mockFront.ts';
import { startPrismMock } from './prismProcess.ts';

/** `npm run mock`: the contract's examples at the gateway's address, for those who build a client and have no AWS. */

const options = readOptions();
const contract = await readFile(join(import.meta.dirname, '../../generated/gateway.json'), 'utf8');
const prism = await startPrismMock();
const front = createMockFront({ prismUrl: prism.url, contract, gapMs: options.gapMs });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => leave(0));
front.listen(options.port, '127.0.0.1');
try {
  await once(front, 'listening');
} catch (error) {
  const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  process.stderr.write(
    isBusy
      ? `Port ${options.port} is in use, perhaps by npm start. Choose another: npm run mock -- --port 9000\n`
      : `The mock cannot listen on port ${options.port}: ${String(error)}\n`,
  );
  await leave(1);
}

const address = front.address();
const port = typeof address === 'object' ? address?.port : options.port;
process.stdout.write(
  [
    'A mock of LLM Gateway: it answers with the examples of the contract, to any key.',
    '',
    `  API   http://127.0.0.1:${port}/v1`,
    '',
    'Try it:',
    '',
    `  curl http://127.0.0.1:${port}/v1/chat/completions \\`,
    '    -H "Authorization: Bearer any" \\',
    '    -H "Content-Type: application/json" \\',
    '    -d \'{"model":"nova-micro","messages":[{"role":"user","content":"Hello"}]}\'',
    '',
    'Add -H "Prefer: code=429" for an error, or "Prefer: example=tool_call" for a tool call.',
    'docs/guides/mock.md says more. Ctrl-C stops it.',
    '',
  ].join('\n'),
);

async function leave(exitCode: number): Promise<never> {
  front.close();
  front.closeAllConnections();
  await prism.stop();
  process.exit(exitCode);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '8787' }, 'gap-ms': { type: 'string', default: '50' } },
    });
    const [port, gapMs] = [Number(values.port), Number(values['gap-ms'])];
    if (Number.isInteger(port) && port >= 0 && port < 65_536 && gapMs >= 0) return { port, gapMs };
  } catch {
    // What is wrong is told below, in our words.
  }
  process.stderr.write('Options of the mock: --port <0 to 65535> and --gap-ms <milliseconds between events>.\n');
  process.exit(2);
}
