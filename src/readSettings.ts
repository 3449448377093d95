import type { Setting } from './settingKinds.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings by the names of their variables. */
export type SettingsTable = Readonly<Record<string, Setting<unknown>>>;

/** What the settings of a table are read to. */
export type ValuesOf<Table extends SettingsTable> = { readonly [Name in keyof Table]: Table[Name]['fallback'] };

/** Reads the settings of one table. */
export type ReadSettings = <Table extends SettingsTable>(table: Table) => ValuesOf<Table>;

/** Every variable of a table. What cannot be used is added to the problems, one sentence each, and is as if it were unset. */
export function readTable<Table extends SettingsTable>(
  table: Table,
  environment: Environment,
  problems: string[],
): ValuesOf<Table> {
  const values = Object.entries(table).map(([name, setting]) => {
    const raw = textOf(environment, name);
    const value = raw === '' ? undefined : setting.read(raw);
    if (raw !== '' && value === undefined)
      problems.push(`${name} must be ${setting.expected}, not '${shown(name, raw)}'.`);
    return [name, value ?? setting.fallback];
  });
  return Object.fromEntries(values) as ValuesOf<Table>;
}

/** An empty variable counts as unset. */
export function textOf(environment: Environment, name: string): string {
  return environment[name]?.trim() ?? '';
}

/** Some texts are secrets. */
function shown(name: string, raw: string): string {
  return /_(KEY|HEADERS)$/.test(name) ? '(hidden)' : raw;
}
