import { describe, expect, it } from 'vitest';
import { failureOf } from '../metering/meterSetup.ts';
import { ASKED, errand, OTHER, pass, setUp, turn } from './providerSetup.ts';

const [A, B] = ['nova-micro', 'nova-lite'];

describe('a stream that does not begin', () => {
  it('is given up after its time, and another model answers', async () => {
    const { provider, clock, calls } = setUp({ plays: { [A]: ['silent'] }, fraction: 0.999 });
    const asked = errand({ standIns: () => [OTHER] });
    const answering = provider.converseStream(asked);
    await turn();
    clock.advance(119_999);
    await turn();
    expect(calls).toHaveLength(1);
    clock.advance(1);

    expect((await answering).candidate).toBe(OTHER);
    expect(calls).toEqual([
      { target: A, afterMs: 0 },
      { target: B, afterMs: 120_000 },
    ]);
    // Bedrock bills an abandoned call, so it may not pass for free.
    expect(asked.failures).toMatchObject([{ error: { code: 'model_timeout' }, mayBeBilled: true, next: OTHER }]);
  });

  it('is told as model_timeout when nobody else answers either', async () => {
    const { provider, clock } = setUp({ plays: { [A]: ['silent'] }, settings: { maxAttempts: 2 } });
    const failing = failureOf(provider.converseStream(errand()));
    await pass(clock, 250_000);

    expect(await failing).toMatchObject({ code: 'model_timeout', status: 408, retryable: true });
    expect(clock.pendingTimers).toBe(0);
  });

  it('is not what a whole answer is that takes its time', async () => {
    const { provider, clock, calls } = setUp({ plays: { [A]: ['silent', 'answers'] } });
    const deadline = new AbortController();
    const failing = failureOf(provider.converse(errand({ signal: deadline.signal })));
    await pass(clock, 800_000);
    expect(calls).toHaveLength(1);
    deadline.abort(new Error('late'));

    expect(await failing).toMatchObject({ message: 'late' });
  });
});

describe('a stream that falls silent', () => {
  async function startSilent() {
    const setup = setUp({ plays: { [A]: ['silent after start'] } });
    const asked = errand({ standIns: () => [OTHER] });
    const { events, candidate } = await setup.provider.converseStream(asked);
    return { ...setup, ...asked, candidate, reader: events[Symbol.asyncIterator]() };
  }

  it('is ended after its time, and nobody else is asked: its beginning has been delivered', async () => {
    const { clock, reader, calls, failures, candidate } = await startSilent();
    await reader.next();
    const failing = failureOf(reader.next());
    await turn();
    clock.advance(239_999);
    await turn();
    clock.advance(1);

    expect(await failing).toMatchObject({ code: 'model_timeout' });
    expect(candidate).toBe(ASKED);
    expect({ calls: calls.length, failures }).toEqual({ calls: 1, failures: [] });
    expect(clock.pendingTimers).toBe(0);
  });

  it('may be read as slowly as its reader likes', async () => {
    const { provider, clock } = setUp();
    const { events } = await provider.converseStream(errand());
    const seen: string[] = [];
    for await (const event of events) {
      clock.advance(1_000_000);
      seen.push(...Object.keys(event));
    }

    expect(seen.at(-1)).toBe('metadata');
    expect(clock.pendingTimers).toBe(0);
  });
});
