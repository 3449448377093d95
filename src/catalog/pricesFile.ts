import { createHash } from 'node:crypto';
import { priceAt } from './catalog.ts';
import type { CatalogRow, PriceRow } from './model.ts';
import { nearestName } from './nearestName.ts';
import { checkEntry, isPriceEntry, type PriceEntry, toPriceRow } from './priceEntry.ts';

/** A prices file as it was found. */
export interface PricesFile {
  /** For messages. */
  readonly name: string;
  readonly text: string;
}

/** The catalogue with the file's prices, or everything that is wrong with the file. */
export type PricesAnswer =
  | { readonly kind: 'priced'; readonly rows: readonly CatalogRow[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** An input or output rate that is so many times the catalogue's, or such a part of it, was given in another unit. */
const UNLIKELY_TIMES = 100;

/**
 * Adds the operator's prices to those of the catalogue. Within its days such a price wins over the catalogue's own, and
 * of two the one that began later. Each problem names file, entry and field, and shows the value.
 */
export function withPrices(rows: readonly CatalogRow[], { name, text }: PricesFile): PricesAnswer {
  const list = parseList(text);
  if ('fault' in list) return { kind: 'refused', problems: [`${name} ${list.fault}`] };
  const faults = list.members.flatMap((entry, index) =>
    (isPriceEntry(entry) ? faultsOf(entry, rows) : checkEntry(entry)).map((fault) => `[${index}]${fault}`),
  );
  const problems = [...faults, ...sameDays(list.members)].map((fault) => name + fault);
  if (problems.length > 0) return { kind: 'refused', problems };
  const entries = list.members.filter(isPriceEntry);
  return { kind: 'priced', rows: rows.map((row) => withOwn(row, entries)) };
}

function parseList(text: string): { readonly members: readonly unknown[] } | { readonly fault: string } {
  try {
    const members: unknown = JSON.parse(text);
    return Array.isArray(members) ? { members } : { fault: 'must be a list of prices' };
  } catch (error) {
    return { fault: `is not JSON: ${error instanceof Error ? error.message : error}` };
  }
}

/** In the list a later price wins: those of the file come last, in the order of their days. */
function withOwn(row: CatalogRow, entries: readonly PriceEntry[]): CatalogRow {
  const own = entries
    .filter(({ model }) => model === row.id)
    .map((entry) => toPriceRow(entry, versionOf(entry)))
    .toSorted((a, b) => a.effective_from.localeCompare(b.effective_from));
  return { ...row, prices: [...row.prices, ...own] };
}

/** Two prices that differ in anything but the note have different versions, also when one has replaced the other in the file. */
function versionOf(entry: PriceEntry): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(toPriceRow(entry, '')))
    .digest('hex');
  return `override:${entry.model}/${entry.effective_from}#${hash.slice(0, 8)}`;
}

function faultsOf(entry: PriceEntry, rows: readonly CatalogRow[]): readonly string[] {
  const { model, effective_from: from, effective_until: until = from } = entry;
  const row = rows.find(({ id }) => id === model);
  const listed = row && (priceAt(row, from) ?? row.prices.at(-1));
  return [
    ...(row === undefined
      ? [`.model names no model of the catalogue, is '${model}'; the nearest is '${nearestId(model, rows)}'`]
      : []),
    ...(until < from ? [`.effective_until must not be before effective_from, '${from}', is '${until}'`] : []),
    ...(listed === undefined ? [] : [...unlikely(entry, listed), ...unstated(entry, ratesIn(listed), '')]),
  ];
}

function nearestId(typed: string, rows: readonly CatalogRow[]): string | undefined {
  const ids = new Map(
    rows.flatMap((row) => [row.id, ...row.aliases, row.bedrock_model_id].map((name) => [name, row.id])),
  );
  return ids.get(nearestName(typed, [...ids.keys()]) ?? '');
}

function unlikely({ usd_per_million_tokens: given }: PriceEntry, { usd_per_million_tokens: listed }: PriceRow) {
  return (['input', 'output'] as const)
    .filter((item) => given[item] > 0 && Math.abs(Math.log(given[item] / listed[item])) > Math.log(UNLIKELY_TIMES))
    .map(
      (item) =>
        `.usd_per_million_tokens.${item} is ${given[item]} where the catalogue has ${listed[item]}; the unit is USD per million tokens`,
    );
}

function ratesIn({ usd_per_million_tokens, geo_profile, long_prompt }: PriceRow): object {
  return { usd_per_million_tokens, geo_profile, long_prompt };
}

/** What the catalogue states of a model an entry must state too: nobody loses a premium or a cache rate by forgetting it. */
function unstated(given: object, listed: object, path: string): readonly string[] {
  return Object.entries(listed).flatMap(([name, value]) => {
    if (value === null) return [];
    const own: unknown = Reflect.get(given, name);
    if (own === undefined)
      return [`${path}.${name} is missing; the catalogue has it for this model: state yours, or null`];
    return isObject(own) && isObject(value) ? unstated(own, value, `${path}.${name}`) : [];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function sameDays(members: readonly unknown[]): readonly string[] {
  const days = members.map((entry) =>
    isPriceEntry(entry) ? `'${entry.effective_from}' of ${entry.model}` : undefined,
  );
  return days.flatMap((day, index) => {
    const first = days.indexOf(day);
    return day === undefined || first === index ? [] : [`[${index}].effective_from is that of [${first}], ${day}`];
  });
}
