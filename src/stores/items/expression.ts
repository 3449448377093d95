import type { Changes, Condition, Value } from './items.ts';

/**
 * The words of one request's expressions. Every name gets a placeholder, for hundreds of words are reserved and names may
 * hold any character. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html
 */
export interface Words {
  name(attribute: string): string;
  value(value: Value): string;
  /** What they stand for, as a part of the request; nothing where there are none, since DynamoDB refuses empty ones. */
  meanings(): {
    readonly ExpressionAttributeNames?: Record<string, string>;
    readonly ExpressionAttributeValues?: Record<string, Value>;
  };
}

export function createWords(): Words {
  const names = new Map<string, string>();
  const values = new Map<string, Value>();
  return {
    name(attribute) {
      const word = names.get(attribute) ?? `#n${names.size}`;
      names.set(attribute, word);
      return word;
    },
    value(value) {
      const word = `:v${values.size}`;
      values.set(word, value);
      return word;
    },
    meanings: () => ({
      ...(names.size > 0 && {
        ExpressionAttributeNames: Object.fromEntries([...names].map(([attribute, word]) => [word, attribute])),
      }),
      ...(values.size > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
    }),
  };
}

/** A `ConditionExpression`. */
export function conditionExpression(condition: Condition, words: Words): string {
  if ('exists' in condition) return `attribute_exists(${words.name(condition.exists)})`;
  if ('missing' in condition) return `attribute_not_exists(${words.name(condition.missing)})`;
  if ('attribute' in condition)
    return `${words.name(condition.attribute)} ${condition.is} ${words.value(condition.value)}`;
  return 'all' in condition ? group(condition.all, 'AND', words) : group(condition.any, 'OR', words);
}

/** The key is what every item has, so this always holds of all of nothing, and never of any of nothing. */
const ALL_OF_NOTHING: Condition = { any: [{ exists: 'pk' }, { missing: 'pk' }] };
const ANY_OF_NOTHING: Condition = { all: [{ exists: 'pk' }, { missing: 'pk' }] };

/** DynamoDB refuses parentheses that it can do without. */
function group(conditions: readonly Condition[], operator: 'AND' | 'OR', words: Words): string {
  const [first, ...others] = conditions;
  if (first === undefined) return conditionExpression(operator === 'AND' ? ALL_OF_NOTHING : ANY_OF_NOTHING, words);
  if (others.length === 0) return conditionExpression(first, words);
  return `(${conditions.map((condition) => conditionExpression(condition, words)).join(` ${operator} `)})`;
}

/** An `UpdateExpression`; empty when nothing changes, which DynamoDB refuses. */
export function updateExpression({ set = {}, add = {}, remove = [] }: Changes, words: Words): string {
  const sets = Object.entries(set).flatMap(([name, value]) =>
    value === undefined ? [] : [`${words.name(name)} = ${words.value(value)}`],
  );
  const adds = Object.entries(add).map(([name, value]) => `${words.name(name)} ${words.value(value)}`);
  const removes = remove.map((name) => words.name(name));
  return [clause('SET', sets), clause('ADD', adds), clause('REMOVE', removes)].join(' ').trim();
}

function clause(verb: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${verb} ${parts.join(', ')}`;
}
