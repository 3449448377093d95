import { GatewayError } from '../../src/errors.ts';
import { ConditionFailed, Conflict, type Item } from '../../src/stores/items/items.ts';

/** What a call came to, so that two stores can be compared. */
export type Outcome<Answer = unknown> =
  | { readonly answer: Answer }
  | { readonly failed: 'condition'; readonly item: Item | undefined; readonly index: number }
  | { readonly failed: string };

export const REFUSED = { failed: 'store_unavailable' };

export async function outcomeOf<Answer>(call: Promise<Answer>): Promise<Outcome<Answer>> {
  try {
    return { answer: await call };
  } catch (error) {
    if (error instanceof ConditionFailed) return { failed: 'condition', item: error.item, index: error.index };
    if (error instanceof Conflict) return { failed: 'conflict' };
    if (error instanceof GatewayError) return { failed: error.code };
    throw error;
  }
}
