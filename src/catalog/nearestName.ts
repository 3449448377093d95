/** The name that takes the fewest typing errors to get to; undefined when there are no names. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [nearest] = names
    .map((name) => ({ name, errors: typingErrors(typed, name) }))
    .toSorted((a, b) => a.errors - b.errors);
  return nearest?.name;
}

/** Letters to put in, take out or replace. https://en.wikipedia.org/wiki/Levenshtein_distance */
function typingErrors(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
