import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { maintain } from '../../../src/metering/maintain.ts';
import { resolve } from '../../../src/metering/resolve.ts';
import { admittedRequest, budgetHold, requestId, settlement } from './admittedRequest.ts';
import { failureOf } from './meterSetup.ts';
import { setUpStored, teamBudget } from './storedMeter.ts';

const HOLD = budgetHold();

/** A request that was admitted and never heard of again, past its deadline. */
async function setUpLost() {
  const setup = setUpStored();
  const request = admittedRequest({ holds: [HOLD] });
  await setup.parts.records.open(request);
  await setup.parts.windows.hold(HOLD, request);
  setup.clock.advance(1_000_000);
  return { ...setup, request };
}

describe('maintain', () => {
  it('replays what was measured before it takes anything for lost', async () => {
    const { parts, request } = await setUpLost();
    await parts.replays.put({ request, settlement: settlement() });

    expect(await maintain(parts)).toEqual({ replayed: 1, resolved: 0, failed: 0 });
    expect(await parts.records.find(request.requestId)).toMatchObject({ settlement: settlement(), isPending: false });
    expect(await parts.windows.read(HOLD)).toEqual({ settled: 60, inFlight: 0 });
  });

  it('estimates a lost request from its prompt and what was delivered', async () => {
    const { parts, request } = await setUpLost();
    await parts.records.checkpoint(request.requestId, 40);

    expect(await maintain(parts)).toEqual({ replayed: 0, resolved: 1, failed: 0 });
    const costNanoUsd = 10 * 35 + 10 * 140;
    expect(await parts.records.find(request.requestId)).toMatchObject({
      settlement: {
        usageSource: 'estimated',
        usage: { inputTokens: 10, outputTokens: 10 },
        costNanoUsd,
        outcome: 'upstream_cut',
      },
    });
    expect(await parts.windows.read(HOLD)).toEqual({ settled: costNanoUsd, inFlight: 0 });
    expect(await maintain(parts)).toEqual({ replayed: 0, resolved: 0, failed: 0 });
  });

  it('takes back an admission that did not get all it needed: the model was never asked', async () => {
    const { parts, clock } = setUpStored();
    const other = budgetHold({ budgetId: 'b2' });
    const request = admittedRequest({ holds: [HOLD, other] });
    await parts.records.open(request);
    await parts.windows.hold(HOLD, request);
    clock.advance(1_000_000);
    await maintain(parts);

    expect(await parts.records.find(request.requestId)).toMatchObject({ isVoid: true, isPending: false });
    expect(await parts.windows.read(HOLD)).toEqual({ settled: 0, inFlight: 0 });
  });

  it('leaves alone what is not due', async () => {
    const { parts } = setUpStored();
    const request = admittedRequest();
    await parts.records.open(request);

    expect(await maintain(parts)).toEqual({ replayed: 0, resolved: 0, failed: 0 });
    expect(await resolve(parts, request.requestId, request.deadlineMs - 1)).toBe('not_due');
    expect(await parts.records.find(request.requestId)).toMatchObject({ settlement: undefined, isVoid: false });
    expect(await resolve(parts, request.requestId, request.deadlineMs)).toBe('resolved');
    expect(await parts.records.find(request.requestId)).toMatchObject({ settlement: { usageSource: 'estimated' } });
  });

  it('begins nothing when its time is up, and leaves the rest to the next run', async () => {
    const { parts, clock, log } = setUpStored();
    for (const number of [1, 2, 3]) await parts.records.open(admittedRequest({ requestId: requestId(number) }));
    await parts.replays.put({ request: admittedRequest(), settlement: settlement() });
    clock.advance(1_000_000);
    let remainingMs = 12_000;
    const remaining = () => {
      remainingMs -= 800;
      return remainingMs;
    };
    const none = () => 10_000;

    expect(await maintain(parts, none)).toEqual({ replayed: 0, resolved: 0, failed: 0 });
    expect(await maintain(parts, remaining)).toEqual({ replayed: 1, resolved: 1, failed: 0 });
    expect(log.lines.map(({ event }) => event)).toEqual([
      'maintenance_unfinished',
      'request_resolved',
      'maintained',
      'maintenance_unfinished',
    ]);
    expect(await maintain(parts)).toEqual({ replayed: 0, resolved: 1, failed: 0 });
  });

  it('goes on after one that fails', async () => {
    const { parts, request, log } = await setUpLost();
    await parts.records.open(admittedRequest({ requestId: requestId(2) }));
    const { find } = parts.records;
    parts.records.find = (id) => (id === requestId(2) ? Promise.reject(gatewayError('store_unavailable')) : find(id));

    expect(await maintain(parts)).toEqual({ replayed: 0, resolved: 1, failed: 1 });
    expect(await parts.records.find(request.requestId)).toMatchObject({ settlement: { usageSource: 'estimated' } });
    expect(log.lines.map(({ event }) => event)).toContain('resolve_failed');
  });
});

describe('a settlement', () => {
  it('that takes longer than 2 s goes to the queue, and the answer to the client', async () => {
    const { meter, parts, clock, asked } = setUpStored();
    const settle = parts.records.settle;
    parts.records.settle = () => new Promise(() => undefined);
    const answer = meter.converse(asked(1, { budgets: [teamBudget(1_000_000)] }));
    for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(parts.replays.entries).toEqual([]);
    clock.advance(2_000);

    expect((await answer).receipt.costNanoUsd).toBe(1_050);
    expect(parts.replays.entries).toMatchObject([{ settlement: { usageSource: 'measured', costNanoUsd: 1_050 } }]);
    parts.records.settle = settle;
    await maintain(parts);
    expect(await parts.records.find(requestId(1))).toMatchObject({ settlement: { costNanoUsd: 1_050 } });
    expect(await failureOf(answer)).toBeUndefined();
  });
});
