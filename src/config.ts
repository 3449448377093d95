import { type Environment, type ReadSettings, readTable, textOf } from './readSettings.ts';
import { address, hosts, matching, modelNames, oneOf, optional, origins, text, wholeNumber } from './settingKinds.ts';
import { readTraceSettings, type TraceSettings } from './traceSettings.ts';

/** Everything the environment decides. Read once, at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly adminPort: number;
  readonly adminFunction: string | undefined;
  readonly dataDir: string;
  readonly demoKey: string | undefined;
  readonly demoRpm: number;
  readonly maxBodyBytes: number;
  readonly maxRequestMs: number;
  readonly maintenanceMs: number;
  readonly keyCacheMs: number;
  readonly logLevel: LogLevel;
  readonly corsOrigins: readonly string[];
  readonly defaultModel: string;
  /** Names of the models that may be called; none is all of them. */
  readonly allowedModels: readonly string[];
  readonly pricesFile: string | undefined;
  readonly unknownPrice: UnknownPrice;
  readonly inferenceProfilesFile: string | undefined;
  /** Which models stand in for which, still to be read against the catalogue. */
  readonly fallbacks: string;
  readonly maxAttempts: number;
  readonly firstEventMs: number;
  readonly idleMs: number;
  /** Where files are fetched from: `*` is every public host. */
  readonly remoteHosts: readonly string[];
  readonly remoteFilesPerMinute: number;
  /** How long thoughts of tool-using turns are kept; 0 is not at all. */
  readonly keepReasoningMs: number;
  readonly reasoningKmsKeyId: string | undefined;
  readonly environment: string;
  readonly tablePrefix: string;
  readonly region: string;
  readonly dynamoEndpoint: string | undefined;
  readonly bedrockEndpoint: string | undefined;
  readonly snsEndpoint: string | undefined;
  readonly replayQueueUrl: string | undefined;
  readonly budgetTopicArn: string | undefined;
  readonly rateLimitOutage: OutageAnswer;
  readonly softBudgetOutage: OutageAnswer;
  /** Undefined where nobody asks for traces. */
  readonly traces: TraceSettings | undefined;
}

export type { Environment };

/** What happens to a request for a model without a price: it is refused, or billed at the dearest rates there are. */
export type UnknownPrice = 'refuse' | 'dearest';

/** What becomes of a request when the store of a rule does not answer. */
export type OutageAnswer = 'refuse' | 'allow';

/** The least serious kind of line that is logged. */
export type LogLevel = 'info' | 'warn' | 'error' | 'silent';

/** A setting that cannot be used. `message` names every bad one, not only the first. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Bytes a Lambda event may have, and room for the event around the body. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const LAMBDA_EVENT_BYTES = 6 * 1024 * 1024;
const EVENT_OVERHEAD_BYTES = 128 * 1024;

/** The name of a function on Lambda or its ARN, with an alias or without. */
export const FUNCTION_NAME = /^[\w:$-]{1,256}$/;

const TOPIC_ARN = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/;

/** `alias/...`, a key's id or the ARN of either. */
const KMS_KEY = /^(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/|alias\/)?[\w/-]{1,256}$/;

const SETTINGS = {
  PORT: wholeNumber(8787, { min: 0, max: 65_535 }),
  HOST: text('127.0.0.1'),
  ADMIN_PORT: wholeNumber(8788, { min: 0, max: 65_535 }),
  LLM_GATEWAY_ADMIN_FUNCTION: optional(matching(FUNCTION_NAME, "a Lambda function's name or ARN")),
  LLM_GATEWAY_DATA_DIR: text('.data'),
  LLM_GATEWAY_DEMO_KEY: optional(matching(/^[\x21-\x7e]{8,200}$/, '8 to 200 visible ASCII characters')),
  LLM_GATEWAY_DEMO_RPM: wholeNumber(60, { min: 1, max: 1_000_000 }),
  LLM_GATEWAY_MAX_BODY_BYTES: wholeNumber(LAMBDA_EVENT_BYTES - EVENT_OVERHEAD_BYTES, { min: 1_024, max: 100_000_000 }),
  LLM_GATEWAY_MAX_REQUEST_SECONDS: wholeNumber(900, { min: 1, max: 86_400 }),
  LLM_GATEWAY_MAINTENANCE_SECONDS: wholeNumber(60, { min: 1, max: 86_400 }),
  LLM_GATEWAY_KEY_CACHE_SECONDS: wholeNumber(30, { min: 0, max: 3_600 }),
  LLM_GATEWAY_LOG_LEVEL: oneOf<LogLevel>(['info', 'warn', 'error', 'silent']),
  LLM_GATEWAY_CORS_ORIGINS: origins(),
  LLM_GATEWAY_DEFAULT_MODEL: text('nova-micro'),
  LLM_GATEWAY_ALLOWED_MODELS: modelNames(),
  LLM_GATEWAY_PRICES_FILE: optional(text('')),
  LLM_GATEWAY_UNKNOWN_PRICE: oneOf<UnknownPrice>(['refuse', 'dearest']),
  LLM_GATEWAY_INFERENCE_PROFILES_FILE: optional(text('')),
  LLM_GATEWAY_FALLBACKS: text(''),
  LLM_GATEWAY_MAX_ATTEMPTS: wholeNumber(3, { min: 1, max: 10 }),
  LLM_GATEWAY_FIRST_TOKEN_SECONDS: wholeNumber(120, { min: 1, max: 86_400 }),
  LLM_GATEWAY_IDLE_SECONDS: wholeNumber(240, { min: 1, max: 86_400 }),
  LLM_GATEWAY_REMOTE_HOSTS: hosts(),
  LLM_GATEWAY_REMOTE_FILES_PER_MINUTE: wholeNumber(60, { min: 1, max: 1_000_000 }),
  LLM_GATEWAY_KEEP_REASONING_HOURS: wholeNumber(0, { min: 0, max: 168 }),
  LLM_GATEWAY_REASONING_KMS_KEY_ID: optional(matching(KMS_KEY, 'the id, alias or ARN of a KMS key')),
  LLM_GATEWAY_ENVIRONMENT: matching(/^[a-z0-9]{1,16}$/, '1 to 16 lower-case letters or digits', 'dev'),
  LLM_GATEWAY_TABLE_PREFIX: optional(matching(/^[a-zA-Z0-9_.-]{1,200}$/, 'letters, digits, dots, dashes, underscores')),
  AWS_REGION: matching(/^[a-z]{2,4}(-[a-z]+)+-\d$/, 'an AWS region such as us-east-1', 'us-east-1'),
  AWS_ENDPOINT_URL_DYNAMODB: optional(address()),
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: optional(address()),
  AWS_ENDPOINT_URL_SNS: optional(address()),
  LLM_GATEWAY_REPLAY_QUEUE_URL: optional(address()),
  LLM_GATEWAY_RATE_LIMIT_OUTAGE: oneOf<OutageAnswer>(['refuse', 'allow']),
  LLM_GATEWAY_SOFT_BUDGET_OUTAGE: oneOf<OutageAnswer>(['allow', 'refuse']),
  LLM_GATEWAY_BUDGET_TOPIC_ARN: optional(matching(TOPIC_ARN, 'the ARN of a standard SNS topic')),
};

/** Environment -> frozen configuration. An empty variable counts as unset. Throws `ConfigError`. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const read: ReadSettings = (table) => readTable(table, environment, problems);
  const values = read(SETTINGS);
  const traces = readTraceSettings(read, (name) => textOf(environment, name) !== '');
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    adminPort: values.ADMIN_PORT,
    adminFunction: values.LLM_GATEWAY_ADMIN_FUNCTION,
    dataDir: values.LLM_GATEWAY_DATA_DIR,
    demoKey: values.LLM_GATEWAY_DEMO_KEY,
    demoRpm: values.LLM_GATEWAY_DEMO_RPM,
    maxBodyBytes: values.LLM_GATEWAY_MAX_BODY_BYTES,
    maxRequestMs: values.LLM_GATEWAY_MAX_REQUEST_SECONDS * 1_000,
    maintenanceMs: values.LLM_GATEWAY_MAINTENANCE_SECONDS * 1_000,
    keyCacheMs: values.LLM_GATEWAY_KEY_CACHE_SECONDS * 1_000,
    logLevel: values.LLM_GATEWAY_LOG_LEVEL,
    corsOrigins: values.LLM_GATEWAY_CORS_ORIGINS,
    defaultModel: values.LLM_GATEWAY_DEFAULT_MODEL,
    allowedModels: values.LLM_GATEWAY_ALLOWED_MODELS,
    pricesFile: values.LLM_GATEWAY_PRICES_FILE,
    unknownPrice: values.LLM_GATEWAY_UNKNOWN_PRICE,
    inferenceProfilesFile: values.LLM_GATEWAY_INFERENCE_PROFILES_FILE,
    fallbacks: values.LLM_GATEWAY_FALLBACKS,
    maxAttempts: values.LLM_GATEWAY_MAX_ATTEMPTS,
    firstEventMs: values.LLM_GATEWAY_FIRST_TOKEN_SECONDS * 1_000,
    idleMs: values.LLM_GATEWAY_IDLE_SECONDS * 1_000,
    remoteHosts: values.LLM_GATEWAY_REMOTE_HOSTS,
    remoteFilesPerMinute: values.LLM_GATEWAY_REMOTE_FILES_PER_MINUTE,
    keepReasoningMs: values.LLM_GATEWAY_KEEP_REASONING_HOURS * 3_600_000,
    reasoningKmsKeyId: values.LLM_GATEWAY_REASONING_KMS_KEY_ID,
    environment: values.LLM_GATEWAY_ENVIRONMENT,
    tablePrefix: values.LLM_GATEWAY_TABLE_PREFIX ?? `llm-gateway-${values.LLM_GATEWAY_ENVIRONMENT}`,
    region: values.AWS_REGION,
    dynamoEndpoint: values.AWS_ENDPOINT_URL_DYNAMODB,
    bedrockEndpoint: values.AWS_ENDPOINT_URL_BEDROCK_RUNTIME,
    snsEndpoint: values.AWS_ENDPOINT_URL_SNS,
    replayQueueUrl: values.LLM_GATEWAY_REPLAY_QUEUE_URL,
    budgetTopicArn: values.LLM_GATEWAY_BUDGET_TOPIC_ARN,
    rateLimitOutage: values.LLM_GATEWAY_RATE_LIMIT_OUTAGE,
    softBudgetOutage: values.LLM_GATEWAY_SOFT_BUDGET_OUTAGE,
    traces,
  });
}

/** The environment of this process: the only place that reads it. */
export function processEnvironment(): Environment {
  return process.env;
}
