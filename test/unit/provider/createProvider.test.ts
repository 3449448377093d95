import { describe, expect, it } from 'vitest';
import { GatewayError, gatewayError, retryAfter } from '../../../src/errors.ts';
import type { Candidate } from '../../../src/provider/provider.ts';
import { LEAST_ATTEMPT_MS } from '../../../src/provider/tryUntilAnswered.ts';
import { failureOf } from '../metering/meterSetup.ts';
import { ASKED, ELSEWHERE, errand, OTHER, type Play, pass, setUp, turn } from './providerSetup.ts';

const WAYS = ['converse', 'converseStream'] as const;

interface Course {
  readonly what: string;
  readonly plays: Readonly<Record<string, readonly Play[]>>;
  readonly standIns?: readonly Candidate[];
  readonly maxAttempts?: number;
  /** Who was asked, in order. */
  readonly asks: readonly string[];
  /** What came of it: nothing, or the code of the error. */
  readonly told?: string;
}

const [A, B, A_EU] = ['nova-micro', 'nova-lite', 'nova-micro@eu-west-1'];

const COURSES: readonly Course[] = [
  { what: 'an answer at once', plays: {}, standIns: [OTHER], asks: [A] },
  { what: 'a throttled model again', plays: { [A]: ['upstream_throttled', 'answers'] }, asks: [A, A] },
  {
    what: 'a throttled model no more often than allowed',
    plays: { [A]: ['upstream_throttled'] },
    asks: [A, A, A],
    told: 'upstream_throttled',
  },
  {
    what: 'once where that is all',
    plays: { [A]: ['upstream_failed'] },
    maxAttempts: 1,
    standIns: [OTHER],
    asks: [A],
    told: 'upstream_failed',
  },
  { what: 'a stand-in at once', plays: { [A]: ['upstream_throttled'] }, standIns: [OTHER], asks: [A, B] },
  {
    what: 'stand-ins in their order',
    plays: { [A]: ['upstream_failed'], [A_EU]: ['upstream_failed'] },
    standIns: [ELSEWHERE, OTHER],
    asks: [A, A_EU, B],
  },
  {
    what: 'the first again after the last',
    plays: { [A]: ['upstream_throttled', 'answers'], [B]: ['model_error'] },
    standIns: [OTHER],
    asks: [A, B, A],
  },
  {
    what: 'nobody again who will not change',
    plays: { [A]: ['model_access_denied'], [B]: ['upstream_failed'] },
    standIns: [OTHER],
    maxAttempts: 4,
    asks: [A, B, B, B],
    told: 'upstream_failed',
  },
  {
    what: 'nobody when nobody will change',
    plays: { [A]: ['model_retired'], [B]: ['model_unavailable'] },
    standIns: [OTHER],
    asks: [A, B],
    told: 'model_retired',
  },
  {
    what: 'nobody about a request that is wrong',
    plays: { [A]: ['request_rejected'] },
    standIns: [OTHER],
    asks: [A],
    told: 'request_rejected',
  },
  {
    what: 'nobody without credentials',
    plays: { [A]: ['upstream_credentials'] },
    standIns: [OTHER],
    asks: [A],
    told: 'upstream_credentials',
  },
  {
    what: 'nobody after a fault of its own',
    plays: { [A]: [new TypeError('x')] },
    standIns: [OTHER],
    asks: [A],
    told: 'x',
  },
  {
    what: 'and tells what a retry can help',
    plays: { [A]: ['model_retired'], [B]: ['upstream_throttled'] },
    standIns: [OTHER],
    maxAttempts: 2,
    asks: [A, B],
    told: 'upstream_throttled',
  },
  {
    what: 'and tells of the model asked for',
    plays: { [A]: ['upstream_throttled'], [B]: ['request_rejected'] },
    standIns: [OTHER],
    asks: [A, B],
    told: 'upstream_throttled',
  },
];

describe.each(WAYS)('%s', (way) => {
  it.each(COURSES)('asks $what', async ({ plays, standIns = [], maxAttempts = 3, asks, told }) => {
    const { provider, targets, clock } = setUp({ plays, settings: { maxAttempts } });
    const errandOfAsked = errand({ standIns: () => standIns });
    const outcome = await provider[way](errandOfAsked).then(
      ({ candidate }) => candidate,
      (error: unknown) => error,
    );

    expect(targets()).toEqual(asks);
    const answerer = [ASKED, ...standIns].find((one) => one === outcome);
    if (told === undefined) expect(answerer?.row.id).toBe(asks.at(-1)?.replace(/@.*/, ''));
    else expect(outcome instanceof GatewayError ? outcome.code : (outcome as Error).message).toBe(told);
    expect(errandOfAsked.failures).toHaveLength(asks.length - (told === undefined ? 1 : 0));
    expect(clock.pendingTimers).toBe(0);
  });

  it('tells of each failure with what it may cost, and with what comes next', async () => {
    const plays = { [A]: ['upstream_cut', 'upstream_throttled', 'model_retired'] as const };
    const { provider, log, metrics } = setUp({ plays });
    const asked = errand();
    await failureOf(provider[way](asked));

    expect(asked.failures).toMatchObject([
      { candidate: ASKED, error: { code: 'upstream_cut' }, mayBeBilled: true, next: ASKED },
      { candidate: ASKED, error: { code: 'upstream_throttled' }, mayBeBilled: false, next: ASKED },
      { candidate: ASKED, error: { code: 'model_retired' }, mayBeBilled: false, next: undefined },
    ]);
    const place = { request_id: 'req_1', model: A, region: 'us-east-1', target: 'amazon.nova-micro-v1:0' };
    expect(log.lines).toMatchObject(
      ['upstream_cut', 'upstream_throttled', 'model_retired'].map((code, index) => ({
        ...place,
        event: 'attempt_failed',
        attempt: index + 1,
        code,
      })),
    );
    expect(metrics.sum('failedAttempts', { model: A, region: 'us-east-1' })).toBe(3);
    expect(metrics.sum('throttledAttempts', { model: A, region: 'us-east-1' })).toBe(1);
  });

  it('does not look for stand-ins before it needs one', async () => {
    const { provider } = setUp();
    const standIns = () => {
      throw new Error('Nobody needs one.');
    };

    await expect(provider[way](errand({ standIns }))).resolves.toMatchObject({ candidate: ASKED });
  });

  it.each<{ play: Play; fraction: number; waitsMs: number[] }>([
    { play: 'upstream_throttled', fraction: 0.999, waitsMs: [499, 999, 1_998, 3_996] },
    { play: 'upstream_throttled', fraction: 0.5, waitsMs: [250, 500, 1_000, 2_000] },
    { play: 'upstream_failed', fraction: 0.999, waitsMs: [99, 199, 399, 799] },
    {
      play: gatewayError('upstream_throttled', { headers: retryAfter(3_000) }),
      fraction: 0.5,
      waitsMs: [3_000, 3_000, 3_000, 3_000],
    },
  ])('waits longer each time, and as long as Bedrock asks: $fraction', async ({ play, fraction, waitsMs }) => {
    const { provider, clock, calls } = setUp({ plays: { [A]: [play] }, fraction, settings: { maxAttempts: 5 } });
    const failing = failureOf(provider[way](errand()));
    for (const waitMs of waitsMs) {
      await turn();
      clock.advance(waitMs - 1);
      await turn();
      clock.advance(1);
    }
    await failing;

    const times = calls.map(({ afterMs }) => afterMs);
    expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual(waitsMs);
  });

  it.each([
    { remainingMs: LEAST_ATTEMPT_MS + 249, attempts: 1 },
    { remainingMs: LEAST_ATTEMPT_MS + 250, attempts: 2 },
    { remainingMs: 0, attempts: 1 },
  ])('begins no other attempt that has no time: $remainingMs ms left', async ({ remainingMs, attempts }) => {
    const { provider, clock, targets } = setUp({
      plays: { [A]: ['upstream_throttled'] },
      fraction: 0.5,
      settings: { maxAttempts: 2 },
    });
    const failing = failureOf(provider[way](errand({ remainingMs: () => remainingMs })));
    await pass(clock, 1_000);

    expect(await failing).toMatchObject({ code: 'upstream_throttled' });
    expect(targets()).toHaveLength(attempts);
  });

  it('tries nothing more for a client that has left', async () => {
    const { provider, clock, targets } = setUp({ plays: { [A]: ['upstream_throttled'] }, fraction: 0.9 });
    const leaving = new AbortController();
    const asked = errand({ clientGone: leaving.signal, standIns: () => [] });
    const failing = failureOf(provider[way](asked));
    await turn();
    leaving.abort();

    expect(await failing).toMatchObject({ code: 'upstream_throttled' });
    expect(targets()).toEqual([A]);
    expect(clock.pendingTimers).toBe(0);
    const gone = errand({ clientGone: AbortSignal.abort() });
    await failureOf(provider[way](gone));
    expect(targets()).toEqual([A, A]);
    expect(gone.failures).toMatchObject([{ next: undefined }]);
  });

  it('ends with its deadline, whatever failed before', async () => {
    const plays = { [A]: ['upstream_throttled', 'silent'] as const };
    const { provider, targets, clock } = setUp({ plays });
    const deadline = new AbortController();
    const asked = errand({ signal: deadline.signal });
    const failing = failureOf(provider[way](asked));
    await turn();
    const reason = gatewayError('request_timeout', { details: { maxSeconds: 900, setting: 'a test' } });
    deadline.abort(reason);

    expect(await failing).toBe(reason);
    expect(targets()).toEqual([A, A]);
    expect(asked.failures.at(-1)).toMatchObject({ error: reason, mayBeBilled: true, next: undefined });
    expect(clock.pendingTimers).toBe(0);
  });

  it.each([
    {
      what: 'seconds to wait as it would wait itself',
      error: 'upstream_throttled' as const,
      maxAttempts: 3,
      seconds: '2',
    },
    { what: 'at least a second', error: 'upstream_throttled' as const, maxAttempts: 1, seconds: '1' },
    {
      what: "Bedrock's own word",
      error: gatewayError('upstream_throttled', { headers: retryAfter(42_000) }),
      maxAttempts: 1,
      seconds: '42',
    },
  ])('tells a throttled client $what', async ({ error, maxAttempts, seconds }) => {
    const { provider } = setUp({ plays: { [A]: [error] }, settings: { maxAttempts } });

    expect(await failureOf(provider[way](errand()))).toMatchObject({
      status: 429,
      headers: { 'retry-after': seconds },
    });
  });
});
