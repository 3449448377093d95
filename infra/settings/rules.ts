import { hosts } from '../../src/settingKinds.ts';
import { LOG_RETENTION_DAYS } from './logRetention.ts';
import { type Check, isLocalArn, matches, rule, wholeFrom } from './rule.ts';
import type { Settings } from './settings.ts';

/**
 * An HTTP API gives up after 30 seconds, of which the last 3 are for settling. Lambda ends after 15 minutes, and the gateway
 * keeps the last 15 seconds of an invocation for the same.
 */
const maxRequestSeconds = ({ frontDoor }: Settings) => (frontDoor === 'http' ? 27 : 885);

/** What can be said of settings without the catalogue. */
export const RULES: readonly Check[] = [
  rule({
    name: 'environment',
    values: (settings) => [settings.environment],
    isRight: matches(/^[a-z0-9]{1,16}$/),
    expected: '1 to 16 of a-z and 0-9',
  }),
  rule({
    name: 'owner',
    values: (settings) => [settings.owner],
    isRight: matches(/^[\w .:/=+@-]{1,256}$/),
    expected: '1 to 256 letters, digits, spaces and _.:/=+-@, which tags take',
  }),
  rule({
    name: 'region',
    values: (settings) => [settings.region],
    isRight: matches(/^[a-z]{2,4}(-[a-z]+)+-\d$/),
    expected: 'an AWS Region such as us-east-1',
  }),
  rule({
    name: 'frontDoor',
    values: (settings) => [settings.frontDoor],
    isRight: (door) => ['rest', 'http'].includes(door),
    expected: "'rest' or 'http'",
  }),
  rule({
    name: 'rateLimit.requestsPerSecond',
    values: (settings) => [settings.rateLimit.requestsPerSecond],
    isRight: wholeFrom(1, 10_000),
    expected: 'a whole number from 1 to 10,000, the quota of an account',
  }),
  rule({
    name: 'rateLimit.burst',
    values: (settings) => [settings.rateLimit.burst],
    isRight: wholeFrom(1, 5_000),
    expected: 'a whole number from 1 to 5,000, the quota of an account',
  }),
  rule({
    name: 'guardrailIds',
    values: (settings) => settings.guardrailIds ?? [],
    isRight: matches(/^[a-z0-9]{1,64}$/),
    expected: 'the id of a guardrail, such as gr8abc123def',
  }),
  rule({
    name: 'remoteFiles.hosts',
    values: (settings) => [settings.remoteFiles?.hosts],
    isRight: (names) => !names.includes('none') && hosts().read(names.join(',')) !== undefined,
    expected: "names such as img.example.com or *.cdn.example.com, or '*' alone",
  }),
  rule({
    name: 'remoteFiles.perTeamAndMinute',
    values: (settings) => [settings.remoteFiles?.perTeamAndMinute],
    isRight: wholeFrom(1, 1_000_000),
    expected: 'a whole number from 1 to 1,000,000',
  }),
  rule({
    name: 'keptReasoning.hours',
    values: (settings) => [settings.keptReasoning?.hours],
    isRight: wholeFrom(1, 168),
    expected: 'a whole number from 1 to 168',
  }),
  rule({
    name: 'keptReasoning.keyArn',
    values: (settings) => [settings.keptReasoning?.keyArn],
    isRight: isLocalArn('kms', 'key'),
    expected: ({ region }) => `the ARN of a KMS key in ${region}`,
  }),
  rule({
    name: 'corsOrigins',
    values: (settings) => settings.corsOrigins,
    isRight: matches(/^(\*|https?:\/\/[a-z0-9.-]+(:\d+)?)$/),
    expected: "an origin such as https://app.example.com, or '*'",
  }),
  rule({
    name: 'logLevel',
    values: (settings) => [settings.logLevel],
    isRight: (level) => ['info', 'warn', 'error'].includes(level),
    expected: "'info', 'warn' or 'error'",
  }),
  rule({
    name: 'logRetentionDays',
    values: (settings) => [settings.logRetentionDays],
    isRight: (days) => LOG_RETENTION_DAYS.includes(days),
    expected: `one of ${LOG_RETENTION_DAYS.join(', ')}`,
  }),
  rule({
    name: 'gateway.memoryMb',
    values: (settings) => [settings.gateway.memoryMb],
    isRight: wholeFrom(256, 10_240),
    expected: 'a whole number from 256 to 10,240',
  }),
  rule({
    name: 'gateway.maxRequestSeconds',
    values: (settings) => [settings.gateway.maxRequestSeconds],
    isRight: (seconds, settings) => wholeFrom(1, maxRequestSeconds(settings))(seconds),
    expected: (settings) =>
      `a whole number from 1 to ${maxRequestSeconds(settings)} behind the front door '${settings.frontDoor}'`,
  }),
  rule({
    name: 'gateway.maxAttempts',
    values: (settings) => [settings.gateway.maxAttempts],
    isRight: wholeFrom(1, 10),
    expected: 'a whole number from 1 to 10, or left out',
  }),
  rule({
    name: 'gateway.reservedConcurrency',
    values: (settings) => [settings.gateway.reservedConcurrency],
    isRight: wholeFrom(1),
    expected: 'a whole number from 1, or left out',
  }),
  rule({
    name: 'gateway.traces.endpoint',
    values: (settings) => [settings.gateway.traces?.endpoint],
    isRight: matches(/^https?:\/\/[a-z0-9.-]+(:\d+)?(\/[\w./-]*)?$/),
    expected: 'an http or https address without user, query or /v1/traces, such as https://otlp.example.com',
  }),
  rule({
    name: 'gateway.traces.sampledShare',
    values: (settings) => [settings.gateway.traces?.sampledShare],
    isRight: (share) => share >= 0 && share <= 1,
    expected: 'a number from 0 to 1, or left out',
  }),
  rule({
    name: 'gateway.traces.headersSecretArn',
    values: (settings) => [settings.gateway.traces?.headersSecretArn],
    isRight: (arn, { region }) =>
      new RegExp(`^arn:aws[a-z-]*:secretsmanager:${region}:\\d{12}:secret:[\\w/+=.@-]+-\\w{6}$`).test(arn),
    expected: ({ region }) => `the whole ARN of a secret in ${region}`,
  }),
  rule({
    name: 'tableKeyArn',
    values: (settings) => [settings.tableKeyArn],
    isRight: isLocalArn('kms', 'key'),
    expected: ({ region }) => `the ARN of a KMS key in ${region}`,
  }),
  rule({
    name: 'domain.name',
    values: (settings) => [settings.domain?.name],
    isRight: matches(/^([a-z0-9-]+\.)+[a-z]{2,}$/),
    expected: 'a domain name in lower case',
  }),
  rule({
    name: 'domain.certificateArn',
    values: (settings) => [settings.domain?.certificateArn],
    isRight: isLocalArn('acm', 'certificate'),
    expected: ({ region }) => `the ARN of an ACM certificate in ${region}`,
  }),
  rule({
    name: 'domain.hostedZone.name',
    values: (settings) => [settings.domain?.hostedZone?.name],
    isRight: (zone, { domain }) => `.${domain?.name}`.endsWith(`.${zone}`),
    expected: ({ domain }) => `a zone that ${domain?.name} is in`,
  }),
  rule({
    name: 'domain.hostedZone.id',
    values: (settings) => [settings.domain?.hostedZone?.id],
    isRight: matches(/^[A-Z0-9]{1,32}$/),
    expected: 'the id of a Route 53 zone, such as Z0123456789',
  }),
  rule({
    name: 'firewall',
    values: (settings) => [settings.firewall],
    isRight: (_firewall, { frontDoor }) => frontDoor === 'rest',
    expected: "left out unless frontDoor is 'rest', because HTTP APIs take no firewall",
  }),
  rule({
    name: 'firewall.requestsPerFiveMinutesAndAddress',
    values: (settings) => [settings.firewall?.requestsPerFiveMinutesAndAddress],
    isRight: wholeFrom(10, 2_000_000_000),
    expected: 'a whole number from 10',
  }),
  rule({
    name: 'requestArchive.retentionDays',
    values: (settings) => [settings.requestArchive?.retentionDays],
    isRight: wholeFrom(1, 3_650),
    expected: 'a whole number from 1 to 3,650',
  }),
  rule({
    name: 'alarmEmail',
    values: (settings) => [settings.alarmEmail],
    isRight: matches(/^[^@\s]+@[^@\s]+\.[^@\s]+$/),
    expected: 'an e-mail address',
  }),
];
