import type { Config } from '../config.ts';
import type { Author, Directory, KeyDigest } from '../directory.ts';
import { digestApiKey } from '../governance/apiKey.ts';
import type { Clock, Ids } from '../ports.ts';
import { createApiKeys } from '../stores/apiKeys.ts';
import { createDirectory } from '../stores/directory.ts';
import type { Items } from '../stores/items/items.ts';
import { keptDemoKey } from './demoKey.ts';

export interface DemoParts {
  readonly items: Items;
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
}

const TEAM_ID = 'demo';
const KEY_ID = 'key_demo';
const NO_LIMITS = { rpm: null, tpm: null, max_concurrency: null };

const START: Author = {
  actor: { principal: 'local-start', claimed_principal: null, function_arn: null, invocation_id: null },
  requestId: null,
};

/**
 * Makes sure of the demo team and its key, and resolves to the key. Only a key's hash is stored, so one that is made here is
 * kept in a file of the data folder that only its owner can read: the next start shows the same one. What an operator
 * changed stays, but for the limit, which is a setting of this start.
 */
export async function seedDemo(parts: DemoParts): Promise<string> {
  const { config } = parts;
  const text = config.demoKey ?? (await keptDemoKey(config));
  const directory = createDirectory(parts);
  await seedTeam(directory, config.demoRpm);
  await seedKey(directory, parts, digestApiKey(text));
  return text;
}

async function seedTeam(directory: Directory, rpm: number): Promise<void> {
  const team = await directory.findTeam(TEAM_ID);
  if (team === undefined) {
    const limits = { ...NO_LIMITS, rpm };
    const rest = {
      status: 'active',
      allowed_models: null,
      tags: {},
      guardrail: null,
      stream_disconnect: 'drain',
    } as const;
    await directory.createTeam({ team_id: TEAM_ID, name: 'Demo team', limits, ...rest }, START);
  } else if (team.limits.rpm !== rpm) {
    await directory.updateTeam(TEAM_ID, (current) => ({ ...current, limits: { ...current.limits, rpm } }), START);
  }
}

/** A revoked key stays revoked. */
async function seedKey(directory: Directory, { items, clock }: DemoParts, digest: KeyDigest): Promise<void> {
  const key = await directory.findKey(KEY_ID);
  if (key === undefined) {
    const rest = { expires_at: null, limits: NO_LIMITS, allowed_models: null, tags: {}, guardrail: null };
    await directory.createKey({ key_id: KEY_ID, team_id: TEAM_ID, name: 'Demo key', ...rest }, digest, START);
    return;
  }
  const found = await createApiKeys({ items }).find(digest.sha256);
  const isInUse = found?.keyId === KEY_ID && (found.expiresAtMs === null || clock.nowMs() < found.expiresAtMs);
  if (key.status !== 'revoked' && !isInUse) await directory.rotateKey({ keyId: KEY_ID, digest, graceMs: 0 }, START);
}
