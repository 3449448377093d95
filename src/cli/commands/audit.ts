import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import { type AuditActor, type AuditEvent, listAuditEvents } from '../../../generated/adminClient/index.ts';
import { answerOf, connect } from '../connect.ts';
import { everyPage } from '../everyPage.ts';
import { wholeNumber } from '../optionValues.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../text.ts';
import { type CommandOptions, shownAs, withConnection } from './shared.ts';

interface AuditOptions extends CommandOptions {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

const LARGEST_PAGE = 100;

/** `llm-gateway audit` */
export function addAudit(program: Command, surroundings: Surroundings): void {
  withConnection(program.command('audit').description('who changed what, newest first'))
    .option('--from <day>', 'the first day, UTC, such as 2026-11-01 (default: 30 days before the last)')
    .option('--to <day>', 'the last day, UTC (default: today)')
    .option('--limit <count>', 'the most events to list', wholeNumber, 50)
    .action(async (options: AuditOptions) => {
      const { client, url } = await connect(options, surroundings);
      const { from, to, limit: atMost } = options;
      const query = { from, to, limit: Math.min(atMost, LARGEST_PAGE) };
      const list = await everyPage(
        (cursor) => answerOf(listAuditEvents({ client, query: { ...query, cursor } }), url),
        atMost,
      );
      surroundings.terminal.answer(shownAs(options, list, ({ data }) => auditTable(data)));
    });
}

function auditTable(events: readonly AuditEvent[]): string {
  return table(
    ['TIME', 'ACTION', 'TARGET', 'WHO', 'CHANGED', 'REQUEST'],
    events.map(({ occurred_at, action, target, actor, request_id, before, after }) => [
      occurred_at,
      action,
      target.id,
      who(actor),
      changed(before, after),
      request_id,
    ]),
  );
}

/** Nobody has checked what a caller claims. */
function who({ principal, claimed_principal }: AuditActor): string {
  return principal ?? (claimed_principal === null ? 'unknown' : `${claimed_principal} (claimed)`);
}

type Fields = AuditEvent['before'];

/** The names of the fields that differ, where there was something before. The store keeps no order of what is in a field. */
function changed(before: Fields, after: Fields): string {
  if (before === null || after === null) return '';
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name])).join(', ');
}
