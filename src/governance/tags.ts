import { hash } from 'node:crypto';

/** Labels by name. */
export type Tags = Readonly<Record<string, string>>;

/** What a caller may say of a request, the most explicit first. */
export interface CallerLabels {
  /** `x-gateway-tags: project=apollo,env=prod` */
  readonly header?: string | undefined;
  /** OpenAI's `metadata`. */
  readonly metadata?: Readonly<Record<string, unknown>> | null | undefined;
  /** OpenAI's `user`. */
  readonly user?: string | null | undefined;
}

/** `problem` says what is wrong with a header without quoting it: it is shown to clients, and headers can hold secrets. */
export type ParsedTags = { readonly tags: Tags } | { readonly problem: string };

/** `ignored` names what had no effect: OpenAI allows more of labels than can be reported by, and some names are taken. */
export type CallerTags = { readonly tags: Tags; readonly ignored: readonly string[] } | { readonly problem: string };

/** Of a caller; more would make reports of a day endless. */
export const MAX_CALLER_TAGS = 10;

const NAME = /^[a-z0-9_.-]{1,32}$/;
/** Code points that are printed, but for those that separate tags. */
const VALUE = /^[^,=#\p{C}\p{Zl}\p{Zp}]{1,64}$/u;
const ASCII = /^[\x20-\x7e]*$/;

/** Reads the header: names in lower case, spaces around names and values dropped, empty entries passed over. */
export function parseTags(text: string): ParsedTags {
  const pairs = text.split(',').map((pair) => pair.trim());
  const entries = new Map<string, string>();
  for (const [index, pair] of pairs.entries()) {
    if (pair === '') continue;
    const [name, value] = splitPair(pair);
    const problem = problemOf(name, value) ?? (entries.has(name) ? 'has the name of another one' : undefined);
    if (problem !== undefined) return { problem: `tag ${index + 1} ${problem}` };
    entries.set(name, value);
  }
  if (entries.size > MAX_CALLER_TAGS) return { problem: `there are more than ${MAX_CALLER_TAGS} tags` };
  return { tags: Object.fromEntries(entries) };
}

/** Of the caller's header. */
export const TAGS_HEADER = 'x-gateway-tags';

/**
 * The caller's tags: the header's, then what fits of `metadata` and `user`, up to the most there may be. The header is the
 * gateway's own, so what is wrong in it is a mistake; the body is OpenAI's, so what does not fit is only left out. A name
 * that the operator, or the caller more explicitly, gave another value is ignored.
 */
export function callerTags({ header = '', metadata, user }: CallerLabels, operator: Tags): CallerTags {
  const parsed = parseTags(header);
  if ('problem' in parsed) return parsed;
  const tags = new Map<string, string>();
  const ignored: string[] = [];
  for (const { name, value, path } of labelsOf(parsed.tags, metadata, user)) {
    const taken = Object.hasOwn(operator, name) ? operator[name] : tags.get(name);
    if (taken === value) continue;
    if (taken === undefined && tags.size < MAX_CALLER_TAGS && isCallerTag(name, value)) tags.set(name, value);
    else ignored.push(path);
  }
  return { tags: Object.fromEntries(tags), ignored };
}

interface Label {
  readonly name: string;
  readonly value: unknown;
  /** Where the caller wrote it. */
  readonly path: string;
}

function labelsOf(header: Tags, metadata: CallerLabels['metadata'], user: CallerLabels['user']): readonly Label[] {
  const label =
    (place: string) =>
    ([name, value]: [string, unknown]) => ({
      name: name.toLowerCase(),
      value,
      path: `${place}.${name}`,
    });
  return [
    ...Object.entries(header).map(label(TAGS_HEADER)),
    ...Object.entries(metadata ?? {}).map(label('metadata')),
    ...(user ? [{ name: 'user', value: user, path: 'user' }] : []),
  ];
}

/**
 * The labels to report a request by, `name=value`, sorted. The operator's are on top: a caller can add to reports, and
 * change nothing in them. Callers' tags that do not fit are left out.
 */
export function mergeTags(operator: Tags, caller: Tags): readonly string[] {
  const fitting = Object.entries(caller).filter(([name, value]) => isCallerTag(name, value));
  const merged = { ...Object.fromEntries(fitting.slice(0, MAX_CALLER_TAGS)), ...operator };
  return Object.entries(merged)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();
}

/** Stands for all sets of callers' tags that are too many to be told apart. No tag begins like this. */
export const OTHER_TAG = '~other';

/** DynamoDB's sort keys have 1,024 bytes for everything that is in them. */
const MAX_KEY_BYTES = 400;
const HASH_CHARACTERS = 32;

/**
 * Merged tags as part of a storage key: one text for one set of tags, with neither `#` nor more than 400 bytes in it. What
 * is longer is told apart by its hash, which starts with `~` as no tag does. It does not have to be read back.
 */
export function tagKey(merged: readonly string[]): string {
  const text = merged.map((tag) => tag.replaceAll(/[%,#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)).join(',');
  return Buffer.byteLength(text) <= MAX_KEY_BYTES ? text : `~${hash('sha256', text).slice(0, HASH_CHARACTERS)}`;
}

/** Merged tags as a short name: 16 characters, of which two sets have the same never in practice. */
export function tagDigest(merged: readonly string[]): string {
  return hash('sha256', tagKey(merged)).slice(0, 16);
}

function splitPair(pair: string): [name: string, value: string] {
  const [name = '', ...value] = pair.split('=');
  return [name.trim().toLowerCase(), value.join('=').trim()];
}

function problemOf(name: string, value: string): string | undefined {
  if (!NAME.test(name)) return 'needs a name of 1 to 32 letters, digits, dots, hyphens or underscores';
  if (!VALUE.test(value) || !ASCII.test(value))
    return 'needs a value of 1 to 64 printable ASCII characters without comma, equals sign and number sign';
  return undefined;
}

function isCallerTag(name: string, value: unknown): value is string {
  return NAME.test(name) && typeof value === 'string' && VALUE.test(value);
}
