import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/gateway/readQuery.ts';

describe('readQuery', () => {
  it.each([
    ['', {}],
    ['days=7', { days: '7' }],
    ['days', { days: '' }],
    ['days=', { days: '' }],
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a=1&a=2&a=1', { a: ['1', '2', '1'] }],
    ['a=x+y%20z', { a: 'x y z' }],
    ['a=%zz', { a: '%zz' }],
    ['&&', {}],
  ])('reads %j', (query, values) => {
    expect(readQuery(query)).toEqual(values);
  });

  it('takes a parameter called __proto__ for a parameter', () => {
    const values = readQuery('__proto__=a');

    expect(Object.entries(values)).toEqual([['__proto__', 'a']]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void readQuery(query)));
  });
});
