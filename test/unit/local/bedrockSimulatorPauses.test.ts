import { describe, expect, it } from 'vitest';
import type { ScriptedEvent } from '../../../src/local/bedrockSimulator/index.ts';
import { ask, openStream, PROTOCOLS, receive, setUp, textsOf } from './bedrockSimulatorSetup.ts';

function delta(text: string): ScriptedEvent {
  return { contentBlockDelta: { contentBlockIndex: 0, delta: { text } } };
}

describe.each(PROTOCOLS)('a pause over %s', (protocol) => {
  it('holds the next event back until it is released', async () => {
    const { simulator, client } = await setUp({}, protocol);
    simulator.script({ events: [delta('one'), { pause: 'between' }, delta('two')] });
    const iterator = await openStream(client, ask('ping'));
    const first = await iterator.next();
    await simulator.reached('between');

    let secondArrived = false;
    const second = iterator.next().then((result) => {
      secondArrived = true;
      return result;
    });
    await fetch(`${simulator.url}/_simulator/calls`);

    expect(first.value).toEqual(delta('one'));
    expect(secondArrived).toBe(false);
    expect(simulator.calls[0]?.outcome).toBe('in_flight');
    simulator.release('between');
    expect((await second).value).toEqual(delta('two'));
    expect(await iterator.next()).toMatchObject({ done: true });
  });
});

describe('pauses', () => {
  it('let a stream pass that were released before it came', async () => {
    const { simulator, client } = await setUp();
    simulator.script({ events: [{ pause: 'early' }, delta('through')] });
    simulator.release('early');

    expect(textsOf(await receive(client, ask('ping')))).toEqual(['through']);
  });

  it('open on reset, and tell who waits that no stream came', async () => {
    const { simulator, client } = await setUp();
    simulator.script({ events: [{ pause: 'held' }, delta('through')] });
    const received = receive(client, ask('ping'));
    await simulator.reached('held');
    const never = simulator.reached('never');

    simulator.reset();

    await expect(never).rejects.toThrow('reset before a stream reached "never"');
    expect(textsOf(await received)).toEqual(['through']);
  });
});
