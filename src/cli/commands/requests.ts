import type { Command } from 'commander';
import {
  getTeamUsageRequest,
  listTeamUsageRequests,
  type UsageRecord,
  type UsageRecordDetail,
} from '../../../generated/adminClient/index.ts';
import { answerOf, connect } from '../connect.ts';
import { everyPage } from '../everyPage.ts';
import { wholeNumber } from '../optionValues.ts';
import type { Surroundings } from '../surroundings.ts';
import { fields, table, usd } from '../text.ts';
import { type CommandOptions, shownAs, withConnection, withDays } from './shared.ts';

interface RequestsOptions extends CommandOptions {
  readonly team: string;
}

interface ListOptions extends RequestsOptions {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

const DEFAULT_LIMIT = 50;
/** As many as the API puts on a page. */
const MAX_PAGE = 200;

/** `llm-gateway requests ...` */
export function addRequests(program: Command, surroundings: Surroundings): void {
  const { terminal } = surroundings;
  const requests = program.command('requests').description("a team's requests one by one, and what each cost");

  withConnection(withDays(requests.command('list').requiredOption('--team <team_id>', 'the team')))
    .description('requests, newest first; never prompts or answers')
    .option('--limit <count>', 'the most to list', wholeNumber, DEFAULT_LIMIT)
    .action(async (options: ListOptions) => {
      const { client, url } = await connect(options, surroundings);
      const { team, from, to } = options;
      const query = { from, to, limit: Math.min(MAX_PAGE, Math.max(1, options.limit)) };
      const list = await everyPage(
        (cursor) =>
          answerOf(listTeamUsageRequests({ client, path: { team_id: team }, query: { ...query, cursor } }), url),
        options.limit,
      );
      terminal.answer(shownAs(options, list, ({ data }) => requestTable(data)));
    });

  withConnection(
    requests.command('explain').argument('<request_id>').requiredOption('--team <team_id>', 'the team it belongs to'),
  )
    .description('why a request cost what it cost, line by line')
    .action(async (requestId: string, options: RequestsOptions) => {
      const { client, url } = await connect(options, surroundings);
      const path = { team_id: options.team, request_id: requestId };
      const record = await answerOf(getTeamUsageRequest({ client, path }), url);
      terminal.answer(shownAs(options, record, billText));
    });
}

function requestTable(records: readonly UsageRecord[]): string {
  return table(
    ['STARTED', 'REQUEST', 'MODEL', 'OUTCOME', 'INPUT', 'OUTPUT', 'COST', 'TAGS'],
    records.map(({ tokens, ...record }) => [
      record.started_at,
      record.request_id,
      record.model,
      record.usage_source === 'estimated' ? `${record.outcome} (estimated)` : record.outcome,
      tokens.input + tokens.cache_read + tokens.cache_write_5m + tokens.cache_write_1h,
      tokens.output,
      `$${usd(record.cost_usd)}`,
      record.tags.join(', '),
    ]),
  );
}

/** The record, and its bill as a sum that can be checked by hand. */
export function billText(record: UsageRecordDetail): string {
  const about = fields([
    ['request', record.request_id],
    ['key', record.key_id],
    ['model', record.model],
    ['time', `${record.started_at} to ${record.ended_at}`],
    ['outcome', record.outcome],
    ['usage', record.usage_source],
    ['price', `${record.price_version} (${record.geography}, ${record.service_tier ?? 'default'} tier)`],
    ['budgets', record.budgets.map(({ budget_id, window_id }) => `${budget_id} in ${window_id}`).join(', ')],
    ['tags', record.tags.join(', ')],
  ]);
  const lines = record.lines.map((line) => [
    line.item,
    line.quantity,
    `$${usd(line.usd_per_million_tokens)}`,
    `$${usd(line.amount_usd)}`,
    line.rate_source,
  ]);
  const total = ['total', null, null, `$${usd(record.cost_usd)}`, null];
  const bill = table(['ITEM', 'TOKENS', 'PER MILLION', 'AMOUNT', 'RATE'], [...lines, total]);
  return `${about}\n${attemptTable(record.attempts)}${bill}`;
}

/** Nothing for a request that was tried once: the record says all of it. */
function attemptTable(attempts: UsageRecordDetail['attempts']): string {
  if (attempts.length <= 1) return '';
  const rows = attempts.map(({ model, region, geography, outcome, usage_source, cost_usd }) => [
    ...[model, region, geography],
    usage_source === 'estimated' ? `${outcome} (estimated)` : outcome,
    `$${usd(cost_usd)}`,
  ]);
  return `${table(['ATTEMPT', 'REGION', 'GEOGRAPHY', 'OUTCOME', 'COST'], rows)}\n`;
}
