import { ConditionFailed, type Item, type Items, type Write } from './items/items.ts';
import { type Patience, retryConflicts } from './retryConflicts.ts';

/** What a conditional write came to, and the item as it left or found it. */
export interface Attempt {
  readonly passed: boolean;
  readonly item: Item | undefined;
}

export interface WritingParts extends Patience {
  readonly items: Items;
}

/** Writes if the condition holds. Throws `store_unavailable`. */
export async function attempt(parts: WritingParts, write: Write): Promise<Attempt> {
  try {
    return { passed: true, item: await retryConflicts(parts, () => parts.items.write(write)) };
  } catch (error) {
    if (error instanceof ConditionFailed) return { passed: false, item: error.item };
    throw error;
  }
}
