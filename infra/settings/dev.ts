import type { Settings } from './settings.ts';

/** To try it, at next to no cost while nobody calls. */
export const dev: Settings = {
  environment: 'dev',
  owner: 'platform-team',
  region: 'us-east-1',
  frontDoor: 'rest',
  rateLimit: { requestsPerSecond: 50, burst: 100 },
  defaultModel: 'nova-micro',
  allowedModels: ['nova-micro', 'nova-lite', 'nova-pro', 'nova-2-lite', 'claude-haiku-4.5', 'claude-sonnet-4.6'],
  corsOrigins: [],
  logLevel: 'info',
  logRetentionDays: 30,
  gateway: { memoryMb: 1_024, maxRequestSeconds: 885 },
  docsSite: false,
};
