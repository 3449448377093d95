import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createRateLimits } from '../../../src/stores/rateLimits.ts';
import { rateLimitKey } from '../../../src/stores/tables.ts';
import { countCalls, createDeadClient, createTestClient, failNextCalls, openTestDynamo } from '../../dynamo.ts';
import { ManualClock } from '../../fakes.ts';

const { endpoint, dynamo, tables } = await openTestDynamo();

/** Far from today, because a store deletes what has expired by its own clock. */
const newClock = () => new ManualClock('2100-11-22T12:00:00Z');

let subjects = 0;
const newSubject = () => {
  subjects += 1;
  return `team#${subjects}`;
};

/** An instance of the gateway, with nothing remembered. */
function createInstance(clock: ManualClock) {
  const own = createTestClient(endpoint);
  return { ...createRateLimits({ dynamo: own, tables, clock }), writes: countCalls(own), dynamo: own };
}

async function readBucket(subject: string) {
  const read = new GetCommand({ TableName: tables.rateLimits, Key: rateLimitKey(subject) });
  return (await dynamo.send(read)).Item;
}

async function allowedOf(states: readonly Promise<{ allowed: boolean }>[]): Promise<number> {
  return (await Promise.all(states)).filter(({ allowed }) => allowed).length;
}

describe('createRateLimits', () => {
  it('lets exactly 60 of 500 pass that come at once', async () => {
    const limit = { subject: newSubject(), requestsPerMinute: 60 };
    const { take } = createInstance(newClock());
    expect(await allowedOf(Array.from({ length: 500 }, () => take(limit)))).toBe(60);
  });

  it('lets exactly 60 of 200 pass that come at once to four instances', async () => {
    const limit = { subject: newSubject(), requestsPerMinute: 60 };
    const clock = newClock();
    const instances = Array.from({ length: 4 }, () => createInstance(clock));
    const states = instances.flatMap(({ take }) => Array.from({ length: 50 }, () => take(limit)));
    expect(await allowedOf(states)).toBe(60);
  });

  it('counts down, refuses, and lets one more pass when one has drained', async () => {
    const limit = { subject: newSubject(), requestsPerMinute: 2 };
    const clock = newClock();
    const { take } = createInstance(clock);
    const first = { allowed: true, remainingRequests: 1, resetMs: 30_000, retryAfterMs: 0 };
    await expect(take(limit)).resolves.toEqual(first);
    await expect(take(limit)).resolves.toEqual({ ...first, remainingRequests: 0, resetMs: 60_000 });
    const refused = { allowed: false, remainingRequests: 0, resetMs: 60_000, retryAfterMs: 30_000 };
    await expect(take(limit)).resolves.toEqual(refused);
    clock.advance(29_999);
    await expect(take(limit)).resolves.toMatchObject({ allowed: false, retryAfterMs: 1 });
    clock.advance(1);
    await expect(take(limit)).resolves.toMatchObject({ allowed: true });
  });

  it('keeps subjects apart', async () => {
    const { take } = createInstance(newClock());
    const [one, other] = [newSubject(), newSubject()];
    await take({ subject: one, requestsPerMinute: 1 });
    await expect(take({ subject: other, requestsPerMinute: 1 })).resolves.toMatchObject({ allowed: true });
  });

  it.each([
    { traffic: 'busy', gapMs: 10 },
    { traffic: 'quiet', gapMs: 5_000 },
  ])('writes once for each request of a $traffic bucket', async ({ gapMs }) => {
    const limit = { subject: newSubject(), requestsPerMinute: 60 };
    const clock = newClock();
    const { take, writes } = createInstance(clock);
    for (let requests = 0; requests < 20; requests += 1) {
      await expect(take(limit)).resolves.toMatchObject({ allowed: true });
      clock.advance(gapMs);
    }
    expect(writes()).toBe(20);
  });

  it('writes at most twice for a bucket it has not seen', async () => {
    const limit = { subject: newSubject(), requestsPerMinute: 2 };
    const clock = newClock();
    await createInstance(clock).take(limit);
    for (const allowed of [true, false]) {
      const { take, writes } = createInstance(clock);
      await expect(take(limit)).resolves.toMatchObject({ allowed });
      expect(writes()).toBe(allowed ? 2 : 1);
    }
  });

  it('begins anew when the bucket has gone', async () => {
    const limit = { subject: newSubject(), requestsPerMinute: 60 };
    const { take } = createInstance(newClock());
    await take(limit);
    await dynamo.send(new DeleteCommand({ TableName: tables.rateLimits, Key: rateLimitKey(limit.subject) }));
    await expect(take(limit)).resolves.toMatchObject({ allowed: true, remainingRequests: 59 });
  });

  it('keeps a bucket 120 s longer than it needs to be full', async () => {
    const subject = newSubject();
    const clock = newClock();
    await createInstance(clock).take({ subject, requestsPerMinute: 60 });
    const { tat_rpm: tatUs, ttl } = (await readBucket(subject)) ?? {};
    expect(tatUs).toBe((clock.nowMs() + 1_000) * 1_000);
    expect(ttl).toBeGreaterThanOrEqual(clock.nowMs() / 1_000 + 121);
    expect(ttl).toBeLessThanOrEqual(clock.nowMs() / 1_000 + 180);
  });

  it('throws store_unavailable when nothing answers', async () => {
    const { take } = createRateLimits({ dynamo: createDeadClient(), tables, clock: newClock() });
    const limit = { subject: newSubject(), requestsPerMinute: 60 };
    await expect(take(limit)).rejects.toMatchObject({ code: 'store_unavailable', status: 503 });
  });

  it('throws store_unavailable after ten lost races, and a lost race consumes nothing', async () => {
    const subject = newSubject();
    const instance = createInstance(newClock());
    // A store that says of every write that there is no bucket.
    const lost = new ConditionalCheckFailedException({ message: 'lost', $metadata: {} });
    failNextCalls(instance.dynamo, new Array(10).fill(lost));
    const limit = { subject, requestsPerMinute: 60 };
    await expect(instance.take(limit)).rejects.toMatchObject({ code: 'store_unavailable' });
    expect(instance.writes()).toBe(10);
    expect(await readBucket(subject)).toBeUndefined();
  });

  it('goes on after nine lost races', async () => {
    const instance = createInstance(newClock());
    const lost = new ConditionalCheckFailedException({ message: 'lost', $metadata: {} });
    failNextCalls(instance.dynamo, new Array(9).fill(lost));
    const limit = { subject: newSubject(), requestsPerMinute: 60 };
    await expect(instance.take(limit)).resolves.toMatchObject({ allowed: true });
  });
});

describe('a remembered refusal', () => {
  /** An instance that has just been refused by a bucket of so many requests per minute. */
  async function createRefused(requestsPerMinute: number) {
    const limit = { subject: newSubject(), requestsPerMinute };
    const clock = newClock();
    const instance = createInstance(clock);
    for (let requests = 0; requests < requestsPerMinute; requests += 1) await instance.take(limit);
    return { limit, clock, ...instance };
  }

  it('costs a hammering client no writes', async () => {
    const { take, writes, limit, clock } = await createRefused(10);
    const before = writes();
    for (let tries = 0; tries < 100; tries += 1) {
      await expect(take(limit)).resolves.toMatchObject({ allowed: false });
      clock.advance(59);
    }
    expect(writes()).toBe(before);
  });

  it('never refuses what an instance without memory lets pass', async () => {
    const { take, limit, clock } = await createRefused(10);
    const forgetful = createRateLimits({ dynamo, tables, clock, maxRemembered: 0 });
    const allowed: boolean[] = [];
    for (let step = 0; step < 200; step += 1) {
      clock.advance((step * 37) % 1_500);
      const state = await take(limit);
      allowed.push(state.allowed);
      if (!state.allowed) await expect(forgetful.take(limit)).resolves.toEqual(state);
    }
    expect(new Set(allowed)).toEqual(new Set([true, false]));
  });

  it('ends as early as a higher limit says', async () => {
    const { take, limit, clock } = await createRefused(10);
    clock.advance(2_000);
    await expect(take(limit)).resolves.toMatchObject({ allowed: false, retryAfterMs: 4_000 });
    await expect(take({ ...limit, requestsPerMinute: 30 })).resolves.toMatchObject({ allowed: true });
  });

  it('is forgotten for the subject seen longest ago beyond the most it may hold', async () => {
    const own = createTestClient(endpoint);
    const { take } = createRateLimits({ dynamo: own, tables, clock: newClock(), maxRemembered: 1 });
    const writes = countCalls(own);
    const [one, other] = [newSubject(), newSubject()].map((subject) => ({ subject, requestsPerMinute: 1 }));
    if (one === undefined || other === undefined) throw new Error('two subjects');
    for (const limit of [one, other, one]) await take(limit);
    expect(writes()).toBe(3);
    await expect(take(one)).resolves.toMatchObject({ allowed: false });
    expect(writes()).toBe(3);
  });
});
