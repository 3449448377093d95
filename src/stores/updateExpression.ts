import type { Item } from './item.ts';

export interface AttributeChanges {
  readonly set?: Item;
  /** Adds to numbers; one that is missing counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
}

interface UpdateExpression {
  readonly UpdateExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
}

/**
 * Changes of top-level attributes as an update. Every name gets a `#`, for hundreds of words are reserved.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html
 */
export function updateExpression({ set = {}, add = {}, remove = [] }: AttributeChanges): UpdateExpression {
  const names = [...Object.keys(set), ...Object.keys(add), ...remove];
  const clauses = [
    ['SET', Object.keys(set).map((name) => `#${name} = :${name}`)],
    ['ADD', Object.keys(add).map((name) => `#${name} :${name}`)],
    ['REMOVE', remove.map((name) => `#${name}`)],
  ] as const;
  return {
    UpdateExpression: clauses
      .filter(([, parts]) => parts.length > 0)
      .map(([verb, parts]) => `${verb} ${parts.join(', ')}`)
      .join(' '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries({ ...set, ...add }).map(([name, value]) => [`:${name}`, value]),
    ),
  };
}
