import type { AdmittedRequest, LedgerRecord, Progress, Settlement } from '../ports.ts';
import { numberIn, stringIn } from './item.ts';
import type { Attributes, Changes, Item, Write } from './items/items.ts';
import { packAdmission, unpackAdmission } from './packedAdmission.ts';
import {
  fromSettlementAttributes,
  PRESUMED,
  progressText,
  readProgress,
  settlementAttributes,
} from './settlementAttributes.ts';
import { expiresAt, requestKey, requestOpenIndexKey, requestTeamIndexKey } from './tables.ts';

/** A request that was refused is of no use to anybody; it only has to outlive what may come late. */
const VOID_RETENTION_DAYS = 1;

/** Whose record it is, of a whole one or of its entry in an index. */
export const requestIdOf = (item: Item) => stringIn(item, 'pk').replace(/^R#/, '');

/** The place of a request's record. */
export const recordAddress = (requestId: string) => ({ table: 'usage', ...requestKey(requestId) }) as const;

/** Puts the record of a request that is being admitted. It has no `ttl`: only what is settled may be forgotten. */
export function openWrite(request: AdmittedRequest): Write {
  const attributes: Attributes = { ...requestOpenIndexKey(request), ...requestAttributes(request), status: 'open' };
  return {
    kind: 'put',
    at: recordAddress(request.requestId),
    attributes,
    condition: { missing: 'pk' },
  };
}

/**
 * Overwrites whatever an admission that was refused has written or has yet to write, but not a settlement: who settles it
 * has found it overdue. What it may still hold of budget windows is found by maintenance as long as it is pending.
 */
export function voidWrite(request: AdmittedRequest): Write {
  const attributes: Attributes = {
    ...requestAttributes(request),
    ...pendingAttributes(request, 0),
    status: 'void',
    ttl: expiresAt(request.deadlineMs, VOID_RETENTION_DAYS),
  };
  const condition = { attribute: 'status', is: '<>', value: 'settled' } as const;
  return { kind: 'put', at: recordAddress(request.requestId), attributes, condition };
}

/** The tombstone of a request of which nothing is known but its id. It holds nothing, as far as it knows. */
export function barWrite({ requestId, nowMs }: { requestId: string; nowMs: number }): Write {
  const unknown = voidWrite({ ...UNKNOWN_REQUEST, requestId, startedAtMs: nowMs, deadlineMs: nowMs });
  return { ...unknown, condition: { missing: 'pk' } };
}

const NO_RATES = { input: 0, output: 0, cache_read: null, cache_write_5m: null, cache_write_1h: null };

const UNKNOWN_REQUEST: Omit<AdmittedRequest, 'requestId' | 'startedAtMs' | 'deadlineMs'> = {
  ...{ teamId: '', keyId: '', model: '', region: '', geography: 'region', promptTokensEstimate: 0 },
  price: { version: '', usd_per_million_tokens: NO_RATES, geo_profile: null, long_prompt: null },
  ...{ buckets: [], charge: { requests: 0, tokens: 0 }, holds: [], tags: [] },
};

function requestAttributes(request: AdmittedRequest): Attributes {
  return {
    team_id: request.teamId,
    key_id: request.keyId,
    model: request.model,
    started_at_ms: request.startedAtMs,
    deadline_ms: request.deadlineMs,
    admission: packAdmission(request),
  };
}

export function amendWrite(request: AdmittedRequest): Write {
  return {
    kind: 'update',
    at: recordAddress(request.requestId),
    changes: { set: { admission: packAdmission(request) } },
    condition: { attribute: 'status', is: '=', value: 'open' },
  };
}

/**
 * Lets maintenance find a request as long as its windows may not all have come to this cost, or somebody is still to be told
 * of what they have come to. Who has settled them at another cost must not take the mark away.
 */
function pendingAttributes(request: AdmittedRequest, costNanoUsd: number): Attributes {
  return request.holds.length === 0 ? {} : { ...requestOpenIndexKey(request), pending: costNanoUsd };
}

export function clearWrite(requestId: string, costNanoUsd: number): Write {
  return {
    kind: 'update',
    at: recordAddress(requestId),
    changes: { remove: ['pending', 'open_pk', 'open_sk'] },
    condition: { attribute: 'pending', is: '=', value: costNanoUsd },
  };
}

interface Settling {
  readonly request: AdmittedRequest;
  readonly settlement: Settlement;
  readonly retentionDays: number;
}

/** The first settlement of an open record. It stays in the index of open requests while a budget may hold something for it. */
export function settleWrite({ request, settlement, retentionDays }: Settling): Write {
  const isPending = request.holds.length > 0;
  const changes: Changes = {
    set: {
      // A tombstone knows nothing of its request but the id.
      ...requestAttributes(request),
      ...requestTeamIndexKey(request),
      ...settlementAttributes(settlement),
      status: 'settled',
      ...pendingAttributes(request, settlement.costNanoUsd),
      ttl: expiresAt(request.startedAtMs, retentionDays),
    },
    ...(isPending ? {} : { remove: ['open_pk', 'open_sk'] }),
  };
  const isOpen = { attribute: 'status', is: '=', value: 'open' } as const;
  const isVoid = { attribute: 'status', is: '=', value: 'void' } as const;
  // Who tells its own end has asked for a model, and Bedrock bills that, whatever became of the admission.
  const condition = settlement.isPresumed ? isOpen : { any: [isOpen, isVoid] };
  return { kind: 'update', at: recordAddress(request.requestId), changes, condition };
}

/**
 * A request's own settlement in the place of the one that was presumed. Fails when that one is there no more. Pending again,
 * for somebody may have to be told of what a window has come to.
 */
export function replaceWrite(request: AdmittedRequest, settlement: Settlement): Write {
  const pending = pendingAttributes(request, settlement.costNanoUsd);
  const set = { ...settlementAttributes(settlement), ...pending };
  const remove = ['attempts', 'bill', PRESUMED].filter((name) => !(name in set));
  return {
    kind: 'update',
    at: recordAddress(request.requestId),
    changes: { set, remove },
    condition: { exists: PRESUMED },
  };
}

/** Notes that another attempt begins. The bytes that were delivered are those of the attempt under way. */
export function moveOnWrite(requestId: string, progress: Progress): Write {
  return {
    kind: 'update',
    at: recordAddress(requestId),
    changes: { set: { progress: progressText(progress) } },
    condition: { attribute: 'status', is: '=', value: 'open' },
  };
}

export function fromRecordItem(item: Item): LedgerRecord {
  return {
    request: {
      requestId: requestIdOf(item),
      teamId: stringIn(item, 'team_id'),
      keyId: stringIn(item, 'key_id'),
      model: stringIn(item, 'model'),
      startedAtMs: numberIn(item, 'started_at_ms'),
      deadlineMs: numberIn(item, 'deadline_ms'),
      ...unpackAdmission(stringIn(item, 'admission')),
    },
    isVoid: item.status === 'void',
    settlement: item.status === 'settled' ? fromSettlementAttributes(item) : undefined,
    deliveredBytes: numberIn(item, 'delivered_bytes', 0),
    progress: readProgress(item),
    isPending: 'pending' in item,
  };
}
