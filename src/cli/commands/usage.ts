import { type Command, Option } from 'commander';
import { getTeamUsage, type UsageBudget, type UsageReport } from '../../../generated/adminClient/index.ts';
import { answerOf, type Connection, connect } from '../connect.ts';
import { wholeNumber } from '../optionValues.ts';
import type { Surroundings } from '../surroundings.ts';
import { bars, type Cell, fields, table, usd } from '../text.ts';
import { type CommandOptions, shownAs, withConnection, withDays } from './shared.ts';

interface UsageOptions extends CommandOptions {
  readonly team: string;
  readonly days?: number;
  readonly from?: string;
  readonly to?: string;
  readonly groupBy?: 'day' | 'model' | 'key' | 'tag';
  readonly csv?: true;
}

/** `llm-gateway usage --team t1` */
export function addUsage(program: Command, surroundings: Surroundings): void {
  const { terminal } = surroundings;
  const command = program.command('usage').description('what a team has used, what is left, what was refused');
  withConnection(withDays(command.requiredOption('--team <team_id>', 'the team')))
    .option('--days <count>', 'how many days back, including today (default: 30)', wholeNumber)
    .addOption(new Option('--group-by <what>', 'sums per group').choices(['day', 'model', 'key', 'tag']))
    .addOption(
      new Option(
        '--csv',
        'print the groups as CSV, for spreadsheets; by day unless --group-by says otherwise',
      ).conflicts('json'),
    )
    .action(async (options: UsageOptions) => {
      const connection = await connect(options, surroundings);
      if (options.csv) return terminal.answer(await readTable(connection, options));
      const outcome = getTeamUsage({ client: connection.client, ...requestOf(options) });
      const report = await answerOf(outcome, connection.url);
      terminal.answer(shownAs(options, report, () => usageText(report, terminal.columns)));
    });
}

function requestOf({ team, days, from, to, groupBy }: UsageOptions) {
  return { path: { team_id: team }, query: { days, from, to, group_by: groupBy } };
}

/** The API writes the table itself. It is put into an object, for text alone is no answer of the gateway elsewhere. */
async function readTable({ client, url }: Connection, options: UsageOptions): Promise<string> {
  const asked = client.get<{ 200: string }, unknown, false>({
    url: '/admin/teams/{team_id}/usage',
    ...requestOf(options),
    headers: { accept: 'text/csv' },
    parseAs: 'text',
  });
  const { table: text } = await answerOf(
    asked.then(({ data, ...rest }) => ({ ...rest, data: data === undefined ? data : { table: data } })),
    url,
  );
  return text;
}

const LONGEST_BAR = 50;
const ROOM_FOR_TEXT = 40;

/** Sums, a bar for each day, a row for each model or group, what is left of budgets, what was refused. */
export function usageText(report: UsageReport, columns: number): string {
  const { daily, by_model, groups, budgets, refusals_by_rule } = report;
  const width = Math.min(LONGEST_BAR, Math.max(10, columns - ROOM_FOR_TEXT));
  const sections = [
    sumsText(report),
    daily.length === 0 ? '' : bars(daily.map(barOf), width),
    groups === undefined
      ? section(
          ['MODEL', 'REQUESTS', 'INPUT', 'OUTPUT', 'COST'],
          by_model.map((row) => [row.model, ...amountsOf(row)]),
        )
      : section(
          ['GROUP', 'REQUESTS', 'INPUT', 'OUTPUT', 'COST'],
          groups.map((row) => [row.group ?? '(no tag)', ...amountsOf(row)]),
        ),
    section(['BUDGET', 'MODE', 'AMOUNT', 'SPENT', 'RESERVED', 'REMAINING', 'REOPENS'], budgets.map(budgetRow)),
    section(
      ['REFUSED BY', 'REFUSALS'],
      refusals_by_rule.map(({ rule, refusals }) => [rule, refusals]),
    ),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function sumsText({ team_id, team_name, period, summary, last_used_at }: UsageReport): string {
  const estimated = summary.estimated_requests === 0 ? '' : `, ${summary.estimated_requests} of them estimated`;
  const cached = summary.total_cache_read_tokens + summary.total_cache_write_tokens;
  return fields([
    ['team', `${team_id} (${team_name})`],
    ['days', `${period.days}, from ${period.start} to ${period.end}`],
    ['requests', `${summary.total_requests}${estimated}`],
    [
      'tokens',
      `${summary.total_input_tokens} in${cached === 0 ? '' : ` (${cached} cached)`}, ${summary.total_output_tokens} out`,
    ],
    ['cost', `$${usd(summary.total_cost_usd)}, $${usd(summary.avg_daily_cost_usd)} a day`],
    ['last used', last_used_at ?? 'never in these days'],
  ]);
}

function barOf({ date, cost_usd, requests }: UsageReport['daily'][number]) {
  return {
    label: date,
    value: cost_usd,
    shown: `$${usd(cost_usd)} for ${requests} ${requests === 1 ? 'request' : 'requests'}`,
  };
}

interface Amounts {
  readonly requests: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly cost_usd: number;
}

function amountsOf({ requests, input_tokens, output_tokens, cost_usd }: Amounts): readonly Cell[] {
  return [requests, input_tokens, output_tokens, `$${usd(cost_usd)}`];
}

function budgetRow(budget: UsageBudget): readonly Cell[] {
  const { budget_id, mode, amount_usd, spent_usd, reserved_usd, remaining_usd, reopens_at } = budget;
  const amounts = [amount_usd, spent_usd, reserved_usd, remaining_usd].map((amount) => `$${usd(amount)}`);
  return [budget_id, mode, ...amounts, reopens_at];
}

function section(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return rows.length === 0 ? '' : table(heading, rows);
}
