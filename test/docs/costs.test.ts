import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS, type MetricDimension } from '../../src/metricTable.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8');
const COSTS = /## What it costs\n([\s\S]+?)\n## /.exec(read('deploy.md'))?.[1] ?? '';

/** The rows of every table of the section, cell by cell. */
const ROWS = [...COSTS.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | '));
const WALL_TIME = ROWS.filter(([memory = '']) => /^[\d,]+ MB/.test(memory));
const PRICED = ROWS.filter((cells) => /^\d+\.\d\d$/.test(cells[3] ?? '')).map(
  ([part = '', howMuch = '', price = '', usd = '']) => ({ part, howMuch, price, usd }),
);
const SOURCES = ROWS.filter((cells) => cells.length === 3).map(([price]) => price);

/** The first number of a text: `11` of `11 million write units`. */
const numberOf = (text = '') => Number(/\d[\d.,]*/.exec(text)?.[0].replaceAll(',', ''));
const rowOf = (name: string) => PRICED.find(({ part }) => part === name)?.howMuch;

describe('the costs in docs/deploy.md', () => {
  it.each(PRICED)('are right about $part', ({ howMuch, price, usd }) => {
    expect((numberOf(howMuch) * numberOf(price)).toFixed(2)).toBe(usd);
  });

  it.each(PRICED)('say where the price of $part is from', ({ price }) => {
    expect(SOURCES.join()).toMatch(new RegExp(`(?<![\\d.])${price}(?!\\d)`));
  });

  it.each(WALL_TIME)('are right about the wall time with %s', (memory, ...usd) => {
    const price = numberOf(ROWS.find(([part]) => part?.includes("Lambda's wall time"))?.[2]);
    const expected = [5, 20, 60].map((seconds) => Math.round((numberOf(memory) / 1_024) * seconds * 1e6 * price));
    expect(usd.map(numberOf)).toEqual(expected);
  });

  it('have all rows', () => {
    expect([PRICED.length, WALL_TIME.length, SOURCES.length]).toEqual([25, 3, 14]);
  });

  it('count the metrics that there are', () => {
    const by = (dimension: MetricDimension) =>
      Object.values(METRICS).filter(({ by: dimensions }) => dimensions.some((each) => each === dimension)).length;
    expect({
      all: numberOf(rowOf("the gateway's metrics")),
      team: numberOf(rowOf("each team's metrics")),
      model: numberOf(rowOf("each model's metrics")),
      budget: numberOf(rowOf("each budget's metric")),
      other: numberOf(rowOf("each outcome's, rule's and Region's metrics")),
    }).toEqual({
      all: Object.keys(METRICS).length,
      team: by('team'),
      model: by('model'),
      budget: by('budget'),
      other: Math.max(by('outcome'), by('rule'), by('region')),
    });
  });

  it('take the write units from where they are measured', () => {
    const [, units, withBudget] = /costs (\d+) write units, one with a budget (\d+)/.exec(read('storage.md')) ?? [];
    expect(numberOf(rowOf('writing to DynamoDB'))).toBe(Number(units));
    expect(numberOf(rowOf('each budget that counts the request'))).toBe(Number(withBudget) - Number(units));
  });

  it('multiply the runs of maintenance', () => {
    const [, runs, seconds, megabytes] =
      /([\d,]+) runs of ([\d.]+) s with (\d+) MB/.exec(rowOf('maintenance, its time') ?? '') ?? [];
    const gigabytes = numberOf(megabytes) / 1_024;
    expect(numberOf(rowOf('maintenance, its time'))).toBeCloseTo(numberOf(runs) * numberOf(seconds) * gigabytes, 6);
    expect(numberOf(rowOf('its invocations')) * 1e6).toBe(numberOf(runs));
    expect(numberOf(rowOf('its look for lost requests')) * 1e6).toBe(numberOf(runs) * 16 * 0.5);
  });
});
