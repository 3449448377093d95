import { describe, expect, it } from 'vitest';
import { createBoundedMap } from '../../../src/stores/boundedMap.ts';

describe('createBoundedMap', () => {
  it('holds no more than it may, and drops what was set longest ago', () => {
    const map = createBoundedMap<string, number>(2);
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ] as const)
      map.set(key, value);
    expect(['a', 'b', 'c'].map(map.get)).toEqual([3, undefined, 4]);
  });

  it('holds nothing when it may hold nothing', () => {
    const map = createBoundedMap<string, number>(0);
    map.set('a', 1);
    expect(map.get('a')).toBeUndefined();
  });
});
