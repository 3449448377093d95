import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startSecretsServer } from '../aws/secretsServer.ts';
import { toHttpApiEvent, toRestApiEvent } from '../lambda/lambdaEvents.ts';
import { type Collector, startCollector } from '../otlp/collector.ts';
import { type DeploymentParts, deploy, prepareDeployments } from './deployedFunction.ts';
import { type LambdaWorld, openLambdaWorld } from './lambdaWorld.ts';
import type { Invocation } from './runtimeApi.ts';

/** Opt-in, since AWS's runtime client is compiled: `npm run test:lambda`. */
const IS_LANE = process.env.TEST_LAMBDA_RIC !== undefined;

/** Nobody waits this long; a machine under load gets the time it needs. */
const PATIENT_MS = 90_000;

const RECEIVED = {
  ...{ method: 'GET', target: '/health', headers: {}, rawHeaders: [], body: Buffer.alloc(0), sourceIp: '203.0.113.7' },
};

const DOORS = {
  rest: { settings: {}, toEvent: toRestApiEvent },
  http: {
    settings: { frontDoor: 'http', gateway: { memoryMb: 1_024, maxRequestSeconds: 27 } },
    toEvent: toHttpApiEvent,
  },
} as const;

describe.runIf(IS_LANE)('the traces of an uploaded gateway', { timeout: PATIENT_MS }, () => {
  let world: LambdaWorld;
  let collector: Collector;
  let prepared: DeploymentParts & { readonly remove: () => Promise<void> };

  beforeAll(async () => {
    prepared = await prepareDeployments();
    world = await openLambdaWorld();
    collector = await startCollector();
  }, 300_000);
  afterAll(async () => {
    collector?.close();
    await world?.close();
    await prepared?.remove();
  });

  /** A gateway whose template asks for traces, and one request to it. */
  async function invoke(door: keyof typeof DOORS, endpoint: string, variables: Record<string, string> = {}) {
    const { settings, toEvent } = DOORS[door];
    const deployed = deploy(prepared, settings).functionNamed('gateway');
    const gateway = await world.run(deployed, {
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      ...variables,
    });
    const ask = () => gateway.api.invoke(toEvent(RECEIVED) ?? {});
    const invocation = ask();
    await invocation.finished;
    return { gateway, invocation, ask };
  }

  /** How long an invocation went on after its client had the whole answer. */
  async function restOf({ pieces, finished }: Invocation): Promise<number> {
    return (await finished).atMs - (pieces.at(-1)?.atMs ?? Number.NaN);
  }

  it.each(['rest', 'http'] as const)('are sent before an invocation behind a %s API ends', async (door) => {
    const before = collector.spans.length;
    await invoke(door, collector.url);

    expect(collector.spans.slice(before)).toMatchObject([{ name: 'GET /health', kind: 'SERVER' }]);
  });

  it('are sent with the headers of a secret', async () => {
    const before = collector.received.length;
    const secrets = await startSecretsServer('api-key=from-the-secret');
    await invoke('rest', collector.url, {
      LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:collector-AbCdEf',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    });
    await collector.arrivalOf(before + 1);

    expect(collector.received.slice(before)).toMatchObject([{ headers: { 'api-key': 'from-the-secret' } }]);
  });

  it('keep no client waiting for a silent collector, one invocation for a second, and the next one not at all', async () => {
    const silent = await startCollector();
    onTestFinished(() => silent.close());
    silent.answerWith(() => undefined);
    const { invocation, ask, gateway } = await invoke('rest', silent.url);
    const restsMs = [await restOf(invocation), await restOf(ask())];

    expect(restsMs[0]).toBeGreaterThan(900);
    expect(restsMs[0]).toBeLessThan(5_000);
    expect(restsMs[1]).toBeLessThan(900);
    expect(gateway.log().match(/traces_unsent/g)).toHaveLength(1);
  });

  it('do not fail an invocation that nobody takes them from', async () => {
    const { gateway, invocation } = await invoke('rest', 'http://127.0.0.1:9');

    expect(invocation.body().toString()).toContain('healthy');
    expect(invocation.trailers()).toEqual({});
    expect(gateway.log().match(/traces_unsent/g)).toHaveLength(1);
  });
});
