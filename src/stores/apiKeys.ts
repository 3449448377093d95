import type { Budget, Guardrail, Limits as StoredLimits, Team } from '../../generated/types/admin/types.gen.ts';
import { toBudgetDefinition } from '../governance/budget.ts';
import type { Limits, Policy } from '../governance/policy.ts';
import type { ApiKeyRecord, ApiKeys } from '../ports.ts';
import { isBudgetKey, secretAddress } from './directory/addresses.ts';
import { readSecret, type Secret } from './directory/keyItems.ts';
import { readVersioned } from './directory/stored.ts';
import { readBudgets, readPartition } from './directory/teamPartition.ts';
import { TEAM_FIELDS } from './directory/teams.ts';
import type { Item, Items } from './items/items.ts';

export interface ApiKeysOptions {
  readonly items: Pick<Items, 'get' | 'query'>;
}

/**
 * Keys as the directory wrote them: one read for the key, then one for its team and that team's budgets, and one beside it
 * for the whole gateway's budgets. A key whose team is missing or inactive is inactive. All reads are consistent, so that a
 * cache in front is the whole delay of a revocation.
 */
export function createApiKeys({ items }: ApiKeysOptions): ApiKeys {
  return {
    async find(sha256) {
      const secret = readSecret(await items.get(secretAddress(sha256)));
      if (secret === undefined) return undefined;
      const [team, gateway] = await Promise.all([readPartition(items, secret.key.team_id), readPartition(items, null)]);
      return toRecord(secret, readTeam(team), readBudgets([...team, ...gateway]));
    },
  };
}

function readTeam(partition: readonly Item[]): Team | undefined {
  const item = partition.find((candidate) => !isBudgetKey(candidate));
  return readVersioned(item, TEAM_FIELDS)?.entry;
}

function toRecord({ key, untilMs }: Secret, team: Team | undefined, budgets: readonly Budget[]): ApiKeyRecord {
  return {
    keyId: key.key_id,
    teamId: key.team_id,
    teamName: team?.name ?? key.team_id,
    status: key.status === 'active' && team?.status === 'active' ? 'active' : 'inactive',
    expiresAtMs: earlierOf(key.expires_at === null ? null : Date.parse(key.expires_at), untilMs),
    teamLimits: toLimits(team?.limits),
    keyLimits: toLimits(key.limits),
    allowedModels: { team: team?.allowed_models ?? null, key: key.allowed_models },
    operatorTags: { ...team?.tags, ...key.tags },
    budgets: budgets.filter(({ key_id }) => key_id === null || key_id === key.key_id).map(toBudgetDefinition),
    guardrail: toConfiguration(key.guardrail ?? team?.guardrail ?? null),
    streamDisconnect: team?.stream_disconnect ?? 'drain',
  };
}

function toLimits(limits: StoredLimits | undefined): Limits {
  return { rpm: limits?.rpm ?? null, tpm: limits?.tpm ?? null, maxConcurrency: limits?.max_concurrency ?? null };
}

/** In Converse's words, which are the ones it is used in. */
function toConfiguration(guardrail: Guardrail): Policy['guardrail'] {
  if (guardrail === null) return null;
  const { identifier, version, trace, stream_processing_mode: mode } = guardrail;
  const configuration = { guardrailIdentifier: identifier, guardrailVersion: version, trace };
  return mode === null ? configuration : { ...configuration, streamProcessingMode: mode };
}

/** Null is never. */
function earlierOf(oneMs: number | null, otherMs: number | null): number | null {
  return oneMs === null || otherMs === null ? (oneMs ?? otherMs) : Math.min(oneMs, otherMs);
}
