import { parseArgs } from 'node:util';
import { startBedrockSimulator } from './bedrockSimulator/index.ts';

/** Prints one line, `{"url":"..."}`, and runs until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, 'gap-ms': { type: 'string', default: '0' } },
  });
  const simulator = await startBedrockSimulator({
    port: readNumber('--port', values.port),
    gapMs: readNumber('--gap-ms', values['gap-ms']),
  });
  process.stdout.write(`${JSON.stringify({ url: simulator.url })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, simulator.close);
}

function readNumber(name: string, text: string): number {
  const value = Number(text);
  if (text === '' || !(value >= 0)) throw new Error(`${name} must be a number from 0, not "${text}".`);
  return value;
}

await main();
