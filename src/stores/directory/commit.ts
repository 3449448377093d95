import type { ApiKey, AuditEvent, Budget, Team } from '../../../generated/types/admin/types.gen.ts';
import type { Author } from '../../directory.ts';
import { gatewayError } from '../../errors.ts';
import type { Clock, Ids } from '../../ports.ts';
import { ConditionFailed, Conflict, type Items, type Write } from '../items/items.ts';
import { expiresAt } from '../tables.ts';
import { auditAddress, type Kind } from './addresses.ts';

export interface DirectoryParts {
  readonly items: Items;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly ids: Pick<Ids, 'ulid'>;
  readonly auditRetentionDays: number;
}

/** One of the writes of a transaction. */
export interface Step {
  readonly write: Write;
  /** Thrown when its condition does not hold. @default another write came first, so that it is tried again */
  readonly refusal?: () => Error;
}

/** What the audit log says of a write. */
export interface Deed extends Pick<AuditEvent, 'action' | 'target'> {
  readonly before: Team | ApiKey | Budget | null;
  readonly after: Team | ApiKey | Budget | null;
}

/** Writes all steps and their audit event, or nothing. Throws `Conflict` when another write came first. */
export async function commit(
  parts: DirectoryParts,
  steps: readonly Step[],
  { deed, author }: { readonly deed: Deed; readonly author: Author },
): Promise<void> {
  try {
    await parts.items.transact([...steps.map(({ write }) => write), auditWrite(parts, deed, author)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw steps[error.index]?.refusal?.() ?? new Conflict(error);
  }
}

function auditWrite({ clock, ids, auditRetentionDays }: DirectoryParts, deed: Deed, author: Author): Write {
  const nowMs = clock.nowMs();
  const event = {
    event_id: `evt_${ids.ulid()}`,
    occurred_at: new Date(nowMs).toISOString(),
    actor: author.actor,
    request_id: author.requestId,
    ...deed,
  } satisfies AuditEvent;
  const attributes = { ...event, ttl: expiresAt(nowMs, auditRetentionDays) };
  return { kind: 'put', at: auditAddress(event), attributes };
}

const MAX_ATTEMPTS = 5;

/** Reads and writes again while others write the same thing, a few times. Then throws `conflict`. */
export async function untilFirst<Result>(
  { kind, id }: { readonly kind: Kind; readonly id: string },
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (count === MAX_ATTEMPTS) throw gatewayError('conflict', { details: { kind, id }, cause: error });
    }
  }
}
