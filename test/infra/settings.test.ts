import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSettings } from '../../infra/settings/checkSettings.ts';
import { dev } from '../../infra/settings/dev.ts';
import { prod } from '../../infra/settings/prod.ts';
import type { Settings, TraceSettings } from '../../infra/settings/settings.ts';

const TODAY = '2026-11-22';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/11111111-2222';
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222';

const COLLECTOR = 'https://otlp.example.com';
const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:observability/collector-AbCdEf';

const traced = (traces: TraceSettings): Partial<Settings> => ({ gateway: { ...dev.gateway, traces } });

/** What is said of the dev settings with these changes. */
function complaint(changes: Partial<Settings>): string {
  try {
    checkSettings({ ...dev, ...changes }, TODAY);
    return '';
  } catch (error) {
    return String(error);
  }
}

const PROFILE = {
  name: 'apollo',
  arn: 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6',
  model: 'us.anthropic.claude-sonnet-4-6',
};

describe('checkSettings', () => {
  const folder = {
    path: '',
    async write(content: object): Promise<string> {
      const path = join(folder.path, 'file.json');
      await writeFile(path, JSON.stringify(content));
      return path;
    },
  };
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'llm-gateway-settings-'));
  });
  afterAll(() => rm(folder.path, { recursive: true, force: true }));

  it.each([dev, prod])('takes $environment', (settings) => {
    checkSettings(settings, TODAY);
  });

  it.each<[changes: Partial<Settings>, told: string]>([
    [{ environment: 'Dev-1' }, 'environment must be 1 to 16 of a-z and 0-9, not "Dev-1".'],
    [{ owner: 'a <b>' }, 'owner must be 1 to 256 letters, digits, spaces and _.:/=+-@, which tags take, not "a <b>".'],
    [{ region: 'useast1' }, 'region must be an AWS Region such as us-east-1, not "useast1".'],
    [{ rateLimit: { requestsPerSecond: 0, burst: 1 } }, 'rateLimit.requestsPerSecond must be'],
    [{ rateLimit: { requestsPerSecond: 1, burst: 5_001 } }, 'not 5001.'],
    [{ corsOrigins: ['https://a.example', 'a.example'] }, 'not "a.example".'],
    [{ logRetentionDays: 31 }, 'logRetentionDays must be one of 1, 3, 5, 7, 14, 30,'],
    [{ gateway: { memoryMb: 128, maxRequestSeconds: 60 } }, 'gateway.memoryMb must be a whole number from 256'],
    [
      { gateway: { memoryMb: 512, maxRequestSeconds: 900 } },
      "gateway.maxRequestSeconds must be a whole number from 1 to 885 behind the front door 'rest', not 900.",
    ],
    [{ frontDoor: 'http' }, "from 1 to 27 behind the front door 'http', not 885."],
    [{ gateway: { memoryMb: 512, maxRequestSeconds: 60, reservedConcurrency: 0 } }, 'not 0.'],
    [{ allowedModels: [] }, 'allowedModels must be'],
    [{ allowedModels: ['nova-micro', 'gpt-2'] }, `that are not retired on ${TODAY}, not "gpt-2".`],
    [{ allowedModels: ['nova-micro', 'claude-3-haiku'] }, 'not "claude-3-haiku".'],
    [{ defaultModel: 'nova-premier' }, 'defaultModel must be one of allowedModels, not "nova-premier".'],
    [{ defaultModel: 'mistral-large-3' }, 'defaultModel must be one of allowedModels, not "mistral-large-3".'],
    [
      { region: 'eu-central-1', allowedModels: ['nova-micro', 'llama-4-scout'] },
      'allowedModels must be models that can be called from eu-central-1, not "llama-4-scout".',
    ],
    [{ gateway: { memoryMb: 512, maxRequestSeconds: 60, maxAttempts: 11 } }, 'gateway.maxAttempts must be'],
    [
      { fallbacks: 'nova-micro=gpt-2' },
      "fallbacks must be stand-ins that can be read ('gpt-2' is no model of the catalogue.), not",
    ],
    [
      { allowedModels: ['global.anthropic.claude-sonnet-4-6'], defaultModel: 'us.anthropic.claude-sonnet-4-6' },
      'defaultModel must be one of allowedModels, not "us.anthropic.claude-sonnet-4-6".',
    ],
    [{ pricesFile: 'none.json' }, 'pricesFile must be a file of prices that can be used (ENOENT'],
    [
      { pricesFile: 'package.json' },
      'pricesFile must be a file of prices that can be used (package.json must be a list of prices), not "package.json".',
    ],
    [
      { inferenceProfilesFile: 'docs' },
      'inferenceProfilesFile must be a file of inference profiles that can be used (EISDIR',
    ],
    [
      { inferenceProfilesFile: 'README.md' },
      'inferenceProfilesFile must be a file of inference profiles that can be used (it is not JSON), not "README.md".',
    ],
    [{ guardrailIds: ['GR 8'] }, 'guardrailIds must be the id of a guardrail'],
    [{ tableKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1' }, 'the ARN of a KMS key in us-east-1'],
    [{ domain: { name: 'Example', certificateArn: CERTIFICATE } }, 'domain.name must be'],
    [{ domain: { name: 'a.example.com', certificateArn: 'arn:aws:acm:us-west-2:1:certificate/1' } }, 'in us-east-1'],
    [
      { domain: { name: 'a.example.com', certificateArn: CERTIFICATE, hostedZone: { id: 'Z', name: 'ample.com' } } },
      'domain.hostedZone.name must be a zone that a.example.com is in, not "ample.com".',
    ],
    [
      { domain: { name: 'a.example.com', certificateArn: CERTIFICATE, hostedZone: { id: '/z', name: 'example.com' } } },
      'domain.hostedZone.id must be the id of a Route 53 zone, such as Z0123456789, not "/z".',
    ],
    [JSON.parse('{ "logLevel": "debug" }'), `logLevel must be 'info', 'warn' or 'error', not "debug".`],
    [JSON.parse('{ "frontDoor": "edge" }'), `frontDoor must be 'rest' or 'http', not "edge".`],
    [
      { frontDoor: 'http', firewall: { requestsPerFiveMinutesAndAddress: 100 } },
      "firewall must be left out unless frontDoor is 'rest'",
    ],
    [{ firewall: { requestsPerFiveMinutesAndAddress: 1 } }, 'must be a whole number from 10'],
    [{ remoteFiles: { hosts: ['https://a.example.com'], perTeamAndMinute: 1 } }, 'remoteFiles.hosts must be'],
    [{ remoteFiles: { hosts: ['none'], perTeamAndMinute: 1 } }, 'remoteFiles.hosts must be'],
    [{ remoteFiles: { hosts: [], perTeamAndMinute: 1 } }, 'remoteFiles.hosts must be'],
    [{ remoteFiles: { hosts: ['*'], perTeamAndMinute: 0 } }, 'remoteFiles.perTeamAndMinute must be'],
    [{ keptReasoning: { hours: 0, keyArn: KEY } }, 'keptReasoning.hours must be a whole number from 1 to 168, not 0.'],
    [{ region: 'eu-central-1', keptReasoning: { hours: 1, keyArn: KEY } }, 'the ARN of a KMS key in eu-central-1'],
    [traced({ endpoint: 'otlp.example.com' }), 'gateway.traces.endpoint must be an http or https address'],
    [traced({ endpoint: 'https://me:secret@otlp.example.com' }), 'without user, query or /v1/traces'],
    [
      traced({ endpoint: COLLECTOR, sampledShare: 10 }),
      'gateway.traces.sampledShare must be a number from 0 to 1, or left out, not 10.',
    ],
    [
      traced({ endpoint: COLLECTOR, headersSecretArn: 'collector' }),
      'the whole ARN of a secret in us-east-1, not "collector".',
    ],
    [
      { region: 'eu-central-1', ...traced({ endpoint: COLLECTOR, headersSecretArn: SECRET }) },
      'a secret in eu-central-1',
    ],
    [{ requestArchive: { retentionDays: 0 } }, 'requestArchive.retentionDays must be'],
    [{ alarmEmail: 'nobody' }, 'alarmEmail must be an e-mail address, not "nobody".'],
  ])('does not take %j', (changes, told) => {
    expect(complaint(changes)).toContain(told);
  });

  it('names every bad one at once', () => {
    const told = complaint({ owner: '', logRetentionDays: 2 });
    expect(told).toContain('- owner must be');
    expect(told).toContain('- logRetentionDays must be');
    expect(told).toContain("The settings of 'dev' cannot be deployed:");
  });

  it.each<[profile: object, told: string]>([
    [
      { arn: 'arn:aws:bedrock:us-east-1:123456789012:inference-profile/a' },
      '(entry 1 (apollo).arn must be the ARN of an application inference profile in us-east-1',
    ],
    [{ model: 'gpt-2' }, '(profile "apollo": model "gpt-2" is no model that this gateway serves)'],
    [
      { model: 'eu.anthropic.claude-sonnet-4-6' },
      `(profile "apollo": us-east-1 takes no calls through a profile of 'eu')`,
    ],
    [{ name: 'nova-micro' }, '(profile "nova-micro": "nova-micro" is the name of another model)'],
  ])('tells what is wrong with a declared profile: %j', async (changes, told) => {
    const inferenceProfilesFile = await folder.write([{ ...PROFILE, ...changes }]);
    expect(complaint({ inferenceProfilesFile })).toContain(told);
  });

  it('tells what is wrong with a price by file, entry and field', async () => {
    const price = {
      model: 'nova-mikro',
      effective_from: '2026-01-01',
      usd_per_million_tokens: { input: 1, output: 1 },
    };
    const pricesFile = await folder.write([price]);
    expect(complaint({ pricesFile })).toContain(
      `(${pricesFile}[0].model names no model of the catalogue, is 'nova-mikro'`,
    );
  });

  it('takes a declared profile, which may be the default model, an allowed one or a stand-in', async () => {
    const inferenceProfilesFile = await folder.write([PROFILE]);
    const settings = { inferenceProfilesFile, defaultModel: 'apollo', fallbacks: 'nova-micro=apollo' };
    expect(complaint(settings)).toBe('');
    expect(complaint({ ...settings, allowedModels: ['apollo', 'nova-micro'] })).toBe('');
    expect(complaint({ defaultModel: 'apollo' })).toContain('defaultModel must be');
  });

  it.each<Partial<Settings>>([
    { allowedModels: 'all' },
    { fallbacks: 'claude-haiku-4.5=claude-haiku-4.5@us-west-2,nova-lite' },
    { allowedModels: ['us.amazon.nova-micro-v1:0'], defaultModel: 'nova-micro' },
    { allowedModels: ['global.anthropic.claude-sonnet-4-6'], defaultModel: 'claude-sonnet-4.6' },
    { pricesFile: 'docs/prices.sample.json' },
    { corsOrigins: ['*'] },
    { remoteFiles: { hosts: ['*'], perTeamAndMinute: 60 } },
    { keptReasoning: { hours: 24, keyArn: KEY } },
    traced({ endpoint: 'http://localhost:4318' }),
    traced({ endpoint: 'https://otlp.example.com/otlp', sampledShare: 0.05, headersSecretArn: SECRET }),
    { domain: { name: 'a.example.com', certificateArn: CERTIFICATE, hostedZone: { id: 'Z', name: 'example.com' } } },
  ])('takes %j', (changes) => {
    expect(complaint(changes)).toBe('');
  });
});
