import type { PageOf, TeamPageRequest } from '../../directory.ts';
import type { Item, Items } from '../items/items.ts';
import { TEAM_INDEX } from '../tables.ts';
import { type Kind, listingPartition, listingPrefix } from './addresses.ts';

export interface Listing<Entry> extends TeamPageRequest {
  readonly kind: Kind;
  readonly toEntry: (item: Item) => Entry;
}

/** One page of everything of a kind, or of one team's. */
export async function listEntries<Entry>(items: Items, listing: Listing<Entry>): Promise<PageOf<Entry>> {
  const { kind, teamId, limit, cursor, toEntry } = listing;
  const page = await items.query({
    table: 'apiKeys',
    index: TEAM_INDEX,
    partition: listingPartition(kind),
    limit,
    ...(teamId === undefined ? {} : { sortKey: { prefix: listingPrefix(teamId) } }),
    ...(cursor === undefined ? {} : { cursor }),
  });
  const entries = page.items.map(toEntry);
  return page.cursor === undefined ? { entries } : { entries, cursor: page.cursor };
}
