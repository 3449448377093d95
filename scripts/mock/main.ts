import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMockFront } from './mockFront.ts';
import { startPrismMock } from './prismProcess.ts';

/** `npm run mock`: the contract's examples at the gateway's address, for those who build a client and have no AWS. */

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, 'gap-ms': { type: 'string', default: '50' } },
});
const contract = await readFile(join(import.meta.dirname, '../../generated/gateway.json'), 'utf8');
const prism = await startPrismMock();
const front = createMockFront({ prismUrl: prism.url, contract, gapMs: Number(values['gap-ms']) });
front.listen(Number(values.port), '127.0.0.1');
await Promise.race([once(front, 'listening'), once(front, 'error').then(([error]) => leave(error))]);

const address = front.address();
const port = typeof address === 'object' ? address?.port : values.port;
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
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => leave());

async function leave(error?: Error): Promise<never> {
  front.closeAllConnections();
  await prism.stop();
  if (error !== undefined) process.stderr.write(`The mock cannot listen on port ${values.port}: ${error.message}\n`);
  process.exit(error === undefined ? 0 : 1);
}
