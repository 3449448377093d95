import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import * as read from '../../../src/cli/optionValues.ts';

interface Row {
  readonly what: string;
  readonly reader: (text: string) => unknown;
  readonly text: string;
  readonly value: unknown;
}

describe('an option', () => {
  it.each<Row>([
    { what: 'a limit', reader: read.limit, text: '60', value: 60 },
    { what: 'no limit', reader: read.limit, text: 'none', value: 'none' },
    { what: 'dollars', reader: read.amountUsd, text: '0.000000035', value: '0.000000035' },
    { what: 'models', reader: read.models, text: 'nova-*, claude-haiku-4.5', value: ['nova-*', 'claude-haiku-4.5'] },
    { what: 'all models', reader: read.models, text: 'all', value: 'all' },
    { what: 'no models', reader: read.models, text: 'none', value: [] },
    { what: 'a tag', reader: read.tag, text: 'project=apollo', value: { project: 'apollo' } },
    { what: 'a tag to take away', reader: read.tagChange, text: 'project=', value: { project: null } },
    { what: 'the tag of a budget', reader: read.oneTag, text: 'env=a=b', value: { name: 'env', value: 'a=b' } },
  ])('for $what is read', ({ reader, text, value }) => {
    expect(reader(text)).toEqual(value);
  });

  it.each<[string, (text: string) => unknown, string]>([
    ['a limit', read.limit, '-1'],
    ['a limit', read.limit, '1.5'],
    ['a limit', read.limit, ''],
    ['dollars', read.amountUsd, '1,50'],
    ['dollars', read.amountUsd, '-1'],
    ['dollars', read.amountUsd, '1e3'],
    ['dollars', read.amountUsd, '0.0000000001'],
    ['a tag', read.tag, 'project'],
    ['a tag', read.tag, 'project='],
    ['a tag', read.tag, '=apollo'],
    ['the tag of a budget', read.oneTag, 'env='],
  ])('for %s is refused: %s %s', (_what, reader, text) => {
    expect(() => reader(text)).toThrow(InvalidArgumentError);
  });

  it('that is repeated adds up', () => {
    expect(read.tag('env=prod', { project: 'apollo' })).toEqual({ project: 'apollo', env: 'prod' });
  });
});
