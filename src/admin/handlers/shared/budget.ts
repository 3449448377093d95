import type { BudgetSet } from '../../../../generated/types/admin/types.gen.ts';
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Directory, NewBudget } from '../../../directory.ts';
import { gatewayError } from '../../../errors.ts';
import { isTimeZone, isWindowRule } from '../../../governance/window.ts';
import { readAmount } from './amount.ts';
import { existingTeam } from './existingTeam.ts';

export interface BudgetParts {
  readonly directory: Directory;
  readonly catalog: Pick<Catalog, 'find'>;
}

/** A budget as the request means it. Throws 400 for what the schema cannot say, and when its team or key is missing. */
export async function readBudget(parts: BudgetParts, budgetId: string, body: BudgetSet): Promise<NewBudget> {
  return {
    budget_id: budgetId,
    scope: body.scope,
    ...(await readSubject(parts.directory, body)),
    model: readModel(parts.catalog, body.model ?? null),
    tag: body.tag ?? null,
    ...readAmount(body.amount_usd),
    window: readWindow(body.window),
    mode: body.mode,
  };
}

type Subject = Pick<NewBudget, 'team_id' | 'key_id'>;

async function readSubject(directory: Directory, { scope, team_id, key_id }: BudgetSet): Promise<Subject> {
  switch (scope) {
    case 'gateway':
      refuseGiven(scope, { team_id, key_id });
      return { team_id: null, key_id: null };
    case 'team':
      refuseGiven(scope, { key_id });
      return { team_id: (await existingTeam(directory, needed('team_id', team_id))).team_id, key_id: null };
    case 'key':
      return readKeySubject(directory, needed('key_id', key_id), team_id);
  }
}

async function readKeySubject(
  directory: Directory,
  keyId: string,
  teamId: string | null | undefined,
): Promise<Subject> {
  const key = await directory.findKey(keyId);
  if (key === undefined) throw gatewayError('key_not_found', { details: { key: keyId }, param: 'key_id' });
  if (teamId != null && teamId !== key.team_id) throw invalid('team_id', `the key's own team, '${key.team_id}'`);
  return { team_id: key.team_id, key_id: keyId };
}

function needed(param: string, value: string | null | undefined): string {
  if (value == null) throw gatewayError('missing_parameter', { details: { param } });
  return value;
}

function refuseGiven(scope: string, fields: Readonly<Record<string, string | null | undefined>>): void {
  const given = Object.keys(fields).find((name) => fields[name] != null);
  if (given !== undefined) throw invalid(given, `left out where the scope is ${scope}`);
}

function readModel(catalog: Pick<Catalog, 'find'>, name: string | null): string | null {
  if (name === null) return null;
  const row = catalog.find(name);
  if (row === undefined) throw invalid('model', 'the name of a model that this gateway serves');
  return row.id;
}

function readWindow({ unit, time_zone = 'UTC', fiscal_start_day = 1 }: BudgetSet['window']): NewBudget['window'] {
  if (!isTimeZone(time_zone)) throw invalid('window.time_zone', 'the IANA name of a time zone, such as Europe/Berlin');
  if (!isWindowRule({ unit, timeZone: time_zone, fiscalStartDay: fiscal_start_day }))
    throw invalid('window.fiscal_start_day', `a day on which a ${unit} can start`);
  return { unit, time_zone, fiscal_start_day };
}

function invalid(param: string, expected: string) {
  return gatewayError('invalid_value', { details: { param, expected } });
}
