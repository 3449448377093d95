import type { Author, NewBudget, NewKey, NewTeam } from '../../../src/directory.ts';

export const AUTHOR: Author = {
  actor: { principal: 'test-operator', claimed_principal: null, function_arn: null, invocation_id: null },
  requestId: 'req_1',
};

const NO_LIMITS = { rpm: null, tpm: null, max_concurrency: null };

export function newTeam(team: Partial<NewTeam> = {}): NewTeam {
  return {
    team_id: 'research',
    name: 'Research',
    status: 'active',
    limits: { ...NO_LIMITS, rpm: 60 },
    allowed_models: null,
    tags: {},
    guardrail: null,
    stream_disconnect: 'drain',
    ...team,
  };
}

export function newKey(key: Partial<NewKey> = {}): NewKey {
  return {
    key_id: 'key_1',
    team_id: 'research',
    name: 'Notebook',
    expires_at: null,
    limits: NO_LIMITS,
    allowed_models: null,
    tags: {},
    guardrail: null,
    ...key,
  };
}

/** 1.50 USD of the team `research` in each fiscal month. */
export function newBudget(budget: Partial<NewBudget> = {}): NewBudget {
  return {
    budget_id: 'monthly',
    scope: 'team',
    team_id: 'research',
    key_id: null,
    model: null,
    tag: null,
    amount_usd: 1.5,
    amount_nano_usd: 1_500_000_000,
    window: { unit: 'month', time_zone: 'Europe/Berlin', fiscal_start_day: 3 },
    mode: 'hard',
    ...budget,
  };
}
