import { open } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { processEnvironment } from '../config.ts';
import { systemClock } from '../system.ts';
import { openLambda } from './lambda.ts';
import { runCli } from './runCli.ts';
import type { FileText } from './surroundings.ts';

const USUAL_COLUMNS = 80;

/** `llm-gateway`, on the real terminal, files and network. */
async function main(): Promise<void> {
  // Whoever reads the answer may have read enough: `llm-gateway audit | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  process.exitCode = await runCli(process.argv.slice(2), {
    terminal: {
      answer: (text) => void process.stdout.write(text),
      tell: (text) => void process.stderr.write(text),
      isInteractive: process.stderr.isTTY === true,
      columns: process.stdout.columns ?? USUAL_COLUMNS,
    },
    // Commands are not traced: what a shell has set for OpenTelemetry is meant for others.
    environment: { ...processEnvironment(), OTEL_SDK_DISABLED: 'true' },
    clock: systemClock,
    fetch,
    openLambda,
    user: `${userName()}@${hostname()}`,
    readFile,
  });
}

/** A container's user may have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

async function readFile(path: string): Promise<FileText> {
  await using file = await open(path);
  const { mode } = await file.stat();
  return { text: await file.readFile('utf8'), mode: mode & 0o777 };
}

await main();
