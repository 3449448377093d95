import { describe, expect, it } from 'vitest';
import { createApp, type Surroundings } from '../../src/app.ts';
import { ConfigError, readConfig } from '../../src/config.ts';
import { systemSecrets } from '../../src/system.ts';
import { countingIds, ManualClock, recordingLog, recordingMetrics } from '../fakes.ts';

const SURROUNDINGS: Surroundings = {
  clock: new ManualClock(),
  ids: countingIds(),
  log: recordingLog(),
  metrics: recordingMetrics(),
  secrets: systemSecrets,
  readDocsScript: async () => '',
};

const start = (environment: Record<string, string>, surroundings: Partial<Surroundings> = {}) =>
  createApp(readConfig(environment), { ...SURROUNDINGS, ...surroundings });

const KEEPING = { LLM_GATEWAY_KEEP_REASONING_HOURS: '24' };

describe('an app that is to keep reasoning', () => {
  it('does not start without a source of keys', async () => {
    await expect(start(KEEPING)).rejects.toThrow(ConfigError);
    await expect(start(KEEPING)).rejects.toThrow(/needs LLM_GATEWAY_REASONING_KMS_KEY_ID/);
  });

  it.each([
    ['with a KMS key', { ...KEEPING, LLM_GATEWAY_REASONING_KMS_KEY_ID: 'alias/gateway' }, {}],
    [
      'with keys of its surroundings',
      KEEPING,
      { dataKeys: { current: () => Promise.reject(), open: () => Promise.reject() } },
    ],
    ['when it keeps none', {}, {}],
  ])('starts %s', async (_what, environment, surroundings) => {
    expect(await start(environment, surroundings)).toHaveProperty('service');
  });
});

describe('an app that may call some models', () => {
  it.each<[environment: Record<string, string>, told: string]>([
    [
      { LLM_GATEWAY_DEFAULT_MODEL: 'gpt-2' },
      "LLM_GATEWAY_DEFAULT_MODEL must be a model of the catalogue, not 'gpt-2'.",
    ],
    [
      { LLM_GATEWAY_ALLOWED_MODELS: 'nova-micro,gpt-2,gpt-3' },
      "LLM_GATEWAY_ALLOWED_MODELS must be models of the catalogue, not 'gpt-2', 'gpt-3'.",
    ],
    [
      { LLM_GATEWAY_ALLOWED_MODELS: 'nova-lite' },
      "LLM_GATEWAY_DEFAULT_MODEL must be one of LLM_GATEWAY_ALLOWED_MODELS, not 'nova-micro'.",
    ],
  ])('does not start with %j', async (environment, told) => {
    await expect(start(environment)).rejects.toThrow(ConfigError);
    await expect(start(environment)).rejects.toThrow(told);
  });

  it('starts with a default model that is allowed by way of its profile', async () => {
    expect(await start({ LLM_GATEWAY_ALLOWED_MODELS: 'us.amazon.nova-micro-v1:0' })).toHaveProperty('service');
  });
});
