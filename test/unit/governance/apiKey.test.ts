import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  API_KEY_PATTERN,
  API_KEY_SECRET_BYTES,
  formatApiKey,
  hashApiKey,
  isWellFormedApiKey,
} from '../../../src/governance/apiKey.ts';

const ENVIRONMENTS = fc.stringMatching(/^[a-z0-9]{1,16}$/);
const SECRETS = fc.uint8Array({ minLength: API_KEY_SECRET_BYTES, maxLength: API_KEY_SECRET_BYTES });
const KEYS = fc.tuple(ENVIRONMENTS, SECRETS).map(([environment, random]) => formatApiKey(environment, random));
const VISIBLE = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));

/** The key of 160 zero bits. */
const ZERO_KEY = 'llmgw_dev_0000000000000000000000000000smDCk';

describe('formatApiKey', () => {
  it.each([
    { random: new Uint8Array(20), key: ZERO_KEY },
    { random: new Uint8Array(20).fill(255), key: 'llmgw_dev_aWgEPTl1tmebfsQzFP4bxwgy80V0e6mK7' },
  ])('writes $key', ({ random, key }) => {
    expect(formatApiKey('dev', random)).toBe(key);
  });

  it('makes keys that are well formed and that scanners find', () => {
    fc.assert(
      fc.property(KEYS, (key) => {
        expect(isWellFormedApiKey(key)).toBe(true);
        expect(`"api_key": "${key}",`.match(API_KEY_PATTERN)?.[0]).toBe(key);
      }),
    );
  });

  it('makes different keys of different secrets', () => {
    fc.assert(
      fc.property(SECRETS, SECRETS, (one, other) => {
        fc.pre(Buffer.compare(one, other) !== 0);
        expect(formatApiKey('dev', one)).not.toBe(formatApiKey('dev', other));
      }),
    );
  });

  it.each(['', 'Dev', 'a_b', 'seventeenletterss'])("refuses the environment '%s'", (environment) => {
    expect(() => formatApiKey(environment, new Uint8Array(20))).toThrow(RangeError);
  });

  it.each([19, 21])('refuses a secret of %i bytes', (length) => {
    expect(() => formatApiKey('dev', new Uint8Array(length))).toThrow(RangeError);
  });
});

describe('isWellFormedApiKey', () => {
  it('refuses a key with one wrong character', () => {
    fc.assert(
      fc.property(KEYS, fc.nat(), VISIBLE, (key, place, character) => {
        const at = place % key.length;
        fc.pre(key[at] !== character);
        expect(isWellFormedApiKey(key.slice(0, at) + character + key.slice(at + 1))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a key with two neighbours swapped', () => {
    fc.assert(
      fc.property(KEYS, fc.nat(), (key, place) => {
        const at = place % (key.length - 1);
        const swapped = `${key.slice(0, at)}${key[at + 1]}${key[at]}${key.slice(at + 2)}`;
        fc.pre(swapped !== key);
        expect(isWellFormedApiKey(swapped)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts a key as it is', () => {
    expect(isWellFormedApiKey(ZERO_KEY)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a key of another service', 'sk-proj-0123456789abcdefghijklmnopqrstuv'],
    ['a key that is cut', ZERO_KEY.slice(0, -1)],
    ['a key with a line end', `${ZERO_KEY}\n`],
    ['a key inside other text', `Bearer ${ZERO_KEY}`],
  ])('refuses %s', (_what, text) => {
    expect(isWellFormedApiKey(text)).toBe(false);
  });
});

describe('hashApiKey', () => {
  it('is the hex SHA-256 of the text', () => {
    expect(hashApiKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
