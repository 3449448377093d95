import type { UsageReport } from '../../generated/types/gateway/types.gen.ts';
import type { ReportedTeam, Reporting, UsageQuery } from './createReporting.ts';

/** The report, or its groups as a table where the request asks for that. */
export async function usageAnswer(
  reporting: Reporting,
  team: ReportedTeam,
  { query, accept }: { readonly query: UsageQuery; readonly accept: string | undefined },
): Promise<
  | { readonly status: 200; readonly body: UsageReport }
  | { readonly status: 200; readonly contentType: 'text/csv'; readonly body: string }
> {
  if (!wantsTable(accept)) return { status: 200, body: await reporting.usage(team, query) };
  return { status: 200, contentType: 'text/csv', body: await reporting.usageTable(team, query) };
}

/** Clients that take anything, or do not care, get JSON. */
function wantsTable(accept = ''): boolean {
  return /\btext\/csv\b/i.test(accept) && !/\bapplication\/json\b/i.test(accept);
}
