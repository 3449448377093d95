import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from '../../../scripts/mutants/table.ts';

const root = join(import.meta.dirname, '../../..');

describe('the mutants of the metering code', () => {
  it('are twenty or more', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(MUTANTS)('can be put in their place: $breaks', ({ file, text, replacement, tests }) => {
    expect(readFileSync(join(root, file), 'utf8').split(text)).toHaveLength(2);
    expect(replacement).not.toBe(text);
    for (const test of tests) expect(globSync([test, `${test}/*.test.ts`], { cwd: root }), test).not.toEqual([]);
  });
});
