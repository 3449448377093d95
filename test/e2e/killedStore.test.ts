import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BedrockSimulator, startBedrockSimulator } from '../../src/local/bedrockSimulator/index.ts';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';
import { type LedgerSight, readLedger } from './ledger.ts';
import { createStoreProcess, type StoreProcess } from './storeProcess.ts';
import { createTenants } from './tenants.ts';

/** Much more than a simulated answer takes, also on a machine that does much else. */
const MAX_REQUEST_MS = 15_000;
const MARGIN_MS = 30_000;

const HELLO = { messages: [{ role: 'user', content: 'Tell me of the sea, at some length' }], max_tokens: 1_000 };
const CALLERS = 16;
/** Long enough that many answers end in the outage. */
const OUTAGE_MS = 3_000;

interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  /** Whether its client takes it for a whole answer. */
  readonly looksWhole: boolean;
  readonly isWhole: boolean;
}

/** Callers ask one request after the other, every second one streamed, while the store is killed and started again. */
describe('kill -9 of the store under load', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: StoreProcess;
  let simulator: BedrockSimulator;
  let gateway: GatewayProcess;
  let outcomes: readonly (Outcome & { readonly isInOutage: boolean })[];
  let settled: LedgerSight;

  beforeAll(async () => {
    folder = await temporaryFolder();
    store = await createStoreProcess(folder.path);
    await store.start();
    simulator = await startBedrockSimulator({ gapMs: 20 });
    gateway = await startGateway({
      LLM_GATEWAY_DATA_DIR: folder.path,
      LLM_GATEWAY_MAX_REQUEST_SECONDS: String(MAX_REQUEST_MS / 1_000),
      LLM_GATEWAY_MAINTENANCE_SECONDS: '1',
      // So that some callers meet the outage at their key, and others later.
      LLM_GATEWAY_KEY_CACHE_SECONDS: '1',
      AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: simulator.url,
    });
    outcomes = await loadThroughOutage();
    settled = await waitUntilQuiet();
  }, 180_000);
  afterAll(async () => {
    await gateway.stop();
    await simulator.close();
    await store.kill();
    await folder.remove();
  });

  async function loadThroughOutage() {
    const tenants = createTenants(folder.path, () => gateway);
    const key = await tenants.make('stormy', { amountUsd: 100 });
    const all: (Outcome & { isInOutage: boolean })[] = [];
    let isOver = false;
    let isOut = false;
    const call = async (caller: number) => {
      for (let count = caller; !isOver; count += 1) {
        const isInOutage = isOut;
        const isStreamed = count % 2 === 0;
        const outcome = isStreamed
          ? streamOutcome(await tenants.stream(key, HELLO))
          : wholeOutcome(await tenants.chat(key, HELLO));
        all.push({ ...outcome, isInOutage });
        // A client that is refused does not ask again at once.
        if (outcome.status !== 200) await delay(50);
      }
    };
    const callers = Array.from({ length: CALLERS }, (_, caller) => call(caller));
    while (all.length < 2 * CALLERS) await delay(50);
    await store.kill();
    isOut = true;
    await delay(OUTAGE_MS);
    await store.start();
    isOut = false;
    const before = all.length;
    while (all.length < before + 4 * CALLERS) await delay(50);
    isOver = true;
    await Promise.all(callers);
    return all;
  }

  /**
   * Maintenance alone must bring everything in order, at the latest after the deadline of what had to be left open. What it is
   * still writing could be seen half, so the queue must be empty before the ledger is read.
   */
  async function waitUntilQuiet(): Promise<LedgerSight> {
    const endMs = performance.now() + MAX_REQUEST_MS + MARGIN_MS + 10_000;
    for (;;) {
      const isWaiting = (await readQueue()) !== '';
      const sight = await readLedger(store.endpoint);
      if ((!isWaiting && !isBusy(sight)) || performance.now() > endMs) return sight;
      await delay(250);
    }
  }

  /** Settlements that wait. A file that goes away meanwhile has none any more. */
  async function readQueue(): Promise<string> {
    const files = (await readdir(folder.path)).filter((name) => name.startsWith('replays'));
    const texts = files.map((name) => readFile(join(folder.path, name), 'utf8').catch(() => ''));
    return (await Promise.all(texts)).join('').trim();
  }

  it('is told as what it is, and never as anything else', () => {
    const codes = new Set(
      outcomes.filter(({ status }) => status !== 200).map(({ status, code }) => `${status} ${code}`),
    );
    expect([...codes]).toEqual(['503 store_unavailable']);
    expect(outcomes.filter(({ isInOutage, status }) => isInOutage && status === 503).length).toBeGreaterThan(CALLERS);
  });

  it('cuts no answer that looks whole', () => {
    expect(outcomes.filter(({ looksWhole, isWhole }) => looksWhole && !isWhole)).toEqual([]);
    expect(outcomes.filter(({ isWhole }) => isWhole).length).toBeGreaterThan(4 * CALLERS);
  });

  it('loses no usage: the ledger has measured what Bedrock bills', () => {
    const billed = simulator.calls.map(({ billedUsage }) => billedUsage);
    const measured = settled.records.flatMap(({ settlement }) =>
      settlement?.usageSource === 'measured' ? [settlement.usage] : [],
    );
    const total = (counts: readonly { inputTokens: number; outputTokens: number }[]) => ({
      requests: counts.length,
      inputTokens: counts.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
      outputTokens: counts.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
    });
    expect(total(measured)).toEqual(total(billed));
    expect(gateway.errors()).toContain('settlement_queued');
    expect(gateway.errors()).not.toContain('settlement_unwritten');
  });

  it('leaves nothing reserved, nothing open and nothing in the queue', async () => {
    expect(isBusy(settled)).toBe(false);
    const costs = settled.records.map(({ settlement }) => settlement?.costNanoUsd ?? 0);
    const sum = costs.reduce((total, cost) => total + cost, 0);
    expect([settled.requests, settled.costNanoUsd, settled.settledNanoUsd]).toEqual([costs.length, sum, sum]);
    expect(await readQueue()).toBe('');
  });
});

function wholeOutcome({ status, json }: { status: number; json: { error?: { code: string } } }): Outcome {
  const isWhole = status === 200 && JSON.stringify(json).includes('"total_tokens"');
  return { status, code: json.error?.code, looksWhole: status === 200, isWhole };
}

/** A stream is whole with its reason to finish, its count and its last frame. */
function streamOutcome({ status, text }: { status: number; text: string }): Outcome {
  const isWhole = text.includes('"finish_reason":"stop"') && text.trimEnd().endsWith('data: [DONE]');
  const looksWhole = text.includes('[DONE]') || /"finish_reason":"/.test(text);
  return { status, code: /"code":"(\w+)"/.exec(text)?.[1], looksWhole, isWhole };
}

function isBusy({ held, records }: LedgerSight): boolean {
  return held.length > 0 || records.some(({ settlement, isPending }) => settlement === undefined || isPending);
}
