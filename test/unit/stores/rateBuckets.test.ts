import { describe, expect, it } from 'vitest';
import type { RateAnswer, RateBucket } from '../../../src/ports.ts';
import { createDynamoItems } from '../../../src/stores/items/dynamoItems.ts';
import { createRateBuckets } from '../../../src/stores/rateBuckets.ts';
import { openTestDynamo } from '../../dynamo.ts';
import { ManualClock } from '../../fakes.ts';
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
    return { clock, buckets: createRateBuckets({ items, clock, ids: { fraction: () => 0 } }) };
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
    const { buckets } = setUp();
    const [roomy, tight] = [bucket(10), bucket(1)];
    await buckets.take([tight], ONE);

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
