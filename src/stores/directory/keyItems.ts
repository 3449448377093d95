import type { ApiKey } from '../../../generated/types/admin/types.gen.ts';
import { numberIn } from '../item.ts';
import type { Condition, Item, Write } from '../items/items.ts';
import { expiresAt } from '../tables.ts';
import { keyAddress, listingKey, listingPrefix, secretAddress } from './addresses.ts';
import { type Fields, readEntry, readVersioned, type Versioned } from './stored.ts';

export const KEY_FIELDS: Fields<ApiKey> = {
  key_id: true,
  team_id: true,
  name: true,
  status: true,
  hint: true,
  expires_at: true,
  limits: true,
  allowed_models: true,
  tags: true,
  guardrail: { absent: null },
  created_at: true,
  last_rotated_at: true,
};

/** The digests by which a key is found. */
export interface Secrets {
  /** Hex SHA-256 of the secret that clients should use. */
  readonly sha256: string;
  /** Those it replaced whose grace time has not ended. */
  readonly earlier: readonly EarlierSecret[];
}

/** A type and not an interface, so that it can be stored as it is. */
export type EarlierSecret = { readonly sha256: string; readonly until_ms: number };

export interface StoredKey extends Versioned<ApiKey> {
  readonly secrets: Secrets;
}

/** The key with its secrets, without those whose grace time has ended. */
export function readKey(item: Item | undefined, nowMs: number): StoredKey | undefined {
  const found = readVersioned(item, KEY_FIELDS);
  if (item === undefined || found === undefined) return undefined;
  const { sha256, earlier } = readEntry<Secrets>(item, { sha256: true, earlier: true });
  return { ...found, secrets: { sha256, earlier: earlier.filter(({ until_ms }) => nowMs < until_ms) } };
}

/** What authentication finds by a secret. */
export interface Secret {
  readonly key: ApiKey;
  /** When the grace time of an earlier secret ends. */
  readonly untilMs: number | null;
}

export function readSecret(item: Item | undefined): Secret | undefined {
  if (item === undefined) return undefined;
  return { key: readEntry(item, KEY_FIELDS), untilMs: item.until_ms === undefined ? null : numberIn(item, 'until_ms') };
}

/** A secret whose grace time has ended is told as expired for so long, and then as unknown. */
const EXPIRED_SECRET_DAYS = 30;

export interface KeyVersion {
  readonly key: ApiKey;
  readonly secrets: Secrets;
  readonly revision: number;
}

/** Writes the key and, for each of its secrets, what authentication finds. The first write carries the condition. */
export function keyWrites({ key, secrets, revision }: KeyVersion, condition: Condition): readonly [Write, ...Write[]] {
  const listed = listingKey('key', `${listingPrefix(key.team_id)}${key.key_id}`);
  return [
    {
      kind: 'put',
      at: keyAddress(key.key_id),
      attributes: { ...key, ...listed, sha256: secrets.sha256, earlier: secrets.earlier, revision },
      condition,
    },
    { kind: 'put', at: secretAddress(secrets.sha256), attributes: { ...key }, condition: isFreeFor(key) },
    ...secrets.earlier.map(({ sha256, until_ms }) => earlierWrite(key, { sha256, until_ms })),
  ];
}

function earlierWrite(key: ApiKey, { sha256, until_ms }: EarlierSecret): Write {
  const attributes = { ...key, until_ms, ttl: expiresAt(until_ms, EXPIRED_SECRET_DAYS) };
  return { kind: 'put', at: secretAddress(sha256), attributes };
}

/** A secret that the operator chose may be in use already. */
function isFreeFor({ key_id }: ApiKey): Condition {
  return { any: [{ missing: 'pk' }, { attribute: 'key_id', is: '=', value: key_id }] };
}
