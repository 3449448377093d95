/** Whether a model may be used by a key: both its team and the key itself must allow it. Null allows all. */
export function isModelAllowed(
  model: string,
  allowed: { readonly team: readonly string[] | null; readonly key: readonly string[] | null },
): boolean {
  const allows = (patterns: readonly string[] | null) =>
    patterns === null || patterns.some((pattern) => matchesGlob(pattern, model));
  return allows(allowed.team) && allows(allowed.key);
}

/**
 * Whether a text matches a pattern in which `*` stands for any characters and `?` for one. Never slower than the product
 * of both lengths, whatever the pattern: the last star is the only one that ever has to be tried again.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let [at, textAt, star, afterStar] = [0, 0, -1, 0];
  while (textAt < text.length) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      afterStar = textAt;
    } else if (pattern[at] === '?' || pattern[at] === text[textAt]) {
      at += 1;
      textAt += 1;
    } else if (star >= 0) {
      afterStar += 1;
      at = star + 1;
      textAt = afterStar;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
