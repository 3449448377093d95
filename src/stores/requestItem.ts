import type { OpenRequest, Settlement } from '../ports.ts';
import type { Item } from './item.ts';
import { expiresAt, requestKey, requestOpenIndexKey, requestTeamIndexKey } from './tables.ts';
import { tokenAttributes } from './tokenAttributes.ts';
import { type AttributeChanges, updateExpression } from './updateExpression.ts';

/** The record of a request that was admitted. It has no `ttl`: only what is settled may be forgotten. */
export function openItem(request: OpenRequest): Item {
  return {
    ...requestKey(request.requestId),
    ...requestOpenIndexKey(request),
    status: 'open',
    request_id: request.requestId,
    team_id: request.teamId,
    key_id: request.keyId,
    model: request.model,
    started_at_ms: request.startedAtMs,
    deadline_ms: request.deadlineMs,
  };
}

interface Settling {
  readonly request: OpenRequest;
  readonly settlement: Settlement;
  readonly retentionDays: number;
}

/** Moves the record from the index of open requests to that of its team. Fails unless the record is open. */
export function settleUpdate({ request, settlement, retentionDays }: Settling) {
  const changes: AttributeChanges = {
    set: {
      ...requestTeamIndexKey(request),
      ...tokenAttributes(settlement.usage),
      status: 'settled',
      usage_source: settlement.usageSource,
      cost_nano_usd: settlement.costNanoUsd,
      price_version: settlement.priceVersion,
      outcome: settlement.outcome,
      ended_at_ms: settlement.endedAtMs,
      ttl: expiresAt(request.startedAtMs, retentionDays),
    },
    remove: ['open_pk', 'open_sk'],
  };
  const update = updateExpression(changes);
  return {
    ...update,
    Key: requestKey(request.requestId),
    ConditionExpression: '#status = :open',
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':open': 'open' },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
}
