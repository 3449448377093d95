import type { GuardrailStreamConfiguration } from '@aws-sdk/client-bedrock-runtime';
import type { BudgetDefinition } from './budget.ts';
import type { Tags } from './tags.ts';

/** Limits of a team or a key; null where there is none. */
export interface Limits {
  readonly rpm: number | null;
  readonly tpm: number | null;
  readonly maxConcurrency: number | null;
}

export const NO_LIMITS: Limits = { rpm: null, tpm: null, maxConcurrency: null };

/** Everything that governs what a key may do: its team's rules and its own, both of which apply. */
export interface Policy {
  readonly teamLimits: Limits;
  readonly keyLimits: Limits;
  /** Globs over catalogue ids and names of declared inference profiles; null allows all. */
  readonly allowedModels: { readonly team: readonly string[] | null; readonly key: readonly string[] | null };
  /** Set by the operator; the key's win over the team's. */
  readonly operatorTags: Tags;
  /** The gateway's, the team's and the key's. */
  readonly budgets: readonly BudgetDefinition[];
  /** Watches every request, whatever the caller asks for; the key's wins over the team's. Null is none. */
  readonly guardrail: GuardrailStreamConfiguration | null;
  /** Whether a stream whose client left is read to its end, for the exact count, or ended. */
  readonly streamDisconnect: 'drain' | 'abort';
}

/** Of a team with a request limit and no other rule. */
export function simplePolicy(rpm: number): Policy {
  return {
    teamLimits: { ...NO_LIMITS, rpm },
    keyLimits: NO_LIMITS,
    allowedModels: { team: null, key: null },
    operatorTags: {},
    budgets: [],
    guardrail: null,
    streamDisconnect: 'drain',
  };
}
