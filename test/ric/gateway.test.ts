import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ScriptedEvent } from '../../src/local/bedrockSimulator/index.ts';
import { toFunctionUrlEvent, toHttpApiEvent, toRestApiEvent } from '../lambda/lambdaEvents.ts';
import { splitPrelude } from '../lambda/lambdaRuntime.ts';
import { type Deployment, deploy, prepareDeployments } from './deployedFunction.ts';
import { type LambdaWorld, openLambdaWorld, type RunningFunction } from './lambdaWorld.ts';
import type { Invocation } from './runtimeApi.ts';

/** Opt-in, since AWS's runtime client is compiled: `npm run test:lambda`. */
const IS_LANE = process.env.TEST_LAMBDA_RIC !== undefined;

/** Nobody waits this long; a machine under load gets the time it needs. */
const PATIENT_MS = 90_000;

const DELTA = (text: string) => ({ contentBlockDelta: { contentBlockIndex: 0, delta: { text } } });
const START = { messageStart: { role: 'assistant' as const } };
const USAGE = { inputTokens: 7, outputTokens: 11, totalTokens: 18 };
const END: readonly ScriptedEvent[] = [
  { contentBlockStop: { contentBlockIndex: 0 } },
  { messageStop: { stopReason: 'end_turn' as const } },
  { metadata: { usage: USAGE, metrics: { latencyMs: 1 } } },
];

describe.runIf(IS_LANE)(
  'the gateway as it is uploaded, under the runtime client of AWS',
  { timeout: PATIENT_MS },
  () => {
    let world: LambdaWorld;
    let deployment: Deployment;
    let gateway: RunningFunction;
    let buffered: RunningFunction;
    let admin: RunningFunction;
    let apiKey: string;
    let prepared: Awaited<ReturnType<typeof prepareDeployments>>;

    beforeAll(async () => {
      prepared = await prepareDeployments();
      deployment = deploy(prepared);
      world = await openLambdaWorld();
      gateway = await world.run(deployment.functionNamed('gateway'));
      admin = await world.run(deployment.functionNamed('admin'));
      const http = deploy(prepared, { frontDoor: 'http', gateway: { memoryMb: 1_024, maxRequestSeconds: 27 } });
      buffered = await world.run(http.functionNamed('gateway'));
      await operate('POST', '/admin/teams', {
        team_id: 'research',
        name: 'Research',
        limits: { rpm: 10_000, tpm: null },
      });
      apiKey = (await operate('POST', '/admin/keys', { team_id: 'research' })).api_key;
      await operate('PUT', '/admin/budgets/research-day', {
        ...{ scope: 'team', team_id: 'research', window: { unit: 'day' }, amount_usd: 10, mode: 'hard' },
      });
    }, 300_000);
    afterEach(() => world.simulator.reset());
    afterAll(async () => {
      await world?.close();
      await prepared?.remove();
    });

    async function operate(method: string, path: string, body?: object) {
      const invocation = admin.api.invoke({ method, path, ...(body === undefined ? {} : { body }) });
      await invocation.ended;
      const answer = JSON.parse(invocation.body().toString());
      expect(answer.status, JSON.stringify(answer)).toBeLessThan(300);
      return answer.body;
    }

    /** A chat request as a front door receives it. */
    function received(prompt: string, fields: object = {}) {
      const body = { model: 'nova-micro', max_tokens: 100, messages: [{ role: 'user', content: prompt }], ...fields };
      const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
      return {
        method: 'POST',
        target: '/v1/chat/completions',
        headers,
        rawHeaders: Object.entries(headers).flat(),
        body: Buffer.from(JSON.stringify(body)),
        sourceIp: '203.0.113.7',
      };
    }

    const chat = (prompt: string, fields: object = {}, options: { remainingMs?: number } = {}) =>
      gateway.api.invoke(toRestApiEvent(received(prompt, fields)), options);

    function answerOf(invocation: Invocation) {
      const parts = splitPrelude(invocation.body());
      if (parts === undefined) throw new Error(`The answer has no prelude: ${invocation.body()} ${gateway.log()}`);
      return { ...parts.prelude, text: parts.payload.toString() };
    }

    const recordOf = (headers: Record<string, string>) => world.records.find(headers['x-request-id'] ?? '');

    async function untilPiece(invocation: Invocation, text: string): Promise<void> {
      await expect.poll(() => invocation.body().toString(), { timeout: PATIENT_MS, interval: 5 }).toContain(text);
    }

    it('answers a chat request and settles it before the next invocation', async () => {
      const invocation = chat('Hello');
      await invocation.finished;
      const { statusCode, headers, text } = answerOf(invocation);
      expect(invocation.isStreaming()).toBe(true);
      expect(statusCode).toBe(200);
      expect(JSON.parse(text).choices[0].message.content).toContain('Hello');
      expect((await recordOf(headers))?.settlement).toMatchObject({ usageSource: 'measured', outcome: 'completed' });
    });

    it('lets each piece of a stream go before the next one is there', async () => {
      world.simulator.script({ events: [START, DELTA('first'), { pause: 'apart' }, DELTA('second'), ...END] });
      const invocation = chat('Hello', { stream: true });
      await world.simulator.reached('apart');
      await untilPiece(invocation, 'first');
      expect(invocation.body().toString()).not.toContain('second');
      world.simulator.release('apart');
      await invocation.finished;
      const { statusCode, headers, text } = answerOf(invocation);
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
      expect(text.trimEnd().endsWith('data: [DONE]')).toBe(true);
      expect((await recordOf(headers))?.settlement?.usage).toMatchObject({ inputTokens: 7, outputTokens: 11 });
    });

    it('tells an error before the first byte by its status', async () => {
      const invocation = chat('simulate:ValidationException', { stream: true });
      await invocation.finished;
      const { statusCode, headers, text } = answerOf(invocation);
      expect([statusCode, headers['content-type']]).toEqual([400, 'application/json; charset=utf-8']);
      expect(JSON.parse(text).error).toMatchObject({ code: 'request_rejected', request_id: headers['x-request-id'] });
      expect(invocation.trailers()).toEqual({});
    });

    it('tells an error after the first byte by a last frame, and not as a failure of the function', async () => {
      const invocation = chat('simulate:stream-exception', { stream: true });
      await invocation.finished;
      const { statusCode, headers, text } = answerOf(invocation);
      expect(statusCode).toBe(200);
      expect(JSON.parse(text.trimEnd().split('data: ').at(-1) ?? '').error.type).toBe('upstream_error');
      expect(text).not.toContain('[DONE]');
      expect(invocation.trailers()).toEqual({});
      expect((await recordOf(headers))?.settlement?.usageSource).toBe('estimated');
    });

    it('understands a function URL, which speaks the second version of events', async () => {
      const invocation = gateway.api.invoke(toFunctionUrlEvent(received('Hello')));
      await invocation.finished;
      expect(answerOf(invocation)).toMatchObject({ statusCode: 200, text: expect.stringContaining('Hello') });
    });

    it.each([
      ['a whole answer', {}],
      ['a stream, collected', { stream: true }],
    ])('gives an HTTP API %s', async (_what, fields) => {
      const invocation = buffered.api.invoke(toHttpApiEvent(received('Hello', fields)) ?? {});
      await invocation.finished;
      const { statusCode, headers, body } = JSON.parse(invocation.body().toString());
      expect(invocation.isStreaming()).toBe(false);
      expect([statusCode, body]).toEqual([200, expect.stringContaining('Hello')]);
      expect((await recordOf(headers))?.settlement?.usageSource).toBe('measured');
    });

    it('fails the invocation for an event that is no HTTP request', async () => {
      const invocation = gateway.api.invoke({ source: 'aws.events' });
      await invocation.finished;
      expect(invocation.error() ?? JSON.stringify(invocation.trailers())).toBeTruthy();
      expect(invocation.body().byteLength).toBe(0);
    });

    it('measures a request whose client leaves after one piece', async () => {
      world.simulator.script({ events: [START, DELTA('first'), { pause: 'left' }, DELTA('second'), ...END] });
      const invocation = chat('Hello', { stream: true });
      await untilPiece(invocation, 'first');
      const { headers } = answerOf(invocation);
      // Lambda tells nobody, and goes on taking what is streamed to nobody.
      invocation.forget();
      world.simulator.release('left');
      await invocation.finished;
      expect(invocation.body().toString()).not.toContain('second');
      const measured = { usageSource: 'measured', usage: { outputTokens: 11 } };
      expect((await recordOf(headers))?.settlement).toMatchObject(measured);
    });

    it('measures a request whose client stops reading', async () => {
      // More than the buffers between the two hold, so that the gateway has to wait, and gives up after 30 seconds.
      const large = Array.from({ length: 400 }, () => DELTA('x'.repeat(50_000)));
      world.simulator.script({ events: [START, DELTA('first'), ...large, ...END] });
      const invocation = chat('Hello', { stream: true });
      await untilPiece(invocation, 'first');
      invocation.pause();
      const { headers } = answerOf(invocation);
      const settled = async () => (await recordOf(headers))?.settlement;
      await expect.poll(settled, { timeout: PATIENT_MS, interval: 250 }).toMatchObject({ usageSource: 'measured' });
      expect(invocation.body().byteLength).toBeLessThan(20_000_000);
      invocation.resume();
      await invocation.finished;
    });

    it.each([
      { what: 'no time left to ask', remainingMs: 5_000, status: 504 },
      { what: 'no time left for the whole answer', remainingMs: 17_000, status: 200 },
    ])('settles a request that has $what', async ({ remainingMs, status }) => {
      const begun = performance.now();
      const invocation = chat('simulate:slow simulate:long', { stream: true, max_tokens: 400 }, { remainingMs });
      const { atMs } = await invocation.finished;
      expect(atMs - begun).toBeLessThan(remainingMs);
      const { statusCode, headers, text } = answerOf(invocation);
      expect(statusCode).toBe(status);
      expect(text).toContain('request_timeout');
      expect(text).not.toContain('[DONE]');
      expect((await recordOf(headers))?.settlement).toMatchObject({
        usageSource: 'estimated',
        outcome: 'request_timeout',
      });
    });

    it('asks for the next invocation at once, and leaves no timer behind', async () => {
      const waits: number[] = [];
      for (let count = 0; count < 5; count += 1) {
        const invocation = chat('Hello', { stream: true });
        const { atMs } = await invocation.finished;
        waits.push(atMs - (invocation.pieces.at(-1)?.atMs ?? 0));
      }
      // A timer of the deadline, of minutes, or of the stalled client, of half of one, would show.
      expect(Math.min(...waits)).toBeLessThan(1_000);
    });

    it('does nothing that its policies do not allow', () => {
      const used = [...gateway.recorder.actions()];
      expect(used.length).toBeGreaterThan(4);
      const { tableActions } = deployment.functionNamed('gateway');
      expect(used.filter((action) => !tableActions.has(action))).toEqual([]);
    });

    it("knows the operator's prices and profiles, and calls nothing else than it is told to", async () => {
      const arn = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
      const inferenceProfilesFile = join(prepared.folder, 'profiles-of-operator.json');
      await writeFile(inferenceProfilesFile, JSON.stringify([{ name: 'apollo', arn, model: 'nova-micro' }]));
      const files = { inferenceProfilesFile, pricesFile: 'docs/prices.sample.json' };
      const allowed = { allowedModels: ['claude-sonnet-4.6'], defaultModel: 'apollo' };
      const equipped = deploy(prepared, { ...files, ...allowed });
      const running = await world.run(equipped.functionNamed('gateway'));
      const ask = async (method: string, target: string, fields = {}) => {
        const body = method === 'GET' ? Buffer.alloc(0) : received('Hello', fields).body;
        const invocation = running.api.invoke(toRestApiEvent({ ...received(''), method, target, body }));
        await invocation.finished;
        const answer = splitPrelude(invocation.body());
        return { status: answer?.prelude.statusCode, json: JSON.parse(answer?.payload.toString() ?? '{}') };
      };

      const { json } = await ask('GET', '/v1/models');
      expect(json.data).toMatchObject([
        { id: 'claude-sonnet-4.6', pricing: { version: expect.stringMatching(/^override:claude-sonnet-4\.6\//) } },
        { id: 'apollo', base_model: 'nova-micro' },
      ]);
      const chatWith = (model: string | undefined) => ask('POST', '/v1/chat/completions', { model });
      const answered = (await chatWith(undefined)).json.gateway_metadata.answered_by;
      expect(answered).toMatchObject({ bedrock_model_id: arn });
      expect(await chatWith('nova-lite')).toMatchObject({
        status: 403,
        json: { error: { code: 'model_access_denied' } },
      });
      const maintenance = await world.run(equipped.functionNamed('maintenance'));
      const maintained = maintenance.api.invoke({});
      await maintained.ended;
      expect(maintained.error(), maintenance.log()).toBeUndefined();
    });

    it('shows its docs', async () => {
      const request = { ...received(''), method: 'GET', target: '/docs', body: Buffer.alloc(0) };
      const invocation = gateway.api.invoke(toRestApiEvent(request));
      await invocation.finished;
      expect(answerOf(invocation)).toMatchObject({ statusCode: 200, text: expect.stringContaining('Redoc.init') });
    });
  },
);
