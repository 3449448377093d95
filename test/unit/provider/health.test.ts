import { describe, expect, it } from 'vitest';
import { gatewayError } from '../../../src/errors.ts';
import { FAILURES_BEFORE_REST, FIRST_REST_MS, LONGEST_REST_MS } from '../../../src/provider/health.ts';
import { failureOf } from '../metering/meterSetup.ts';
import { errand, OTHER, type Play, setUp, turn } from './providerSetup.ts';

const [A, B] = ['nova-micro', 'nova-lite'];

/** Requests that are tried once each, one after the other. */
function setUpOnce(plays: readonly Play[]) {
  const setup = setUp({ plays: { [A]: plays }, settings: { maxAttempts: 1 } });
  const ask = (standIns = [] as (typeof OTHER)[]) =>
    failureOf(setup.provider.converse(errand({ standIns: () => standIns })));
  const askOften = async (times: number) => {
    for (let time = 0; time < times; time += 1) await ask();
  };
  return { ...setup, ask, askOften };
}

const failing = (times: number, ...then: Play[]): Play[] => [
  ...Array.from({ length: times }, () => 'upstream_failed' as const),
  ...then,
];

describe('a target that fails again and again', () => {
  it('rests: nobody is sent there, and each is told how long', async () => {
    const { ask, askOften, calls, clock } = setUpOnce(failing(FAILURES_BEFORE_REST, 'answers'));
    await askOften(FAILURES_BEFORE_REST);
    clock.advance(1_200);

    expect(await ask()).toMatchObject({
      code: 'model_resting',
      status: 503,
      retryable: true,
      headers: { 'retry-after': '4', 'retry-after-ms': '3800' },
      message: "'nova-micro' has failed again and again. The gateway asks it again in 4 s.",
    });
    expect(calls).toHaveLength(FAILURES_BEFORE_REST);
    clock.advance(3_800);
    expect(await ask()).toBeUndefined();
  });

  it('tells the one that it failed last how long it rests from now on', async () => {
    const { ask, askOften } = setUpOnce(['upstream_unavailable']);
    await askOften(FAILURES_BEFORE_REST - 1);

    expect(await ask()).toMatchObject({ code: 'upstream_unavailable', headers: { 'retry-after': '5' } });
  });

  it('leaves the answering to its stand-ins meanwhile', async () => {
    const { askOften, ask, targets } = setUpOnce(['upstream_failed']);
    await askOften(FAILURES_BEFORE_REST);

    expect(await ask([OTHER])).toBeUndefined();
    expect(targets().slice(FAILURES_BEFORE_REST)).toEqual([B]);
  });

  it('rests twice as long each time that it still fails, up to a minute', async () => {
    const { ask, askOften, clock } = setUpOnce(['upstream_failed']);
    await askOften(FAILURES_BEFORE_REST);
    const rests: number[] = [];
    for (let probe = 0; probe < 6; probe += 1) {
      const { headers } = (await ask()) as { headers: Record<string, string> };
      const restMs = Number(headers['retry-after-ms']);
      rests.push(restMs);
      clock.advance(restMs);
      expect(await ask()).toMatchObject({ code: 'upstream_failed' });
    }

    expect(rests).toEqual([FIRST_REST_MS, 10_000, 20_000, 40_000, LONGEST_REST_MS, LONGEST_REST_MS]);
  });

  it.each([
    { what: 'throttles', play: 'upstream_throttled' as const },
    { what: 'stumbles over a prompt', play: 'model_error' as const },
    { what: 'refuses a wrong request', play: 'request_rejected' as const },
    { what: 'may not be used', play: 'model_access_denied' as const },
    { what: 'meets a fault of the gateway', play: new TypeError('x') },
    {
      what: 'is not waited for',
      play: gatewayError('request_timeout', { details: { maxSeconds: 1, setting: 'a test' } }),
    },
  ])('is not one that $what', async ({ play }) => {
    const { askOften, calls } = setUpOnce([play]);
    await askOften(3 * FAILURES_BEFORE_REST);

    expect(calls).toHaveLength(3 * FAILURES_BEFORE_REST);
  });

  it('is not one that answers in between', async () => {
    const almost = failing(FAILURES_BEFORE_REST - 1, 'answers');
    const { askOften, calls } = setUpOnce([...almost, ...almost, ...almost]);
    await askOften(3 * FAILURES_BEFORE_REST);

    expect(calls).toHaveLength(3 * FAILURES_BEFORE_REST);
  });

  it('is not one whose stream was whole in between', async () => {
    const almost = failing(FAILURES_BEFORE_REST - 1, 'answers');
    const { provider, calls } = setUp({ plays: { [A]: [...almost, ...almost] }, settings: { maxAttempts: 1 } });
    for (let time = 0; time < 2 * FAILURES_BEFORE_REST; time += 1) {
      await failureOf(provider.converseStream(errand()).then(({ events }) => Array.fromAsync(events)));
    }

    expect(calls).toHaveLength(2 * FAILURES_BEFORE_REST);
  });

  it('is one whose streams break after their first event', async () => {
    const { provider } = setUp({ plays: { [A]: ['broken after start'] }, settings: { maxAttempts: 1 } });
    for (let time = 0; time < FAILURES_BEFORE_REST; time += 1) {
      const { events } = await provider.converseStream(errand());
      await failureOf(Array.fromAsync(events));
    }

    expect(await failureOf(provider.converseStream(errand()))).toMatchObject({ code: 'model_resting' });
  });

  it('has not been the worse for those that set out before it began to rest', async () => {
    const { ask, clock } = setUpOnce(['upstream_failed']);
    await Promise.all(Array.from({ length: 10 * FAILURES_BEFORE_REST }, () => ask()));

    expect(await ask()).toMatchObject({ headers: { 'retry-after-ms': String(FIRST_REST_MS) } });
    clock.advance(FIRST_REST_MS);
  });
});

describe('after its rest', () => {
  /** A target that has rested, and whose next call does as told. */
  async function setUpRested(...then: Play[]) {
    const setup = setUp({
      plays: { [A]: failing(FAILURES_BEFORE_REST, ...then) },
      settings: { maxAttempts: 1 },
    });
    for (let time = 0; time < FAILURES_BEFORE_REST; time += 1) await failureOf(setup.provider.converse(errand()));
    setup.clock.advance(FIRST_REST_MS);
    return setup;
  }

  it('one request finds out whether it is well, and no other is sent with it', async () => {
    const { provider, calls } = await setUpRested('answers');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => failureOf(provider.converse(errand({ standIns: () => [OTHER] })))),
    );

    expect(outcomes).toEqual(Array.from({ length: 20 }, () => undefined));
    expect(calls.filter(({ target }) => target === A)).toHaveLength(FAILURES_BEFORE_REST + 1);
    await provider.converse(errand());
    expect(calls.at(-1)?.target).toBe(A);
  });

  it('those who come while it is found out are told to come back soon', async () => {
    const { provider } = await setUpRested('silent');
    const leaving = new AbortController();
    const probe = failureOf(provider.converse(errand({ signal: leaving.signal })));

    expect(await failureOf(provider.converse(errand()))).toMatchObject({
      code: 'model_resting',
      headers: { 'retry-after': '1' },
    });
    leaving.abort(gatewayError('client_left'));
    expect(await probe).toMatchObject({ code: 'client_left' });
  });

  it('one that was ended from here has found out nothing, and the next one tries', async () => {
    const { provider, calls } = await setUpRested('silent', 'answers');
    const leaving = new AbortController();
    const probe = failureOf(provider.converse(errand({ signal: leaving.signal })));
    await turn();
    leaving.abort(gatewayError('client_left'));
    await probe;

    expect(await failureOf(provider.converse(errand()))).toBeUndefined();
    expect(calls).toHaveLength(FAILURES_BEFORE_REST + 2);
  });

  it('the first event of a stream is answer enough', async () => {
    const { provider } = await setUpRested('silent after start', 'answers');
    await provider.converseStream(errand());

    expect(await failureOf(provider.converse(errand()))).toBeUndefined();
  });
});
