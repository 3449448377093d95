import { describe, expect, it } from 'vitest';
import { bars, fields, lines, printable, table, usd } from '../../../src/cli/text.ts';

describe('a table', () => {
  it('aligns names to the left and numbers to the right', () => {
    const text = table(
      ['MODEL', 'REQUESTS', 'COST'],
      [
        ['nova-micro', 7, '$0.01'],
        ['b', 1200, '$12.50'],
      ],
    );

    expect(text.split('\n')).toEqual([
      'MODEL       REQUESTS    COST',
      'nova-micro         7   $0.01',
      'b               1200  $12.50',
      '',
    ]);
  });

  it.each([
    ['nothing', null, '-'],
    ['an empty text', '', '-'],
    ['a line break', 'a\nb', 'a b'],
    ['an escape sequence', '\u001b[31mred', '[31mred'],
  ])('shows %s in one line', (_what, cell, shown) => {
    expect(table(['A', 'B'], [[cell, 'x']])).toBe(`${'A'.padEnd(shown.length)}  B\n${shown}  x\n`);
  });

  it('aligns a column of gaps to the left', () => {
    expect(table(['A', 'TAGS', 'B'], [['x', '', 'y']])).toBe('A  TAGS  B\nx  -     y\n');
  });

  it('has a heading when there are no rows', () => {
    expect(table(['KEY', 'TEAM'], [])).toBe('KEY  TEAM\n');
  });
});

describe('fields', () => {
  it('stand under each other', () => {
    const shown = fields([
      ['key', 'key_1'],
      ['status', null],
    ]);

    expect(shown).toBe('key     key_1\nstatus  -\n');
  });
});

describe('lines', () => {
  const text = 'one two three four five six seven eight nine ten';

  it.each([
    [text, 100, [text]],
    [text, 30, ['one two three four five six', 'seven eight nine ten']],
    ['a'.repeat(40), 30, ['a'.repeat(40)]],
    [`${'a'.repeat(29)} b c`, 30, ['a'.repeat(29), 'b c']],
    [`${'a'.repeat(28)} b c`, 30, [`${'a'.repeat(28)} b`, 'c']],
    [text, -5, ['one two three four five six', 'seven eight nine ten']],
    [text, Number.POSITIVE_INFINITY, [text]],
  ])('of %j in %d characters are broken between words', (given, width, expected) => {
    expect(lines(given, width)).toEqual(expected);
  });
});

describe('bars', () => {
  it('are as long as their values, and never nothing for something', () => {
    const shown = bars(
      [
        { label: 'mon', value: 100, shown: 'a' },
        { label: 'tue', value: 50, shown: 'b' },
        { label: 'wed', value: 0.001, shown: 'c' },
        { label: 'thu', value: 0, shown: 'd' },
      ],
      10,
    );

    expect(shown.split('\n')).toEqual(['mon  ██████████ a', 'tue  █████ b', 'wed  █ c', 'thu  d', '']);
  });
});

describe('dollars', () => {
  it.each([
    [0, '0.00'],
    [1, '1.00'],
    [12.5, '12.50'],
    [0.035, '0.035'],
    [3.5e-8, '0.000000035'],
    [100, '100.00'],
    [1234567.000000001, '1234567.000000001'],
  ])('%d are %s', (amount, shown) => {
    expect(usd(amount)).toBe(shown);
  });
});

describe('text of others', () => {
  it.each([
    ['\u001b]0;title\u0007done', ']0;titledone'],
    ['a\tb\nc', 'a\tb\nc'],
    ['back\b\rspace', 'backspace'],
    ['left\u202eright', 'leftright'],
    ['Grüße 👋', 'Grüße 👋'],
  ])('%j reaches the terminal as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
