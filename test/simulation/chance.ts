/** Repeatable chance. */
export interface Chance {
  /** In [0, 1). */
  fraction(): number;
  /** A whole number, both bounds included. */
  between(from: number, to: number): number;
  /** True so many times in a hundred. */
  percent(percent: number): boolean;
  pick<Element>(elements: readonly Element[]): Element;
}

/** Mulberry32: small, and even enough. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function createChance(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    between,
    percent: (percent) => fraction() * 100 < percent,
    pick(elements) {
      const [first] = elements;
      if (first === undefined) throw new RangeError('There is nothing to pick from.');
      return elements[between(0, elements.length - 1)] ?? first;
    },
  };
}
