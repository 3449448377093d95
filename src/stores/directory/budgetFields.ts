import type { Budget } from '../../../generated/types/admin/types.gen.ts';
import type { Fields } from './stored.ts';

export const BUDGET_FIELDS: Fields<Budget> = {
  budget_id: true,
  scope: true,
  team_id: true,
  key_id: true,
  model: true,
  tag: true,
  amount_usd: true,
  amount_nano_usd: true,
  window: true,
  mode: true,
  created_at: true,
  updated_at: true,
};
