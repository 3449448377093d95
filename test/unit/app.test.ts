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
