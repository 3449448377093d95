import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BedrockSimulator, startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import type { ScriptedEvent } from '../../src/local/bedrockSimulator/scriptedReply.ts';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../src/local/embeddedDynamo.ts';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';
import { type LedgerSight, readLedger } from './ledger.ts';
import { createTenants } from './tenants.ts';

const MAX_REQUEST_MS = 5_000;
/** Time after the longest request in which it must have been settled. */
const MARGIN_MS = 30_000;
const MAINTENANCE_MS = 1_000;

const HELLO = { messages: [{ role: 'user', content: 'Hello' }], max_tokens: 1_000 };
const STREAMS = 5;
const ANSWERED = 3;

/** Five streams stand still after their first word, three requests have been answered, and the gateway is killed. */
describe('kill -9 of the gateway in mid-stream', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: EmbeddedDynamo;
  let simulator: BedrockSimulator;
  let gateway: GatewayProcess;
  let killed: LedgerSight;
  let restarted: LedgerSight;
  let freed: LedgerSight;
  /** From the start of the last stream. */
  let freedAfterMs = 0;

  const start = () =>
    startGateway({
      LLM_GATEWAY_DATA_DIR: folder.path,
      LLM_GATEWAY_MAX_REQUEST_SECONDS: String(MAX_REQUEST_MS / 1_000),
      LLM_GATEWAY_MAINTENANCE_SECONDS: String(MAINTENANCE_MS / 1_000),
      AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
    });

  beforeAll(async () => {
    folder = await temporaryFolder();
    store = await startEmbeddedDynamo();
    simulator = await startBedrockSimulator();
    gateway = await start();
    const tenants = createTenants(folder.path, () => gateway);
    const key = await tenants.make('killed', { amountUsd: 1 });
    for (let count = 0; count < ANSWERED; count += 1) await tenants.chat(key, HELLO);
    const events: readonly ScriptedEvent[] = [
      { messageStart: { role: 'assistant' } },
      { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Well' } } },
      { pause: 'killed' },
    ];
    simulator.script({ events, times: STREAMS });
    const streams = Promise.allSettled(Array.from({ length: STREAMS }, () => tenants.stream(key, HELLO)));
    while (simulator.calls.length < ANSWERED + STREAMS) await delay(20);
    const startedAtMs = performance.now();
    await gateway.stop('SIGKILL');
    await streams;
    killed = await readLedger(store.endpoint);
    gateway = await start();
    restarted = await readLedger(store.endpoint);
    // Nobody asks the gateway for anything: only its maintenance can free what is held.
    freed = restarted;
    while (isBusy(freed) && performance.now() - startedAtMs < 60_000) {
      await delay(100);
      freed = await readLedger(store.endpoint);
    }
    freedAfterMs = performance.now() - startedAtMs;
  }, 120_000);
  afterAll(async () => {
    await gateway.stop();
    await simulator.close();
    await store.stop();
    await folder.remove();
  });

  it('leaves the requests that it cuts open, and their money held', () => {
    expect(killed.held).toHaveLength(STREAMS);
    expect(killed.records.filter(({ settlement }) => settlement === undefined)).toHaveLength(STREAMS);
  });

  it('is followed by no hasty end: another instance may yet be at them', () => {
    expect(restarted.held).toEqual(killed.held);
  });

  it('holds no money for longer than the deadline and two rounds of maintenance', () => {
    expect(freed.held).toEqual([]);
    expect(freedAfterMs).toBeGreaterThan(MAX_REQUEST_MS + MARGIN_MS - 2_000);
    expect(freedAfterMs).toBeLessThan(MAX_REQUEST_MS + MARGIN_MS + 2 * MAINTENANCE_MS + 3_000);
  });

  it('leaves exactly one record of every admitted request, and sums that agree', () => {
    const sources = freed.records.map(({ settlement }) => settlement?.usageSource);
    expect(simulator.calls).toHaveLength(ANSWERED + STREAMS);
    expect(sources.filter((source) => source === 'measured')).toHaveLength(ANSWERED);
    expect(sources.filter((source) => source === 'estimated')).toHaveLength(STREAMS);
    expect(sources).toHaveLength(simulator.calls.length);
    expect(freed.records.every(({ settlement, isPending }) => (settlement?.costNanoUsd ?? 0) > 0 && !isPending)).toBe(
      true,
    );
    const costs = freed.records.map(({ settlement }) => settlement?.costNanoUsd ?? 0);
    const sum = costs.reduce((total, cost) => total + cost, 0);
    expect([freed.requests, freed.costNanoUsd, freed.settledNanoUsd]).toEqual([sources.length, sum, sum]);
  });
});

function isBusy({ held, records }: LedgerSight): boolean {
  return held.length > 0 || records.some(({ settlement, isPending }) => settlement === undefined || isPending);
}
