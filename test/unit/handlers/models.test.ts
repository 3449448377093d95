import { describe, expect, it } from 'vitest';
import type { Model } from '../../../generated/types/gateway/types.gen.ts';
import { ManualClock } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';

async function get(path: string, today = '2026-11-22') {
  const { service } = await createMemoryGateway({ clock: new ManualClock(`${today}T12:00:00Z`) });
  const reply = await ask(service, httpRequest(`GET ${path}`));
  return { ...reply, json: JSON.parse(reply.text) };
}

describe('listModels', () => {
  it('lists every model once, retired ones last', async () => {
    const { json } = await get('/v1/models');

    const ids = json.data.map(({ id }: Model) => id);
    const statuses: string[] = json.data.map(({ lifecycle }: Model) => lifecycle.status);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('nova-micro');
    expect(statuses.slice(0, statuses.indexOf('retired'))).not.toContain('retired');
    expect(new Set(statuses.slice(statuses.indexOf('retired')))).toEqual(new Set(['retired']));
  });
});

describe('getModel', () => {
  it('tells what a model is and costs', async () => {
    const { json, headers } = await get('/v1/models/nova-micro');

    expect(json).toMatchObject({
      id: 'nova-micro',
      object: 'model',
      created: Date.parse('2024-12-03') / 1_000,
      owned_by: 'amazon',
      provider: 'amazon',
      pricing: { currency: 'USD', input_per_1k: 0.000035, output_per_1k: 0.00014, cache_read_per_1k: 0.00000875 },
      lifecycle: { status: 'active' },
      context_window_tokens: 128_000,
      max_output_tokens: 10_000,
      capabilities: { streaming: true, tools: true, citations: false, input_modalities: ['text'] },
    });
    expect(headers).not.toHaveProperty('deprecation');
  });

  it('leaves out prices that nobody states', async () => {
    const { json } = await get('/v1/models/nova-micro');

    expect(json.pricing).not.toHaveProperty('cache_write_1h_per_1k');
  });

  it.each([
    { today: '2027-01-07', status: 'legacy' },
    { today: '2027-01-08', status: 'retired' },
  ])('tells the lifecycle of the day: $status on $today', async ({ today, status }) => {
    const { json, headers } = await get('/v1/models/claude-opus-4.1', today);

    expect(json.lifecycle).toEqual({ status, retired_on: '2027-01-08', successor: 'claude-opus-4.6' });
    expect(headers.sunset).toBe('Fri, 08 Jan 2027 00:00:00 GMT');
  });

  it('tells the price in force on the day', async () => {
    const prices = async (today: string) => (await get('/v1/models/claude-3.5-sonnet', today)).json.pricing;

    expect((await prices('2024-07-01')).input_per_1k).toBe(0.003);
    expect((await prices('2026-11-22')).input_per_1k).toBe(0.006);
  });

  it.each(['titan-text-express', 'claude-3-opus'])('tells no day that nobody states: %s', async (name) => {
    const { json, headers } = await get(`/v1/models/${name}`);

    expect(json.lifecycle).toEqual({ status: 'retired', successor: expect.any(String) });
    expect(headers).not.toHaveProperty('sunset');
    expect(headers).not.toHaveProperty('deprecation');
  });
});
