import type { ResolvedModel } from '../catalog/catalog.ts';

/** Globs over catalogue ids and names of declared inference profiles, of a team and of a key; null allows all. */
export interface AllowedModels {
  readonly team: readonly string[] | null;
  readonly key: readonly string[] | null;
}

/** Whose list keeps a key from using a model, by any of its names; undefined when neither does. The team's is told first. */
export function forbiddenBy(names: readonly string[], allowed: AllowedModels): 'team' | 'key' | undefined {
  return (['team', 'key'] as const).find(
    (whose) => allowed[whose]?.some((pattern) => names.some((name) => matchesGlob(pattern, name))) === false,
  );
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

/** What lists of allowed models know a model by. */
export function namesOf({ row, target }: Pick<ResolvedModel, 'row' | 'target'>): readonly string[] {
  return target.profile === undefined ? [row.id] : [row.id, target.profile];
}
