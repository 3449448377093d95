import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/governance/policy.ts';
import { reportUsage } from '../../../src/reporting/usageReport.ts';
import { createUsageRollups } from '../../../src/stores/usageRollups.ts';
import { playEvents, scriptedModel, textEvents, textResponse } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';
import { setUp } from './meterSetup.ts';
import { PUBLISHED_BUGS, type PublishedBug } from './publishedBugs.ts';
import { setUpStored } from './storedMeter.ts';

/** What a request comes to, asked whole or streamed, by the record that is left of it. */
async function billOf({ model, target, asked, served, ...bug }: PublishedBug, way: 'whole' | 'streamed') {
  const { inputTokens = 0, outputTokens = 0, cacheReadInputTokens = 0, cacheWriteInputTokens = 0 } = bug.usage;
  const totalTokens = inputTokens + outputTokens + cacheReadInputTokens + cacheWriteInputTokens;
  const measured = { usage: { ...bug.usage, totalTokens }, ...(served && { serviceTier: { type: served } }) };
  const metadata = { ...measured, metrics: { latencyMs: 1 } };
  const response = { ...textResponse('Hello'), ...measured };
  const events = () => playEvents(textEvents('Hel', 'lo').with(-1, { metadata }));
  const { meter, ledger, ask: askFor } = setUp({ model: scriptedModel({ response, events }) });
  const plain = askFor({}, model);
  const request = { ...plain.request, ...(asked && { serviceTier: { type: asked } }) };
  const question = { ...plain, request, target: target ?? plain.target };
  if (way === 'whole') await meter.converse(question);
  else await Array.fromAsync((await meter.converseStream(question)).events);
  return ledger.entries[0]?.settlement;
}

describe('a bug that a peer has published', () => {
  it.each(PUBLISHED_BUGS)('is not one here: $bug ($link)', async (bug) => {
    const whole = await billOf(bug, 'whole');
    const streamed = await billOf(bug, 'streamed');

    expect(whole).toMatchObject({ usageSource: 'measured', costNanoUsd: bug.costNanoUsd });
    expect(streamed).toEqual(whole);
    expect(bug.wrongNanoUsd).not.toBe(bug.costNanoUsd);
  });

  it('is not one here: an unknown inference profile is asked, and nothing known of its cost', async () => {
    const model = scriptedModel({});
    const { service, ledger } = await createMemoryGateway({ model });
    const arn = 'arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/abc123def456';
    const body = { model: arn, messages: [{ role: 'user', content: 'Hello' }] };
    const reply = await ask(service, httpRequest('POST /v1/chat/completions', { body }));

    expect(reply.status).toBe(404);
    expect(model.calls).toEqual([]);
    expect('entries' in ledger && ledger.entries).toEqual([]);
  });

  /** https://github.com/mozilla-ai/otari/issues/691, https://github.com/langwatch/langwatch/issues/6440 */
  it('is not one here: many small costs drift from their sum', async () => {
    const { meter, items, asked } = setUpStored();
    for (let number = 1; number <= 1_000; number += 1) await meter.converse(asked(number, { teamLimits: NO_LIMITS }));
    const days = ['2026-11-22'];
    const sums = await createUsageRollups({ items }).read('demo', days);
    const { summary } = reportUsage({ teamId: 'demo', teamName: 'Demo', days, budgets: [], ...sums });
    const floats = Array.from({ length: 1_000 }, () => 0.00000105).reduce((sum, costUsd) => sum + costUsd, 0);

    expect(summary.total_requests).toBe(1_000);
    // 10 x 35 + 5 x 140 nano-USD, a thousand times.
    expect(summary.total_cost_usd).toBe(0.00105);
    expect(floats).not.toBe(0.00105);
  });
});
