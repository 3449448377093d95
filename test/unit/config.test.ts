import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig } from '../../src/config.ts';

const DEFAULTS: Config = {
  port: 8787,
  host: '127.0.0.1',
  adminPort: 8788,
  adminFunction: undefined,
  dataDir: '.data',
  demoKey: undefined,
  demoRpm: 60,
  maxBodyBytes: 6_160_384,
  maxRequestMs: 900_000,
  maintenanceMs: 60_000,
  keyCacheMs: 30_000,
  logLevel: 'info',
  corsOrigins: [],
  allowedModels: [],
  defaultModel: 'nova-micro',
  pricesFile: undefined,
  unknownPrice: 'refuse',
  inferenceProfilesFile: undefined,
  fallbacks: '',
  maxAttempts: 3,
  firstEventMs: 120_000,
  idleMs: 240_000,
  remoteHosts: [],
  remoteFilesPerMinute: 60,
  keepReasoningMs: 0,
  reasoningKmsKeyId: undefined,
  environment: 'dev',
  tablePrefix: 'llm-gateway-dev',
  region: 'us-east-1',
  dynamoEndpoint: undefined,
  bedrockEndpoint: undefined,
  snsEndpoint: undefined,
  replayQueueUrl: undefined,
  budgetTopicArn: undefined,
  rateLimitOutage: 'refuse',
  softBudgetOutage: 'allow',
  traces: undefined,
};

/** Every variable with texts that it takes, what they become, and texts that it does not take. */
const VARIABLES: readonly {
  readonly name: string;
  readonly good: readonly (readonly [text: string, config: Partial<Config>])[];
  readonly bad: readonly string[];
}[] = [
  {
    name: 'PORT',
    good: [
      ['0', { port: 0 }],
      ['65535', { port: 65_535 }],
    ],
    bad: ['65536', '-1', '80.5', 'http', '0x50', '1e3'],
  },
  { name: 'HOST', good: [['0.0.0.0', { host: '0.0.0.0' }]], bad: [] },
  { name: 'ADMIN_PORT', good: [['9000', { adminPort: 9_000 }]], bad: ['70000', 'x'] },
  {
    name: 'LLM_GATEWAY_ADMIN_FUNCTION',
    good: ['llm-gateway-dev-admin', 'admin:$LATEST', 'arn:aws:lambda:us-east-1:123456789012:function:admin:live'].map(
      (name) => [name, { adminFunction: name }],
    ),
    bad: ['a/b', 'a b', 'x'.repeat(257)],
  },
  { name: 'LLM_GATEWAY_DATA_DIR', good: [['/tmp/a b', { dataDir: '/tmp/a b' }]], bad: [] },
  {
    name: 'LLM_GATEWAY_DEMO_KEY',
    good: [['12345678', { demoKey: '12345678' }]],
    bad: ['1234567', 'two words', 'schlüssel', 'k'.repeat(201)],
  },
  { name: 'LLM_GATEWAY_DEMO_RPM', good: [['1', { demoRpm: 1 }]], bad: ['0', '1000001', '1.5'] },
  {
    name: 'LLM_GATEWAY_MAX_BODY_BYTES',
    good: [['1024', { maxBodyBytes: 1_024 }]],
    bad: ['1023', '100000001', '6MB', '9'.repeat(20)],
  },
  { name: 'LLM_GATEWAY_MAX_REQUEST_SECONDS', good: [['30', { maxRequestMs: 30_000 }]], bad: ['0', '86401', '30s'] },
  { name: 'LLM_GATEWAY_MAINTENANCE_SECONDS', good: [['1', { maintenanceMs: 1_000 }]], bad: ['0', '86401'] },
  { name: 'LLM_GATEWAY_KEY_CACHE_SECONDS', good: [['0', { keyCacheMs: 0 }]], bad: ['3601', '-1'] },
  { name: 'LLM_GATEWAY_PRICES_FILE', good: [['/opt/prices.json', { pricesFile: '/opt/prices.json' }]], bad: [] },
  {
    name: 'LLM_GATEWAY_UNKNOWN_PRICE',
    good: [
      ['dearest', { unknownPrice: 'dearest' }],
      ['refuse', { unknownPrice: 'refuse' }],
    ],
    bad: ['allow', '0', 'free'],
  },
  { name: 'LLM_GATEWAY_LOG_LEVEL', good: [['silent', { logLevel: 'silent' }]], bad: ['debug', 'INFO'] },
  {
    name: 'LLM_GATEWAY_CORS_ORIGINS',
    good: [
      ['*', { corsOrigins: ['*'] }],
      ['https://a.example', { corsOrigins: ['https://a.example'] }],
      ['https://a.example/ , http://localhost:3000', { corsOrigins: ['https://a.example', 'http://localhost:3000'] }],
      ['HTTPS://A.Example:443', { corsOrigins: ['https://a.example'] }],
      ['http://[::1]:80', { corsOrigins: ['http://[::1]'] }],
    ],
    bad: [
      'a.example',
      'ftp://a.example',
      'https://a.example/app',
      'https://*.example',
      'https://user@a.example',
      'https://a.example?x',
      'https://a.example:99999',
      'https://',
      'null',
      'https://a.example,',
      ',',
    ],
  },
  { name: 'LLM_GATEWAY_FALLBACKS', good: [['a=b,c@eu-west-1; d=e', { fallbacks: 'a=b,c@eu-west-1; d=e' }]], bad: [] },
  { name: 'LLM_GATEWAY_MAX_ATTEMPTS', good: [['1', { maxAttempts: 1 }]], bad: ['0', '11', 'x'] },
  { name: 'LLM_GATEWAY_FIRST_TOKEN_SECONDS', good: [['1', { firstEventMs: 1_000 }]], bad: ['0', '86401'] },
  { name: 'LLM_GATEWAY_IDLE_SECONDS', good: [['1', { idleMs: 1_000 }]], bad: ['0', '86401'] },
  {
    name: 'LLM_GATEWAY_ALLOWED_MODELS',
    good: [
      ['nova-micro', { allowedModels: ['nova-micro'] }],
      ['nova-micro, us.amazon.nova-lite-v1:0', { allowedModels: ['nova-micro', 'us.amazon.nova-lite-v1:0'] }],
    ],
    bad: ['nova-micro,', ',', 'nova micro', 'nova-*', 'a;b'],
  },
  { name: 'LLM_GATEWAY_DEFAULT_MODEL', good: [['nova-lite', { defaultModel: 'nova-lite' }]], bad: [] },
  {
    name: 'LLM_GATEWAY_INFERENCE_PROFILES_FILE',
    good: [['profiles.json', { inferenceProfilesFile: 'profiles.json' }]],
    bad: [],
  },
  {
    name: 'LLM_GATEWAY_REMOTE_HOSTS',
    good: [
      ['none', { remoteHosts: [] }],
      ['*', { remoteHosts: ['*'] }],
      ['img.example.com, *.CDN.example.com', { remoteHosts: ['img.example.com', '*.cdn.example.com'] }],
    ],
    bad: [
      '*,img.example.com',
      'none,img.example.com',
      'example',
      'https://example.com',
      'example.com:443',
      'img.*.com',
      '*.*',
      '10.0.0.1',
      '[::1]',
      'a.example.com,',
    ],
  },
  {
    name: 'LLM_GATEWAY_REMOTE_FILES_PER_MINUTE',
    good: [['1', { remoteFilesPerMinute: 1 }]],
    bad: ['0', '1.5', '1000001'],
  },
  {
    name: 'LLM_GATEWAY_KEEP_REASONING_HOURS',
    good: [
      ['0', { keepReasoningMs: 0 }],
      ['24', { keepReasoningMs: 86_400_000 }],
    ],
    bad: ['169', '-1', '0.5'],
  },
  {
    name: 'LLM_GATEWAY_REASONING_KMS_KEY_ID',
    good: [
      'alias/llm-gateway',
      '1234abcd-12ab-34cd-56ef-1234567890ab',
      'arn:aws:kms:us-east-1:123456789012:key/mrk-1234',
      'arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/gateway',
    ].map((id) => [id, { reasoningKmsKeyId: id }]),
    bad: ['a key', 'arn:aws:s3:::bucket', 'arn:aws:kms:us-east-1:1:key/a'],
  },
  {
    name: 'LLM_GATEWAY_ENVIRONMENT',
    good: [['prod1', { environment: 'prod1', tablePrefix: 'llm-gateway-prod1' }]],
    bad: ['Prod', 'pre-prod', 'a'.repeat(17)],
  },
  {
    name: 'LLM_GATEWAY_TABLE_PREFIX',
    good: [['team.A_1-x', { tablePrefix: 'team.A_1-x' }]],
    bad: ['a/b', 'a b', 'x'.repeat(201)],
  },
  {
    name: 'AWS_REGION',
    good: ['eu-central-1', 'us-gov-west-1', 'ap-southeast-2', 'eusc-de-east-1', 'us-isob-east-1'].map((region) => [
      region,
      { region },
    ]),
    bad: ['us-east', 'Frankfurt', 'us_east_1', 'us-east-1a'],
  },
  {
    name: 'AWS_ENDPOINT_URL_DYNAMODB',
    good: [['http://127.0.0.1:8000', { dynamoEndpoint: 'http://127.0.0.1:8000' }]],
    bad: ['127.0.0.1:8000', 'ftp://a', 'dynamodb'],
  },
  {
    name: 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
    good: [['https://bedrock.example', { bedrockEndpoint: 'https://bedrock.example' }]],
    bad: ['bedrock', 'file:///etc/passwd'],
  },
  {
    name: 'LLM_GATEWAY_REPLAY_QUEUE_URL',
    good: [['https://sqs.us-east-1.amazonaws.com/1/q', { replayQueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/q' }]],
    bad: ['q', 'arn:aws:sqs:us-east-1:123456789012:q'],
  },
  {
    name: 'LLM_GATEWAY_BUDGET_TOPIC_ARN',
    good: ['arn:aws:sns:us-east-1:123456789012:budgets', 'arn:aws-us-gov:sns:us-gov-west-1:123456789012:b_1'].map(
      (arn) => [arn, { budgetTopicArn: arn }],
    ),
    bad: ['budgets', 'arn:aws:sns:us-east-1:123456789012:budgets.fifo', 'arn:aws:sqs:us-east-1:123456789012:budgets'],
  },
  {
    name: 'LLM_GATEWAY_RATE_LIMIT_OUTAGE',
    good: [['allow', { rateLimitOutage: 'allow' }]],
    bad: ['open', 'Allow'],
  },
  {
    name: 'LLM_GATEWAY_SOFT_BUDGET_OUTAGE',
    good: [['refuse', { softBudgetOutage: 'refuse' }]],
    bad: ['true'],
  },
  {
    name: 'AWS_ENDPOINT_URL_SNS',
    good: [['http://127.0.0.1:4566', { snsEndpoint: 'http://127.0.0.1:4566' }]],
    bad: ['sns'],
  },
];

const good = VARIABLES.flatMap(({ name, good }) => good.map(([text, config]) => ({ name, text, config })));
const bad = VARIABLES.flatMap(({ name, bad }) => bad.map((text) => ({ name, text })));

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it.each(good)('reads $name=$text', ({ name, text, config }) => {
    expect(readConfig({ [name]: text })).toEqual({ ...DEFAULTS, ...config });
    expect(readConfig({ [name]: ` ${text} ` })).toEqual({ ...DEFAULTS, ...config });
  });

  it.each(bad)('refuses $name=$text', ({ name, text }) => {
    expect(() => readConfig({ [name]: text })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: text })).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`));
  });

  it.each(VARIABLES)('takes an empty $name for one that is not set', ({ name }) => {
    for (const text of ['', '  ', undefined]) expect(readConfig({ [name]: text })).toEqual(DEFAULTS);
  });

  it('names everything that is wrong at once, with what was written', () => {
    const environment = { PORT: 'http', AWS_REGION: 'Frankfurt', LLM_GATEWAY_DEMO_RPM: '10', HOST: 'a' };

    expect(() => readConfig(environment)).toThrow(
      "PORT must be a whole number from 0 to 65535, not 'http'.\n" +
        "AWS_REGION must be an AWS region such as us-east-1, not 'Frankfurt'.",
    );
  });

  it('does not show a key that it refuses', () => {
    const secret = 'my own secret';

    expect(() => readConfig({ LLM_GATEWAY_DEMO_KEY: secret })).toThrow("not '(hidden)'");
    expect(() => readConfig({ LLM_GATEWAY_DEMO_KEY: secret })).not.toThrow(secret);
  });

  it('prefers a table prefix of its own to that of the environment', () => {
    const config = readConfig({ LLM_GATEWAY_TABLE_PREFIX: 'mine', LLM_GATEWAY_ENVIRONMENT: 'prod' });

    expect(config).toMatchObject({ tablePrefix: 'mine', environment: 'prod' });
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});
