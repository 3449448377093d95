import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:http2';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DIRECTIVES } from '../../../src/local/bedrockSimulator/index.ts';
import { ask, createClient, receive, type Setup, setUp, textsOf } from './bedrockSimulatorSetup.ts';

const MAIN = new URL('../../../src/local/bedrockSimulatorMain.ts', import.meta.url);
const DOCS = new URL('../../../docs/simulator.md', import.meta.url);

async function control({ simulator }: Pick<Setup, 'simulator'>, request: string, body?: unknown) {
  const [method = '', path = ''] = request.split(' ');
  const answer = await fetch(`${simulator.url}/_simulator${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, json: await answer.json() };
}

describe('the control API', () => {
  it('queues one reply or a list of them', async () => {
    const setup = await setUp();

    expect(await control(setup, 'POST /replies', { text: 'one' })).toEqual({ status: 200, json: { queued: 1 } });
    expect(await control(setup, 'POST /replies', [{ text: 'two' }, { text: 'three' }])).toMatchObject({
      json: { queued: 2 },
    });

    const answers = [];
    for (const text of ['a', 'b', 'c']) answers.push(textsOf(await receive(setup.client, ask(text))).join(''));
    expect(answers).toEqual(['one', 'two', 'three']);
  });

  it('lists calls, and forgets them on reset', async () => {
    const setup = await setUp();
    await setup.client.send(new ConverseCommand(ask('ping')));

    const before = await control(setup, 'GET /calls');
    const reset = await control(setup, 'DELETE ');
    const after = await control(setup, 'GET /calls');

    expect(before).toMatchObject({
      status: 200,
      json: [{ outcome: 'completed', stream: false, billedUsage: { totalTokens: 5 } }],
    });
    expect(reset.status).toBe(200);
    expect(after.json).toEqual([]);
  });

  it('tells when a pause is reached, and releases it', async () => {
    const setup = await setUp();
    await control(setup, 'POST /replies', { events: [{ pause: 'the gate' }, { end: true }] });
    const received = receive(setup.client, ask('ping'));

    expect(await control(setup, 'GET /reached/the%20gate')).toEqual({ status: 200, json: { reached: 'the gate' } });
    expect(await control(setup, 'POST /release/the%20gate')).toEqual({ status: 200, json: { released: 'the gate' } });

    expect((await received).error).toBeUndefined();
    expect(await control(setup, 'GET /idle')).toEqual({ status: 200, json: { idle: true } });
  });

  it('answers 409 to who waits for a pause that a reset forgets', async () => {
    const { simulator } = await setUp();
    // One HTTP/2 connection, so that the reset arrives after the wait has begun.
    const session = connect(simulator.url);
    onTestFinished(() => session.destroy());
    const waiting = session.request({ ':path': '/_simulator/reached/never' });
    session.request({ ':path': '/_simulator', ':method': 'DELETE' }).resume();

    const [headers] = await once(waiting, 'response');

    expect(headers[':status']).toBe(409);
    expect(await json(waiting)).toMatchObject({ message: expect.stringContaining('"never"') });
  });

  it.each<[string, unknown, string]>([
    ['text that is not JSON', '{', 'The body must be JSON'],
    ['a string', '"hi"', 'must be a JSON object'],
    ['an unknown member', { txt: 'hi' }, '"txt" is not a member of a scripted reply; use match, times'],
    ['times of zero', { times: 0 }, '"times" must be a whole number from 1, or "Infinity"'],
    ['a fraction of times', { times: 1.5 }, '"times" must be'],
    ['a negative delay', { latencyMs: -1 }, '"latencyMs" must be a number of milliseconds'],
    ['a gap in words', { gapMs: '5' }, '"gapMs" must be a number of milliseconds'],
    ['text that is a number', { text: 5 }, '"text" must be a string'],
    ['a match by another field', { match: { user: 'x' } }, '"match" must be'],
    ['usage without totals', { usage: { inputTokens: 1 } }, '"usage" must be'],
    ['a message without content', { message: {} }, '"message" must be'],
    ['a block that cannot stream', { message: { content: [{ image: {} }] } }, '"message" must be'],
    ['an error without type', { error: { message: 'x' } }, '"error" must be'],
    ['an error with a status in words', { error: { type: 'X', status: '429' } }, '"error" must be'],
    ['an event with two members', { events: [{ cut: true, end: true }] }, '"events" must be'],
    ['an exception without message', { events: [{ exception: { type: 'X' } }] }, '"events" must be'],
    ['an error frame without code', { events: [{ errorFrame: { message: 'X' } }] }, '"events" must be'],
    ['an event that is no object', { events: [{ messageStart: 'assistant' }] }, '"events" must be'],
    ['two answers at once', { text: 'x', events: [] }, 'Give only one of text, events'],
  ])('refuses %s', async (_case, reply, message) => {
    const setup = await setUp();

    const answer = await control(setup, 'POST /replies', reply);

    expect(answer).toMatchObject({ status: 400, json: { message: expect.stringContaining(message) } });
  });

  it('queues nothing of a list with a reply that cannot be said', async () => {
    const setup = await setUp();

    expect(await control(setup, 'POST /replies', [{ text: 'good' }, { text: 1 }])).toMatchObject({ status: 400 });

    expect(textsOf(await receive(setup.client, ask('ping'))).join('')).toBe('You said: ping');
  });

  it.each(['GET /replies', 'POST /calls', 'GET /nowhere', 'GET /reached/a/b'])('does not know %s', async (request) => {
    const setup = await setUp();

    const answer = await control(setup, request);

    expect(answer).toMatchObject({ status: 404, json: { message: expect.stringContaining('GET /_simulator/calls') } });
  });

  it('refuses a name with malformed percent-encoding', async () => {
    expect(await control(await setUp(), 'POST /release/%E0%A4%A')).toMatchObject({ status: 400 });
  });
});

describe('the runnable simulator', () => {
  it('prints its address, answers, and stops on SIGTERM', async () => {
    const child = spawn(process.execPath, [MAIN.pathname, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url } = JSON.parse(String(line));
    const client = createClient(url);

    const received = await receive(client, ask('ping'));
    const exited = once(child, 'exit');
    child.kill('SIGTERM');

    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(textsOf(received).join('')).toBe('You said: ping');
    expect(await exited).toEqual([0, null]);
  });

  it('refuses a gap that is no number', async () => {
    const child = spawn(process.execPath, [MAIN.pathname, '--gap-ms', 'fast'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const errors: string[] = [];
    child.stderr.on('data', (chunk) => errors.push(String(chunk)));

    const [code] = await once(child, 'close');

    expect(code).toBe(1);
    expect(errors.join('')).toContain('--gap-ms must be a number from 0, not "fast".');
  });
});

it('documents every directive', async () => {
  const page = await readFile(DOCS, 'utf8');

  for (const { name } of DIRECTIVES) expect(page).toContain(`simulate:${name}\``);
});
