import { type Command, Option } from 'commander';
import { getTeamUsage, type UsageReport } from '../../../generated/adminClient/index.ts';
import { answerOf, connect } from '../connect.ts';
import { wholeNumber } from '../optionValues.ts';
import type { Surroundings } from '../surroundings.ts';
import { bars, csv, fields, table, usd } from '../text.ts';
import { type CommandOptions, shownAs, withConnection } from './shared.ts';

interface UsageOptions extends CommandOptions {
  readonly team: string;
  readonly days?: number;
  readonly csv?: true;
}

/** `llm-gateway usage --team t1` */
export function addUsage(program: Command, surroundings: Surroundings): void {
  const { terminal } = surroundings;
  withConnection(program.command('usage').description('what a team has used, by day and by model'))
    .requiredOption('--team <team_id>', 'whose usage')
    .option('--days <count>', 'how many days back, today included (default: 30)', wholeNumber)
    .addOption(new Option('--csv', 'print the days as CSV, for spreadsheets').conflicts('json'))
    .action(async (options: UsageOptions) => {
      const { client, url } = await connect(options, surroundings);
      const outcome = getTeamUsage({ client, path: { team_id: options.team }, query: { days: options.days } });
      const report = await answerOf(outcome, url);
      terminal.answer(
        options.csv ? usageCsv(report) : shownAs(options, report, () => usageText(report, terminal.columns)),
      );
    });
}

/** One row a day. */
export function usageCsv({ daily }: UsageReport): string {
  return csv(
    ['date', 'requests', 'input_tokens', 'output_tokens', 'cost_usd'],
    daily.map((day) => [day.date, day.requests, day.input_tokens, day.output_tokens, usd(day.cost_usd)]),
  );
}

const LONGEST_BAR = 50;
const ROOM_FOR_TEXT = 40;

/** Sums, a bar for each day, a row for each model. */
export function usageText({ team_id, team_name, period, summary, daily, by_model }: UsageReport, columns: number) {
  const sums = fields([
    ['team', `${team_id} (${team_name})`],
    ['days', `${period.days}, from ${period.start} to ${period.end}`],
    ['requests', summary.total_requests],
    ['tokens', `${summary.total_input_tokens} in, ${summary.total_output_tokens} out`],
    ['cost', `$${usd(summary.total_cost_usd)}, $${usd(summary.avg_daily_cost_usd)} a day`],
  ]);
  const days = daily.map(({ date, cost_usd, requests }) => ({
    label: date,
    value: cost_usd,
    shown: `$${usd(cost_usd)} for ${requests} requests`,
  }));
  const models = by_model.map((row) => [
    row.model,
    row.requests,
    row.input_tokens,
    row.output_tokens,
    `$${usd(row.cost_usd)}`,
  ]);
  const width = Math.min(LONGEST_BAR, Math.max(10, columns - ROOM_FOR_TEXT));
  if (daily.length === 0) return sums;
  return [sums, bars(days, width), table(['MODEL', 'REQUESTS', 'INPUT', 'OUTPUT', 'COST'], models)].join('\n');
}
