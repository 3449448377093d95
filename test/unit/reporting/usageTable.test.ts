import { describe, expect, it } from 'vitest';
import { usageTable } from '../../../src/reporting/usageTable.ts';

const GROUP = {
  group: 'project=apollo',
  ...{ requests: 2, estimated_requests: 1, input_tokens: 42, output_tokens: 22 },
  ...{ cache_read_tokens: 3, cache_write_tokens: 4, cost_usd: 3.5e-8 },
};
const HEADING =
  'tag,requests,estimated_requests,input_tokens,output_tokens,cache_read_tokens,cache_write_tokens,cost_usd\r\n';

describe('a table of groups', () => {
  it('has a heading and a row for each', () => {
    expect(usageTable({ groups: [GROUP] }, 'tag')).toBe(`${HEADING}project=apollo,2,1,42,22,3,4,0.000000035\r\n`);
    expect(usageTable({}, 'tag')).toBe(HEADING);
  });

  it.each([
    { group: 'a,b=c', cell: '"a,b=c"' },
    { group: 'say="hi"', cell: '"say=""hi"""' },
    { group: '=HYPERLINK("x")', cell: '"\'=HYPERLINK(""x"")"' },
    { group: '-name=x', cell: "'-name=x" },
    { group: '@name=x', cell: "'@name=x" },
    { group: null, cell: '' },
  ])('writes $group so that no spreadsheet runs it', ({ group, cell }) => {
    const [, row = ''] = usageTable({ groups: [{ ...GROUP, group }] }, 'tag').split('\r\n');

    expect(row.startsWith(`${cell},2,`)).toBe(true);
  });

  it.each([
    [0, '0'],
    [12, '12'],
    [0.1, '0.1'],
    [1_234_567.000000001, '1234567.000000001'],
  ])('writes %d dollars as %s', (cost_usd, cell) => {
    expect(usageTable({ groups: [{ ...GROUP, cost_usd }] }, 'day')).toMatch(new RegExp(`,${cell}\r\n$`));
  });
});
