import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLog, systemClock, systemIds } from '../../src/system.ts';

describe('ulid', () => {
  const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const timeOf = (ulid: string) =>
    [...ulid.slice(0, 10)].reduce((time, character) => time * 32 + CROCKFORD.indexOf(character), 0);

  it('has the form of the specification', () => {
    for (let count = 0; count < 1_000; count += 1) {
      expect(systemIds.ulid()).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    }
  });

  it('is different every time, also within a millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => systemIds.ulid());

    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([0, 1, 31, 32, 1_023, 1_024, Date.parse('2026-11-22'), 2 ** 48 - 1])('tells its time: %d', (timeMs) => {
    stubTime(timeMs);

    expect(timeOf(systemIds.ulid())).toBe(timeMs);
  });

  it('sorts by time', () => {
    const times = [0, 1, 31, 32, 33, 1_023, 1_024, 1_795_000_000_000, 1_795_000_000_001];
    const ids = times.map((timeMs) => {
      stubTime(timeMs);
      return systemIds.ulid();
    });

    expect(ids.toSorted()).toEqual(ids);
  });

  it('tells one time, although time goes on while it is made', () => {
    let timeMs = 1_023;
    vi.spyOn(Date, 'now').mockImplementation(() => timeMs++);
    onTestFinished(() => void vi.restoreAllMocks());

    expect(timeOf(systemIds.ulid())).toBe(1_023);
  });

  it('is random in all of its other characters', () => {
    const ids = Array.from({ length: 2_000 }, () => systemIds.ulid().slice(10));
    for (let place = 0; place < 16; place += 1) {
      expect(new Set(ids.map((id) => id.charAt(place))).size).toBe(32);
    }
  });
});

describe('fraction', () => {
  it('is at least 0 and below 1, and spread over all of it', () => {
    const fractions = Array.from({ length: 2_000 }, () => systemIds.fraction());

    expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...fractions)).toBeLessThan(1);
    expect(new Set(fractions.map((fraction) => Math.floor(fraction * 10))).size).toBe(10);
  });
});

describe('the clock', () => {
  it('tells the time in milliseconds', () => {
    stubTime(1_795_000_000_000);

    expect(systemClock.nowMs()).toBe(1_795_000_000_000);
  });

  it.each([
    { what: 'runs an action after its delay', delayMs: 1_000, runs: [0, 1] },
    {
      what: 'does not run an action at once whose delay is longer than a timer can hold',
      delayMs: 2 ** 31,
      runs: [0, 0],
    },
    {
      what: 'does not run an action at once that is to wait for ever',
      delayMs: Number.POSITIVE_INFINITY,
      runs: [0, 0],
    },
  ])('$what', ({ delayMs, runs }) => {
    const action = withFakeTimers(delayMs);
    vi.advanceTimersByTime(999);
    const before = action.mock.calls.length;
    vi.advanceTimersByTime(1);

    expect([before, action.mock.calls.length]).toEqual(runs);
  });

  it('forgets an action that is cancelled', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const action = vi.fn();
    systemClock.after(1_000, action)();

    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(2_000);
    expect(action).not.toHaveBeenCalled();
  });
});

describe('the log', () => {
  it('writes one line of JSON per event', () => {
    const { lines, log } = recorded();
    log.info('started');
    log.info('request_answered', { status: 200, model: 'line\nbreak' });

    expect(lines()).toEqual([
      { time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), level: 'info', event: 'started' },
      { time: expect.any(String), level: 'info', event: 'request_answered', status: 200, model: 'line\nbreak' },
    ]);
  });

  it.each(['warn', 'error'] as const)('tells a cause by name, message and place: %s', (level) => {
    const { lines, log } = recorded();
    log[level]('request_failed', { code: 'x' }, new RangeError('out of range'));

    expect(lines()).toMatchObject([{ level, code: 'x', cause: 'RangeError', cause_message: 'out of range' }]);
    expect(lines()[0].cause_place).toContain('system.test.ts');
  });

  it('tells nothing of a cause that is not there, and only the type of one that is no error', () => {
    const { lines, log } = recorded();
    log.warn('a', {}, undefined);
    log.warn('b', {}, 'secret');
    log.warn('c', {}, { secret: true });

    expect(lines().map(({ cause }) => cause)).toEqual([undefined, 'string', 'object']);
    expect(JSON.stringify(lines())).not.toContain('secret');
  });

  it.each(['{"prompt": secret}', '{\n    at secret', '[1,2,\n    at secret (secret.js:1:1)\n]', '"secret'])(
    'never shows what could not be parsed: %j',
    (text) => {
      const { lines, log } = recorded();
      log.warn('request_refused', {}, parseFailure(text));

      expect(lines()).toMatchObject([{ cause: 'SyntaxError' }]);
      expect(JSON.stringify(lines())).not.toContain('secret');
    },
  );

  it("never shows a library's request, response or further causes", () => {
    const { lines, log } = recorded();
    const cause = new Error('refused', { cause: new Error('secret') });
    Object.assign(cause, { $metadata: { a: 1 }, $response: { body: 'secret' }, input: { messages: ['secret'] } });
    log.error('request_failed', {}, cause);

    expect(Object.keys(lines()[0])).toEqual(['time', 'level', 'event', 'cause', 'cause_message', 'cause_place']);
    expect(JSON.stringify(lines())).not.toContain('secret');
  });

  it.each([
    { least: 'info' as const, levels: ['info', 'warn', 'error'] },
    { least: 'warn' as const, levels: ['warn', 'error'] },
    { least: 'error' as const, levels: ['error'] },
    { least: 'silent' as const, levels: [] },
  ])('leaves out what is less serious than $least', ({ least, levels }) => {
    const { lines, log } = recorded(least);
    log.error('a', {});
    log.warn('a', {});
    log.info('a');

    expect(lines().map(({ level }) => level)).toEqual(levels.toReversed());
  });
});

function recorded(least?: Parameters<typeof createLog>[1]) {
  const written: string[] = [];
  const log = createLog((line) => written.push(line), least);
  return { log, lines: () => written.map((line) => JSON.parse(line)) };
}

function parseFailure(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function stubTime(timeMs: number): void {
  vi.useFakeTimers({ now: timeMs, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}

function withFakeTimers(delayMs: number) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const action = vi.fn();
  systemClock.after(delayMs, action);
  return action;
}
