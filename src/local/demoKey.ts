import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { API_KEY_SECRET_BYTES, formatApiKey, isWellFormedApiKey } from '../governance/apiKey.ts';

/** Where a demo key that was made is kept, for those who look for it. */
export function demoKeyPath(dataDir: string): string {
  return join(dataDir, 'demo-key');
}

/** The key of the starts before, or a new one, kept where only its owner can read it. */
export async function keptDemoKey({ dataDir, environment }: Config): Promise<string> {
  const path = demoKeyPath(dataDir);
  const kept = (await readFile(path, 'utf8').catch(nothingIfMissing)).trim();
  if (isWellFormedApiKey(kept)) return kept;
  const made = formatApiKey(environment, randomBytes(API_KEY_SECRET_BYTES));
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}

function nothingIfMissing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  throw error;
}
