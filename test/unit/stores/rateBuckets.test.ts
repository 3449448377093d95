import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RateAnswer, RateBucket } from '../../../src/ports.ts';
import { createBucketMemory } from '../../../src/stores/bucketMemory.ts';
import { createDynamoItems } from '../../../src/stores/items/dynamoItems.ts';
import type { Items } from '../../../src/stores/items/items.ts';
import { createRateBuckets } from '../../../src/stores/rateBuckets.ts';
import { openTestDynamo } from '../../dynamo.ts';
import { ManualClock } from '../../fakes.ts';
import { createCountedItems } from '../../items/countedItems.ts';
import { createMemoryItems } from '../../items/memoryItems.ts';

const { dynamo, tables } = await openTestDynamo();
const STORES = [
  { store: 'in memory', items: createMemoryItems() },
  { store: 'in DynamoDB', items: createDynamoItems({ dynamo, tables }) },
];
const ONE = { requests: 1, tokens: 0 };
const isAllowed = ({ allowed }: RateAnswer) => allowed;

let made = 0;
function bucket(requestsPerMinute: number | null, tokensPerMinute: number | null = null): RateBucket {
  made += 1;
  return { subject: `key#${made}`, requestsPerMinute, tokensPerMinute };
}

/** Far from today, because a store deletes what has expired by its own clock. */
const START = '2100-11-22T12:00:00Z';

describe.each(STORES)('rate buckets $store', ({ items }) => {
  function setUp() {
    const clock = new ManualClock(START);
    const instance = () => createRateBuckets({ items, clock, ids: { fraction: () => 0 } });
    return { clock, instance, buckets: instance() };
  }

  it('let exactly the limit pass, of many at once', async () => {
    const { buckets } = setUp();
    const limited = [bucket(7)];
    const answers: RateAnswer[] = [];
    for (let round = 0; round < 5; round += 1) {
      answers.push(...(await Promise.all(Array.from({ length: 10 }, () => buckets.take(limited, ONE)))));
    }

    expect(answers.filter(isAllowed)).toHaveLength(7);
  });

  it('take requests and tokens together, or nothing', async () => {
    const { buckets } = setUp();
    const limited = [bucket(10, 100)];
    await buckets.take(limited, { requests: 1, tokens: 90 });
    const refused = await buckets.take(limited, { requests: 1, tokens: 20 });

    expect(refused).toMatchObject({ allowed: false, refusedBy: { dimension: 'tokens', limit: 100, remaining: 10 } });
    expect(await buckets.take(limited, { requests: 1, tokens: 10 })).toMatchObject({
      allowed: true,
      states: [
        { dimension: 'requests', remaining: 8 },
        { dimension: 'tokens', remaining: 0 },
      ],
    });
  });

  it('give back to one bucket what another one refuses', async () => {
    const { buckets, instance } = setUp();
    const [roomy, tight] = [bucket(10), bucket(1)];
    // So that it does not know before it has taken of both.
    await instance().take([tight], ONE);

    expect(await buckets.take([roomy, tight], ONE)).toMatchObject({
      allowed: false,
      refusedBy: { subject: tight.subject },
    });
    expect(await buckets.take([roomy], ONE)).toMatchObject({ allowed: true, states: [{ remaining: 9 }] });
  });

  it('tell when the request passes, to the millisecond', async () => {
    const { buckets, clock } = setUp();
    const limited = [bucket(3)];
    for (let index = 0; index < 3; index += 1) await buckets.take(limited, ONE);
    const refused = await buckets.take(limited, ONE);
    const retryAfterMs = refused.allowed ? 0 : refused.retryAfterMs;

    expect(retryAfterMs).toBe(20_000);
    clock.advance(retryAfterMs - 1);
    expect(await buckets.take(limited, ONE)).toMatchObject({ allowed: false, retryAfterMs: 1 });
    clock.advance(1);
    expect(await buckets.take(limited, ONE)).toMatchObject({ allowed: true });
  });

  it('let a charge larger than the bucket pass when it is full, and leave a debt', async () => {
    const { buckets, clock } = setUp();
    const limited = [bucket(null, 60)];
    expect(await buckets.take(limited, { requests: 1, tokens: 120 })).toMatchObject({ allowed: true });
    expect(await buckets.take(limited, { requests: 1, tokens: 1 })).toMatchObject({
      allowed: false,
      retryAfterMs: 61_000,
    });
    clock.advance(61_000);
    expect(await buckets.take(limited, { requests: 1, tokens: 1 })).toMatchObject({ allowed: true });
  });

  it.each([
    { known: 'fewer tokens', difference: -30, remaining: 80 },
    { known: 'more tokens', difference: 30, remaining: 20 },
    { known: 'as many tokens', difference: 0, remaining: 50 },
  ])('follow the true amount: $known', async ({ difference, remaining }) => {
    const { buckets } = setUp();
    const limited = [bucket(null, 100)];
    await buckets.take(limited, { requests: 1, tokens: 50 });
    await buckets.adjust(limited, { requests: 0, tokens: difference });

    expect(await buckets.take(limited, { requests: 1, tokens: 0 })).toMatchObject({ states: [{ remaining }] });
  });

  it('charge a bucket anew that has filled meanwhile, and give a full one nothing back', async () => {
    const { buckets, clock } = setUp();
    const limited = [bucket(null, 100)];
    await buckets.take(limited, { requests: 1, tokens: 50 });
    clock.advance(60_000);
    await buckets.adjust(limited, { requests: 0, tokens: -50 });
    await buckets.adjust(limited, { requests: 0, tokens: 40 });

    expect(await buckets.take(limited, { requests: 1, tokens: 0 })).toMatchObject({ states: [{ remaining: 60 }] });
  });

  it('ask nothing of a store for buckets without limits', async () => {
    const { buckets } = setUp();
    expect(await buckets.take([bucket(null)], ONE)).toEqual({ allowed: true, states: [] });
  });
});

it('is exact under 500 at once', async () => {
  const buckets = createRateBuckets({
    items: createMemoryItems(),
    clock: new ManualClock(START),
    ids: { fraction: () => 0 },
  });
  const limited = [bucket(60)];
  const answers: RateAnswer[] = [];
  answers.push(...(await Promise.all(Array.from({ length: 500 }, () => buckets.take(limited, ONE)))));

  expect(answers.filter(isAllowed)).toHaveLength(60);
});

describe('a store that is slow', () => {
  it.each([
    { askMs: 0, answerMs: 400, retryAfterMs: 600, resetMs: 59_600 },
    { askMs: 0, answerMs: 3_000, retryAfterMs: 1, resetMs: 59_001 },
    // On the way to the store it is overtaken by what others take.
    { askMs: 2_000, answerMs: 0, retryAfterMs: 1_000, resetMs: 60_000 },
    { askMs: 2_000, answerMs: 3_000, retryAfterMs: 1, resetMs: 59_001 },
  ])('refuses what it had no room for, and all times count from its answer', async (given) => {
    const memory = createMemoryItems();
    const clock = new ManualClock(START);
    let writes = 0;
    const slow: Items = {
      ...memory,
      async write(change) {
        writes += 1;
        clock.advance(given.askMs);
        for (let seconds = 0; seconds < given.askMs / 1_000; seconds += 1) await quick.take(limited, ONE);
        try {
          return await memory.write(change);
        } finally {
          clock.advance(given.answerMs);
        }
      },
    };
    const basis = { clock, ids: { fraction: () => 0 } };
    const limited = [bucket(60)];
    const quick = createRateBuckets({ ...basis, items: memory });
    for (let index = 0; index < 60; index += 1) await quick.take(limited, ONE);
    const buckets = createRateBuckets({ ...basis, items: slow });

    const { retryAfterMs, resetMs } = given;
    const answer = await buckets.take(limited, ONE);
    expect(answer).toMatchObject({ allowed: false, retryAfterMs, states: [{ remaining: 0, resetMs }] });
    expect(writes).toBe(1);
  });
});

describe('what an instance has just seen refused', () => {
  function setUp() {
    const items = createCountedItems(createMemoryItems());
    const clock = new ManualClock(START);
    const instance = () => createRateBuckets({ items, clock, ids: { fraction: () => 0 } });
    const callsOf = async (action: () => Promise<unknown>) => (await items.count(action)).trips.flat().length;
    return { clock, instance, buckets: instance(), callsOf };
  }

  it('it refuses without asking, and tells the truth about when it passes', async () => {
    const { buckets, clock, callsOf } = setUp();
    const limited = [bucket(60)];
    for (let index = 0; index < 60; index += 1) await buckets.take(limited, ONE);
    clock.advance(400);

    expect(await callsOf(() => buckets.take(limited, ONE))).toBe(0);
    expect(await buckets.take(limited, ONE)).toMatchObject({ allowed: false, retryAfterMs: 600 });
    clock.advance(600);
    expect(await buckets.take(limited, ONE)).toMatchObject({ allowed: true });
  });

  it('it refuses for the bucket that refuses, and takes nothing from the others', async () => {
    const { buckets, callsOf } = setUp();
    const [roomy, tight] = [bucket(10), bucket(1)];
    await buckets.take([roomy, tight], ONE);

    expect(await callsOf(() => buckets.take([roomy, tight], ONE))).toBe(0);
    const refused = await buckets.take([roomy, tight], ONE);
    expect(refused).toMatchObject({ allowed: false, refusedBy: { subject: tight.subject } });
    expect(refused.states).toMatchObject([
      { subject: roomy.subject, remaining: 9 },
      { subject: tight.subject, remaining: 0 },
    ]);
    expect(await buckets.take([roomy], ONE)).toMatchObject({ allowed: true, states: [{ remaining: 8 }] });
  });

  it('it lets pass all the same what is small enough', async () => {
    const { buckets } = setUp();
    const limited = [bucket(null, 100)];
    await buckets.take(limited, { requests: 1, tokens: 90 });

    expect(await buckets.take(limited, { requests: 1, tokens: 20 })).toMatchObject({ allowed: false });
    expect(await buckets.take(limited, { requests: 1, tokens: 10 })).toMatchObject({ allowed: true });
  });

  it('it does not believe any more once it has given something back', async () => {
    const { buckets, callsOf } = setUp();
    const limited = [bucket(1)];
    await buckets.take(limited, ONE);
    await buckets.adjust(limited, { requests: -1, tokens: 0 });

    expect(await buckets.take(limited, ONE)).toMatchObject({ allowed: true });
    expect(await callsOf(() => buckets.take(limited, ONE))).toBe(0);
  });

  it('it does not believe either when it had asked before something was given back', async () => {
    const memory = createBucketMemory(new ManualClock(START));
    const see = memory.watch('a');
    memory.distrust('a');
    see({ pk: 'a', tat_rpm: 1 });
    expect([memory.recent('a'), memory.last('a')]).toEqual([undefined, { pk: 'a', tat_rpm: 1 }]);

    memory.watch('a')({ pk: 'a', tat_rpm: 2 });
    expect(memory.recent('a')).toEqual({ pk: 'a', tat_rpm: 2 });
  });

  it('it believes for a second, so that what others give back is seen', async () => {
    const { instance, buckets, clock, callsOf } = setUp();
    const other = instance();
    const limited = [bucket(1)];
    await buckets.take(limited, ONE);
    await other.adjust(limited, { requests: -1, tokens: 0 });
    clock.advance(999);
    expect(await callsOf(() => buckets.take(limited, ONE))).toBe(0);
    clock.advance(1);

    expect(await buckets.take(limited, ONE)).toMatchObject({ allowed: true });
  });

  it.each([
    { what: 'a bucket that is in use', waitMs: 500, calls: 1 },
    { what: 'a bucket that has filled', waitMs: 61_000, calls: 1 },
  ])('tells how to write to $what: $calls call', async ({ waitMs, calls }) => {
    const { buckets, clock, callsOf } = setUp();
    const limited = [bucket(600, 60_000)];
    await buckets.take(limited, { requests: 1, tokens: 1_000 });
    await buckets.adjust(limited, { requests: 0, tokens: -10 });
    clock.advance(waitMs);

    expect(await callsOf(() => buckets.take(limited, { requests: 1, tokens: 100 }))).toBe(calls);
  });
});

/** What callers offer: how long after the last one, on which of two instances, and whether it is given back. */
const OFFER = fc.record({
  afterMs: fc.integer({ min: 0, max: 3_000 }),
  instance: fc.nat(1),
  isGivenBack: fc.boolean(),
});

const PER_MINUTE = 12;
const MS_PER_REQUEST = 60_000 / PER_MINUTE;

/** The exact rule, in the milliseconds that fill a bucket: requests take of them and give back. */
function exactBucket(clock: ManualClock) {
  let leftMs = 60_000;
  let countedMs = clock.nowMs();
  return {
    hasRoom() {
      leftMs = Math.min(60_000, leftMs + clock.nowMs() - countedMs);
      countedMs = clock.nowMs();
      return leftMs >= MS_PER_REQUEST;
    },
    take() {
      leftMs -= MS_PER_REQUEST;
    },
  };
}

/** Two instances on one store, and the exact rule beside them. */
function setUpBeside() {
  const clock = new ManualClock(START);
  const basis = { items: createMemoryItems(), clock, ids: { fraction: () => 0 } };
  const instances = [createRateBuckets(basis), createRateBuckets(basis)];
  const exact = exactBucket(clock);
  const limited = [bucket(PER_MINUTE)];
  /** Whether the offer passes, and whether it should. What passes and is not kept is given back. */
  const offer = async (instance: number, isGivenBack: boolean) => {
    const buckets = instances[instance];
    const isPassing = (await buckets?.take(limited, ONE))?.allowed ?? false;
    const isDue = exact.hasRoom();
    if (isPassing && isGivenBack) await buckets?.adjust(limited, { requests: -1, tokens: 0 });
    else if (isPassing) exact.take();
    return { isPassing, isDue };
  };
  return { clock, offer };
}

describe('over time', () => {
  it.each([
    { instances: 1, blindMs: 0 },
    { instances: 2, blindMs: 1_000 },
  ])('just what the exact rule lets pass passes: $instances at work', async ({ instances, blindMs }) => {
    const property = fc.asyncProperty(fc.array(OFFER, { minLength: 50, maxLength: 200 }), async (offers) => {
      const { clock, offer } = setUpBeside();
      let seenAtMs = clock.nowMs();
      for (const { afterMs, instance, isGivenBack } of offers) {
        clock.advance(afterMs);
        const { isPassing, isDue } = await offer(instance % instances, isGivenBack);
        // What another instance has given back is seen a second later.
        expect([isDue, isDue && clock.nowMs() >= seenAtMs]).toContain(isPassing);
        if (isPassing && isGivenBack) seenAtMs = clock.nowMs() + blindMs;
      }
    });
    await fc.assert(property, { numRuns: 200, endOnFailure: true });
  });
});
