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
  process.stderr.write(`The mock cannot listen on port ${options.port}: ${String(error)}\n`);
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
    'Prefer: code=429 asks for an error, Prefer: example=tool_call for another example. Ctrl-C stops it.',
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
