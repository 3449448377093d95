import type { UsageReport } from '../../generated/types/gateway/types.gen.ts';
import type { GroupBy } from './usageReport.ts';

const COLUMNS = [
  'requests',
  'estimated_requests',
  'input_tokens',
  'output_tokens',
  'cache_read_tokens',
  'cache_write_tokens',
] as const;

/** The groups of a report as CSV, a row each, under the name of what they were grouped by. https://www.rfc-editor.org/rfc/rfc4180 */
export function usageTable({ groups = [] }: Pick<UsageReport, 'groups'>, groupBy: GroupBy): string {
  const rows = groups.map((group) => [
    cellOf(group.group ?? ''),
    ...COLUMNS.map((column) => String(group[column])),
    usdCell(group.cost_usd),
  ]);
  return [[groupBy, ...COLUMNS, 'cost_usd'], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/**
 * Tags come from callers. A spreadsheet takes a cell for a formula that begins like one, unless there is an apostrophe
 * before it: https://owasp.org/www-community/attacks/CSV_Injection
 */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** To a nano-dollar, and never `3.5e-8`. */
function usdCell(amountUsd: number): string {
  return amountUsd.toFixed(9).replace(/\.?0+$/, '');
}
