/** One setting: what its text may be and what it becomes. */
export interface Setting<Value> {
  readonly fallback: Value;
  /** What is allowed, for the message. */
  readonly expected: string;
  /** Nothing for a text that is not allowed. */
  readonly read: (text: string) => Value | undefined;
}

/** Any text. */
export function text(fallback: string): Setting<string> {
  return { fallback, expected: 'text', read: (raw) => raw };
}

/** A whole number within bounds. */
export function wholeNumber(fallback: number, { min, max }: { min: number; max: number }): Setting<number> {
  return {
    fallback,
    expected: `a whole number from ${min} to ${max}`,
    read: (raw) => (/^\d{1,12}$/.test(raw) && Number(raw) >= min && Number(raw) <= max ? Number(raw) : undefined),
  };
}

/** The first choice is the default. */
export function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]]): Setting<Choice> {
  const read = (raw: string) => choices.find((choice) => choice === raw);
  return { fallback: choices[0], expected: `one of ${choices.join(', ')}`, read };
}

/** The same in any letter case, as OpenTelemetry has its words. */
export function anyCase<Value>(setting: Setting<Value>): Setting<Value> {
  return { ...setting, read: (raw) => setting.read(raw.toLowerCase()) };
}

/** A text of one form. */
export function matching(pattern: RegExp, expected: string, fallback = ''): Setting<string> {
  return { fallback, expected, read: (raw) => (pattern.test(raw) ? raw : undefined) };
}

/** Web pages' origins, separated by commas. */
export function origins(): Setting<readonly string[]> {
  return {
    fallback: [],
    expected: 'origins such as https://app.example.com, separated by commas, or *',
    read(raw) {
      const items = raw.split(',').map((item) => readOrigin(item.trim()));
      return items.every((item) => item !== undefined) ? items : undefined;
    },
  };
}

/** Spelled as browsers send it: lower case, without the scheme's own port. They never send a pattern or a path. */
function readOrigin(text: string): string | undefined {
  if (text === '*') return text;
  return /^https?:\/\/[^/?#@*\s]+\/?$/i.test(text) && URL.canParse(text) ? new URL(text).origin : undefined;
}

/** A host's name in small letters with a dot in it, or `*.` before one for all hosts below it. Addresses are no names. */
const HOST_PATTERN = /^(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** Hosts to fetch from, separated by commas: none, any, or those that are named. */
export function hosts(): Setting<readonly string[]> {
  return {
    fallback: [],
    expected: 'none, * or names such as img.example.com,*.cdn.example.com',
    read(raw) {
      const items = raw
        .toLowerCase()
        .split(',')
        .map((item) => item.trim());
      if (raw === 'none') return [];
      return raw === '*' || items.every((item) => HOST_PATTERN.test(item)) ? items : undefined;
    },
  };
}

/** Names of models, separated by commas. Whether there are such models only the catalogue knows. */
export function modelNames(): Setting<readonly string[]> {
  return {
    fallback: [],
    expected: 'names of models, separated by commas',
    read(raw) {
      const items = raw.split(',').map((item) => item.trim());
      return items.every((item) => /^[\w.:/-]+$/.test(item)) ? items : undefined;
    },
  };
}

/** An http or https address. */
export function address(): Setting<string> {
  const isHttp = (raw: string) => URL.canParse(raw) && /^https?:$/.test(new URL(raw).protocol);
  return { fallback: '', expected: 'an http or https address', read: (raw) => (isHttp(raw) ? raw : undefined) };
}

/** A share of a whole, such as 0.25. */
export function share(fallback: number): Setting<number> {
  const read = (raw: string) => (/^\d*\.?\d+$/.test(raw) && Number(raw) <= 1 ? Number(raw) : undefined);
  return { fallback, expected: 'a number from 0 to 1', read };
}

/** Names with their values, which may be percent-encoded. https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specifying-headers-via-environment-variables */
export function pairs(): Setting<Readonly<Record<string, string>>> {
  return {
    fallback: {},
    expected: 'name=value,name=value with percent-encoded values',
    read(raw) {
      const items = raw.split(',').map((item) => readPair(item.trim()));
      return items.every((item) => item !== undefined) ? Object.fromEntries(items) : undefined;
    },
  };
}

/** Visible characters, as a header or an attribute may have. */
function readPair(text: string): readonly [name: string, value: string] | undefined {
  const [, name, encoded] = /^([\w.-]+)\s*=\s*([\x21-\x7e ]*)$/.exec(text) ?? [];
  if (name === undefined || encoded === undefined) return undefined;
  try {
    const value = decodeURIComponent(encoded);
    return /[\r\n\0]/.test(value) ? undefined : [name, value];
  } catch {
    return undefined;
  }
}

/** The same setting, which may be left out. */
export function optional<Value>(setting: Setting<Value>): Setting<Value | undefined> {
  return { ...setting, fallback: undefined };
}
