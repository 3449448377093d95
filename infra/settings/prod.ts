import type { Settings } from './settings.ts';

/** To rely on. Set `owner` and `alarmEmail` to your own. */
export const prod: Settings = {
  environment: 'prod',
  owner: 'platform-team',
  region: 'us-east-1',
  frontDoor: 'rest',
  rateLimit: { requestsPerSecond: 1_000, burst: 2_000 },
  defaultModel: 'nova-micro',
  allowedModels: 'all',
  corsOrigins: [],
  logLevel: 'info',
  logRetentionDays: 90,
  gateway: { memoryMb: 1_769, maxRequestSeconds: 885 },
  firewall: { requestsPerFiveMinutesAndAddress: 10_000 },
  docsSite: true,
  requestArchive: { retentionDays: 400 },
};
