import { parseArgs } from 'node:util';
import { startBedrockSimulator } from './bedrockSimulator/index.ts';

/** `node src/local/bedrockSimulatorMain.ts --port 0 --gap-ms 0` prints `{"url":"..."}` and runs until it is told to stop. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, 'gap-ms': { type: 'string', default: '0' } },
});

const simulator = await startBedrockSimulator({ port: Number(values.port), gapMs: Number(values['gap-ms']) });
process.stdout.write(`${JSON.stringify({ url: simulator.url })}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void simulator.close());
