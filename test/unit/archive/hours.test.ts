import { describe, expect, it } from 'vitest';
import { archiveKey, hourBefore, isHour } from '../../../src/archive/hours.ts';

describe('hours', () => {
  it.each([
    ['2026-11-22T13:40:00.000Z', '2026-11-22T12'],
    ['2026-11-22T13:00:00.000Z', '2026-11-22T12'],
    ['2027-01-01T00:59:59.999Z', '2026-12-31T23'],
  ])('at %s the last one that is over is %s', (now, hour) => {
    expect(hourBefore(Date.parse(now))).toBe(hour);
  });

  it.each([
    ['2026-11-22T13', true],
    ['2026-11-22T24', false],
    ['2026-13-22T13', false],
    ['2026-02-30T13', false],
    ['2026-11-22', false],
    ['2026-11-22T13:00', false],
    ['logs/../../x', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isHour(text)).toBe(expected);
  });

  it('are folders of an archive', () => {
    expect(archiveKey('2026-11-22T03')).toBe('logs/2026/11/22/03/requests.jsonl.gz');
  });
});
