import { type Command, Option } from 'commander';
import { type Budget, deleteBudget, listBudgets, setBudget } from '../../../generated/adminClient/index.ts';
import { type BudgetSetOptions, budgetId, budgetSet } from '../bodies.ts';
import { answerOf, connect } from '../connect.ts';
import { everyPage } from '../everyPage.ts';
import { amountUsd, oneTag, wholeNumber } from '../optionValues.ts';
import type { Surroundings } from '../surroundings.ts';
import { fields, table, usd } from '../text.ts';
import { type CommandOptions, shownAs, withConnection } from './shared.ts';

/** `llm-gateway budgets ...` */
export function addBudgets(program: Command, surroundings: Surroundings): void {
  const budgets = program.command('budgets').description('spending limits per hour, day, week or month');
  addSet(budgets, surroundings);

  withConnection(budgets.command('list').description('all budgets'))
    .option('--team <team_id>', 'only budgets of this team and its keys')
    .action(async (options: CommandOptions & { readonly team?: string }) => {
      const { client, url } = await connect(options, surroundings);
      const query = { team_id: options.team, limit: 100 };
      const list = await everyPage((cursor) => answerOf(listBudgets({ client, query: { ...query, cursor } }), url));
      surroundings.terminal.answer(shownAs(options, list, ({ data }) => budgetTable(data)));
    });

  withConnection(
    budgets.command('delete').argument('<budget_id>').description('delete a budget; requests are no longer held to it'),
  ).action(async (id: string, options: CommandOptions) => {
    const { client, url } = await connect(options, surroundings);
    const budget = await answerOf(deleteBudget({ client, path: { budget_id: id } }), url);
    surroundings.terminal.answer(shownAs(options, budget, budgetText));
  });
}

function addSet(budgets: Command, surroundings: Surroundings): void {
  withConnection(budgets.command('set').description('create a budget, or replace the one with the same id'))
    .option('--team <team_id>', "count a team's requests")
    .option('--key <key_id>', "count a key's requests")
    .option('--gateway', 'count all requests')
    .requiredOption('--amount-usd <amount>', 'US dollars, up to 9 decimals', amountUsd)
    .addOption(windowOption())
    .addOption(
      new Option('--mode <mode>', 'hard refuses, soft only notifies').choices(['hard', 'soft']).makeOptionMandatory(),
    )
    .option('--time-zone <name>', 'calendar of the window, such as Europe/Berlin (default: UTC)')
    .option('--start-day <day>', 'first day of a month (1 to 28) or week (1 is Monday)', wholeNumber)
    .option('--model <model>', 'only requests for this model')
    .option('--tag <name=value>', "only requests with this operator's tag", oneTag)
    .option('--id <budget_id>', 'its id (default: from scope, window, model and tag)')
    .action(async (options: CommandOptions & BudgetSetOptions) => {
      const path = { budget_id: budgetId(options) };
      const { client, url } = await connect(options, surroundings);
      const budget = await answerOf(setBudget({ client, path, body: budgetSet(options) }), url);
      surroundings.terminal.answer(shownAs(options, budget, budgetText));
    });
}

function windowOption(): Option {
  const units = ['hour', 'day', 'week', 'month'];
  return new Option('--window <unit>', 'the period that the amount is for').choices(units).makeOptionMandatory();
}

function budgetText(budget: Budget): string {
  return fields([
    ['budget', budget.budget_id],
    ['counts', countsText(budget)],
    ['amount', `$${usd(budget.amount_usd)}`],
    ['window', windowText(budget)],
    ['mode', budget.mode],
    ['updated', budget.updated_at],
  ]);
}

function budgetTable(budgets: readonly Budget[]): string {
  return table(
    ['BUDGET', 'COUNTS', 'AMOUNT', 'WINDOW', 'MODE'],
    budgets.map((budget) => [
      budget.budget_id,
      countsText(budget),
      `$${usd(budget.amount_usd)}`,
      windowText(budget),
      budget.mode,
    ]),
  );
}

function countsText({ scope, team_id, key_id, model, tag }: Budget): string {
  const whose = scope === 'gateway' ? 'all requests' : `${scope} ${team_id ?? key_id}`;
  const which = [model === null ? [] : `model ${model}`, tag === null ? [] : `tag ${tag.name}=${tag.value}`].flat();
  return [whose, ...which].join(', ');
}

function windowText({ window }: Budget): string {
  const start = window.fiscal_start_day === 1 ? '' : ` from day ${window.fiscal_start_day}`;
  return `${window.unit}${start}, ${window.time_zone}`;
}
