import type { ApiKey } from '../../../generated/types/admin/types.gen.ts';
import type { Author, Directory, Rotation } from '../../directory.ts';
import { gatewayError } from '../../errors.ts';
import type { Condition } from '../items/items.ts';
import { keyAddress } from './addresses.ts';
import { commit, type Deed, type DirectoryParts, type Step, untilFirst } from './commit.ts';
import { KEY_FIELDS, type KeyVersion, keyWrites, readKey, type Secrets, type StoredKey } from './keyItems.ts';
import { listEntries } from './listing.ts';
import { isNew, isUnchanged, readEntry } from './stored.ts';

type Keys = Pick<Directory, 'findKey' | 'createKey' | 'updateKey' | 'revokeKey' | 'rotateKey' | 'listKeys'>;

/** A transaction takes 100 writes; nobody means to have so many secrets at once. */
const MAX_EARLIER_SECRETS = 10;

export function createKeys(parts: DirectoryParts, findTeam: Directory['findTeam']): Keys {
  const { items, clock } = parts;
  const now = () => new Date(clock.nowMs()).toISOString();

  async function read(keyId: string): Promise<StoredKey> {
    const found = readKey(await items.get(keyAddress(keyId)), clock.nowMs());
    if (found === undefined) throw gatewayError('key_not_found', { details: { key: keyId }, param: 'key_id' });
    return found;
  }

  /** Reads the key, and writes what becomes of it unless that is nothing. */
  function change(keyId: string, author: Author, next: (found: StoredKey) => KeyChange | undefined): Promise<ApiKey> {
    return untilFirst({ kind: 'key', id: keyId }, async () => {
      const found = await read(keyId);
      const changed = next(found);
      if (changed === undefined) return found.entry;
      const { action, ...version } = changed;
      const steps = stepsOf({ ...version, revision: found.revision + 1 }, isUnchanged(found));
      await commit(parts, steps, { deed: deedOf(action, found.entry, version.key), author });
      return version.key;
    });
  }

  return {
    async findKey(keyId) {
      return readKey(await items.get(keyAddress(keyId)), clock.nowMs())?.entry;
    },

    async createKey({ key_id, team_id, name, ...rest }, { sha256, hint }, author) {
      if ((await findTeam(team_id)) === undefined)
        throw gatewayError('team_not_found', { details: { team: team_id }, param: 'team_id' });
      const identity = { key_id, team_id, name, status: 'active', hint } as const;
      const key: ApiKey = { ...identity, ...rest, created_at: now(), last_rotated_at: null };
      const refusal = () => gatewayError('already_exists', { details: { kind: 'key', id: key_id } });
      const steps = stepsOf({ key, secrets: { sha256, earlier: [] }, revision: 1 }, isNew);
      return untilFirst({ kind: 'key', id: key_id }, async () => {
        await commit(
          parts,
          steps.map((step) => ({ ...step, refusal })),
          { deed: deedOf('key.create', null, key), author },
        );
        return key;
      });
    },

    updateKey: (keyId, changeKey, author) =>
      change(keyId, author, ({ entry, secrets }) => {
        refuseRevoked(entry);
        return { action: 'key.update', key: changeKey(entry), secrets };
      }),

    revokeKey: (keyId, author) =>
      change(keyId, author, ({ entry, secrets }) =>
        entry.status === 'revoked'
          ? undefined
          : { action: 'key.revoke', key: { ...entry, status: 'revoked' }, secrets },
      ),

    rotateKey: (rotation, author) =>
      change(rotation.keyId, author, ({ entry, secrets }) => {
        refuseRevoked(entry);
        const key = { ...entry, hint: rotation.digest.hint, last_rotated_at: now() };
        return { action: 'key.rotate', key, secrets: rotate(secrets, rotation, clock.nowMs()) };
      }),

    listKeys: (page) => listEntries(items, { kind: 'key', ...page, toEntry: (item) => readEntry(item, KEY_FIELDS) }),
  };
}

interface KeyChange extends Omit<KeyVersion, 'revision'> {
  readonly action: Deed['action'];
}

function rotate(secrets: Secrets, { keyId, digest, graceMs }: Rotation, nowMs: number): Secrets {
  const replaced = { sha256: secrets.sha256, until_ms: nowMs + graceMs };
  const earlier = [...secrets.earlier, replaced].filter(({ sha256 }) => sha256 !== digest.sha256);
  if (earlier.length > MAX_EARLIER_SECRETS)
    throw gatewayError('too_many_secrets', { details: { count: MAX_EARLIER_SECRETS, key: keyId } });
  return { sha256: digest.sha256, earlier };
}

function refuseRevoked({ status, key_id }: ApiKey): void {
  if (status === 'revoked') throw gatewayError('key_revoked', { details: { key: key_id } });
}

function stepsOf(version: KeyVersion, condition: Condition): Step[] {
  return keyWrites(version, condition).map((write) => ({ write }));
}

function deedOf(action: Deed['action'], before: ApiKey | null, after: ApiKey): Deed {
  return { action, target: { type: 'key', id: after.key_id, team_id: after.team_id }, before, after };
}
