import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Config } from '../config.ts';
import { API_KEY_SECRET_BYTES, formatApiKey, isWellFormedApiKey } from '../governance/apiKey.ts';
import type { Clock } from '../ports.ts';
import { createApiKeyWriter } from '../stores/apiKeys.ts';
import type { TableNames } from '../stores/tables.ts';

export interface DemoParts {
  readonly dynamo: DynamoDBDocumentClient;
  readonly tables: TableNames;
  readonly config: Config;
  readonly clock: Clock;
}

/**
 * Writes the demo team and its key, and resolves to the key. The store keeps only a key's hash, so a made key is kept in
 * a file of the data folder that only its owner can read: the next start shows the same one.
 */
export async function seedDemo({ dynamo, tables, config, clock }: DemoParts): Promise<string> {
  const text = config.demoKey ?? (await keptKey(config));
  const writer = createApiKeyWriter({ dynamo, tables, clock });
  await writer.putTeam({ teamId: 'demo', name: 'Demo team', rateLimitRpm: config.demoRpm });
  await writer.putKey({ text, keyId: 'key_demo', teamId: 'demo', name: 'Demo key' });
  return text;
}

async function keptKey({ dataDir, environment }: Config): Promise<string> {
  const path = join(dataDir, 'demo-key');
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
