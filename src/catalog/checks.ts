/** Says everything that is wrong with a value: a fault each, beginning with its path in the value. */
export type Check = (value: unknown) => readonly string[];

/** Longer values are cut where a fault shows them. */
const SHOWN_CHARACTERS = 80;

export const must =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? [] : [` must be ${what}, is ${shown(value)}`];

export const matches = (what: string, pattern: RegExp): Check =>
  must(what, (value) => typeof value === 'string' && pattern.test(value));

export const oneOf = (members: readonly string[]): Check =>
  must(`one of ${members.join(', ')}`, (value) => members.some((member) => member === value));

export const text = must('a text', (value) => typeof value === 'string' && value !== '');
export const tokens = must('a positive whole number', (value) => Number.isSafeInteger(value) && Number(value) > 0);
export const day = must('a day (yyyy-mm-dd)', (value) => typeof value === 'string' && isDay(value));

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? [] : check(value);

/** For a field that may be left out. */
export const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined ? [] : check(value);

export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return [` must be a list, is ${shown(value)}`];
    return value.flatMap((member, index) => check(member).map((fault) => `[${index}]${fault}`));
  };

/** An object of these fields and no other. */
export function recordOf<Row>(fields: Readonly<Record<keyof Row & string, Check>>): Check {
  const checks = Object.entries<Check>(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [` must be an object, is ${shown(value)}`];
    }
    const strays = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...strays.map((name) => `.${name} is not a field`),
      ...checks.flatMap(([name, check]) => check(Reflect.get(value, name)).map((fault) => `.${name}${fault}`)),
    ];
  };
}

function isDay(value: string): boolean {
  const timeMs = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(timeMs) && new Date(timeMs).toISOString().startsWith(value);
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'missing';
  return json.length > SHOWN_CHARACTERS ? `${json.slice(0, SHOWN_CHARACTERS)}...` : json;
}
