/** Where two JSON values differ, as deep as they can be followed side by side. */
export interface Difference {
  /** Such as `messages[0].content`; empty for the values themselves. */
  readonly path: string;
  /** Undefined where there is nothing. */
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Objects are compared by name, lists of one length item by item, anything else as it is. */
export function differencesBetween(ours: unknown, theirs: unknown, path = ''): readonly Difference[] {
  if (isList(ours) && isList(theirs) && ours.length === theirs.length) {
    return ours.flatMap((item, index) => differencesBetween(item, theirs[index], `${path}[${index}]`));
  }
  if (isObject(ours) && isObject(theirs)) {
    const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...names].flatMap((name) =>
      differencesBetween(ours[name], theirs[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ path, ours, theirs }];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value);
}
