import type { PageOf } from '../../../directory.ts';

/** A page as the contract shows it. */
export function toList<Entry>({ entries, cursor }: PageOf<Entry>) {
  return { object: 'list' as const, data: [...entries], next_cursor: cursor ?? null };
}
