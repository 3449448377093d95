import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenBy, matchesGlob } from '../../../src/governance/allowedModels.ts';

describe('forbiddenBy', () => {
  it.each([
    { team: null, key: null, by: undefined },
    { team: ['nova-*'], key: null, by: undefined },
    { team: null, key: ['nova-micro'], by: undefined },
    { team: ['nova-*'], key: ['*-micro'], by: undefined },
    { team: ['nova-*'], key: ['claude-*'], by: 'key' },
    { team: ['claude-*'], key: ['*'], by: 'team' },
    { team: ['claude-*', 'nova-*'], key: ['nova-micro'], by: undefined },
    { team: [], key: null, by: 'team' },
    { team: null, key: [], by: 'key' },
    { team: [], key: [], by: 'team' },
  ])('says $by of nova-micro when the team allows $team and the key $key', ({ team, key, by }) => {
    expect(forbiddenBy(['nova-micro'], { team, key })).toBe(by);
  });

  it.each([
    { team: ['claude-*'], key: null, by: undefined },
    { team: ['apollo-*'], key: null, by: undefined },
    { team: ['claude-*'], key: ['apollo-sonnet'], by: undefined },
    { team: ['claude-*'], key: ['nova-*'], by: 'key' },
  ])('says $by of a profile, by its model or its own name, when $team and $key are allowed', ({ team, key, by }) => {
    expect(forbiddenBy(['claude-sonnet-4.6', 'apollo-sonnet'], { team, key })).toBe(by);
  });
});

describe('matchesGlob', () => {
  it.each([
    ['nova-micro', 'nova-micro', true],
    ['nova-micro', 'nova-micro-2', false],
    ['nova-micro', 'a-nova-micro', false],
    ['*', '', true],
    ['*', 'anything', true],
    ['', '', true],
    ['', 'a', false],
    ['claude-*', 'claude-', true],
    ['claude-*', 'claude-haiku-4.5', true],
    ['claude-*', 'Claude-haiku-4.5', false],
    ['*haiku*', 'claude-haiku-4.5', true],
    ['*4.5', 'claude-haiku-4.5', true],
    ['claude-*-4.?', 'claude-haiku-4.5', true],
    ['claude-*-4.?', 'claude-haiku-4x', false],
    ['claude-haiku-4.5', 'claude-haiku-4x5', false],
    ['?', '', false],
    ['a*b*c', 'a-b-b-c-c', true],
    ['a*b*c', 'a-c-b', false],
    ['**a**', 'a', true],
    ['*ab', 'aab', true],
    ['[a-z]+', 'a', false],
  ])('lets %j match %j: %s', (pattern, text, matches) => {
    expect(matchesGlob(pattern, text)).toBe(matches);
  });

  it('agrees with a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 12 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, letters, (pattern, text) => {
        const regex = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');

        expect(matchesGlob(pattern, text)).toBe(new RegExp(`^${regex}$`).test(text));
      }),
      { numRuns: 3_000 },
    );
  });

  // A regular expression would not come back from this one.
  it('comes to an end over a hostile pattern', () => {
    expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(2_000))).toBe(false);
  });
});
