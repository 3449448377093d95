import { describe, expect, it } from 'vitest';
import type { BudgetEvent } from '../../../src/ports.ts';
import { createSnsBudgetEvents } from '../../../src/signals/snsBudgetEvents.ts';
import { MADE_UP_CREDENTIALS } from '../../aws/loopbackServer.ts';
import { startSnsServer } from '../../aws/snsServer.ts';
import { failureOf } from '../metering/meterSetup.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:llm-gateway-prod-budgets';

const EVENT: BudgetEvent = {
  budgetId: 'team-demo-month',
  scope: 'key',
  teamId: 'demo',
  keyId: 'key_1',
  mode: 'hard',
  windowId: 'month-2026-11-01',
  percent: 80,
  amountNanoUsd: 50_000_000_000,
  spentNanoUsd: 40_120_000_035,
  reopensAtMs: Date.parse('2026-12-01T00:00:00Z'),
};

async function setUp(requestTimeoutMs = 20_000) {
  const server = await startSnsServer();
  const place = { topicArn: TOPIC, endpoint: server.url, environment: 'prod' };
  const events = createSnsBudgetEvents({ ...place, credentials: MADE_UP_CREDENTIALS, requestTimeoutMs });
  return { server, events };
}

describe('budget events in SNS', () => {
  it('are messages in JSON, with attributes to filter by', async () => {
    const { server, events } = await setUp();
    await events.publish(EVENT);
    const [published] = server.published;

    expect(published).toMatchObject({
      topicArn: TOPIC,
      subject: 'Budget team-demo-month has reached 80 %',
      attributes: {
        environment: 'String: prod',
        budget_id: 'String: team-demo-month',
        scope: 'String: key',
        mode: 'String: hard',
        team_id: 'String: demo',
        key_id: 'String: key_1',
        percent: 'Number: 80',
      },
    });
    expect(JSON.parse(published?.message ?? '')).toEqual({
      event: 'budget_threshold',
      id: 'prod/team-demo-month/month-2026-11-01/80/50',
      environment: 'prod',
      budget_id: 'team-demo-month',
      scope: 'key',
      team_id: 'demo',
      key_id: 'key_1',
      mode: 'hard',
      window: 'month-2026-11-01',
      percent: 80,
      amount_usd: 50,
      spent_usd: 40.120000035,
      reopens_at: '2026-12-01T00:00:00.000Z',
    });
  });

  it('name nobody where the budget is that of the whole gateway', async () => {
    const { server, events } = await setUp();
    await events.publish({ ...EVENT, scope: 'gateway', teamId: null, keyId: null });
    const [published] = server.published;

    expect(Object.keys(published?.attributes ?? {}).toSorted()).toEqual(
      ['budget_id', 'environment', 'mode', 'percent', 'scope'].toSorted(),
    );
    expect(JSON.parse(published?.message ?? '')).toMatchObject({ team_id: null, key_id: null });
  });

  it('are tried once, and no longer than their time', async () => {
    const { server, events } = await setUp(50);
    server.fallSilent();
    expect(await failureOf(events.publish(EVENT))).toMatchObject({ name: 'TimeoutError', $metadata: { attempts: 1 } });
    server.failWith(500);
    expect(await failureOf(events.publish(EVENT))).toBeInstanceOf(Error);
  });
});
