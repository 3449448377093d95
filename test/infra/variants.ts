import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, type Stack, TagManager } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { type Bundles, buildBundles } from '../../infra/bundles.ts';
import { dev } from '../../infra/settings/dev.ts';
import { prod } from '../../infra/settings/prod.ts';
import { namePrefix, type Settings } from '../../infra/settings/settings.ts';
import { synthesize } from '../../infra/synthesize.ts';

export const TODAY = '2026-11-22';
const ACCOUNT = '123456789012';

const NOTHING_OPTIONAL: Settings = {
  environment: 'off',
  owner: 'somebody',
  region: 'us-east-1',
  frontDoor: 'rest',
  rateLimit: { requestsPerSecond: 10, burst: 20 },
  defaultModel: 'nova-micro',
  allowedModels: ['nova-micro'],
  corsOrigins: [],
  logLevel: 'warn',
  logRetentionDays: 7,
  gateway: { memoryMb: 512, maxRequestSeconds: 20 },
  docsSite: false,
};

const EVERYTHING: Settings = {
  ...NOTHING_OPTIONAL,
  environment: 'on',
  region: 'eu-central-1',
  defaultModel: 'claude-sonnet-4.6',
  allowedModels: 'all',
  fallbacks: 'claude-sonnet-4.6=claude-sonnet-4.6@eu-west-1,nova-lite',
  pricesFile: 'docs/prices.sample.json',
  guardrailIds: ['gr8abc123def'],
  remoteFiles: { hosts: ['img.example.com', '*.cdn.example.com'], perTeamAndMinute: 30 },
  keptReasoning: {
    hours: 24,
    keyArn: `arn:aws:kms:eu-central-1:${ACCOUNT}:key/66666666-7777-8888-9999-000000000000`,
  },
  corsOrigins: ['https://app.example.com', 'http://localhost:3000'],
  gateway: {
    memoryMb: 2_048,
    maxRequestSeconds: 27,
    maxAttempts: 2,
    reservedConcurrency: 50,
    traces: {
      endpoint: 'https://otlp.example.com',
      sampledShare: 0.1,
      headersSecretArn: `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:collector-headers-AbCdEf`,
    },
  },
  tableKeyArn: `arn:aws:kms:eu-central-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`,
  domain: {
    name: 'llm.example.com',
    certificateArn: `arn:aws:acm:eu-central-1:${ACCOUNT}:certificate/11111111-2222-3333-4444-555555555555`,
    hostedZone: { id: 'Z0123456789', name: 'example.com' },
  },
  firewall: { requestsPerFiveMinutesAndAddress: 1_000 },
  docsSite: true,
  requestArchive: { retentionDays: 30 },
  alarmEmail: 'ops@example.com',
};

const { firewall: _firewall, ...EVERYTHING_BUT_FIREWALL } = EVERYTHING;

/** An inference profile of the operator, as `EVERYTHING` declares it. */
export const DECLARED_PROFILE = {
  name: 'apollo-sonnet',
  arn: `arn:aws:bedrock:eu-central-1:${ACCOUNT}:application-inference-profile/a1b2c3d4e5f6`,
  model: 'eu.anthropic.claude-sonnet-4-6',
};

/** Both front doors, every option on and off, and the environments as they are deployed. */
async function settingsOfVariants(folder: string): Promise<readonly Settings[]> {
  const inferenceProfilesFile = join(folder, 'profiles-of-operator.json');
  await writeFile(inferenceProfilesFile, JSON.stringify([DECLARED_PROFILE]));
  return [
    dev,
    prod,
    { ...NOTHING_OPTIONAL, environment: 'restoff' },
    { ...EVERYTHING, environment: 'reston', inferenceProfilesFile },
    { ...NOTHING_OPTIONAL, environment: 'httpoff', frontDoor: 'http' },
    { ...EVERYTHING_BUT_FIREWALL, environment: 'httpon', frontDoor: 'http', inferenceProfilesFile },
  ];
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

export interface Variant {
  readonly name: string;
  readonly settings: Settings;
  readonly stack: Stack;
  readonly template: Template;
  /** By logical id. */
  readonly resources: Readonly<Record<string, Resource>>;
  /** The folder of a function, by what follows the environment in its name, as it would be uploaded. */
  readonly folderOf: (name: string) => string;
}

export interface Variants {
  readonly all: readonly Variant[];
  readonly bundles: Bundles;
  readonly named: (name: string) => Variant;
}

/** Synthesizes every variant in one go, as `npm run synth` does. The folder goes away with the tests of the file. */
export async function synthesizeVariants(): Promise<Variants> {
  const folder = await mkdtemp(join(tmpdir(), 'llm-gateway-infra-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const bundles = await buildBundles(join(folder, 'bundles'));
  const outdir = join(folder, 'cdk.out');
  const environments = await settingsOfVariants(folder);
  const app = synthesize({ environments, bundles, today: TODAY, outdir });
  const all = environments.map((settings) => {
    const stack = app.node.findChild(namePrefix(settings)) as Stack;
    const template = Template.fromStack(stack);
    const { Resources: resources } = template.toJSON();
    const folderOf = createFolders({ outdir, prefix: namePrefix(settings), resources });
    return { name: settings.environment, settings, stack, template, resources, folderOf };
  });
  const named = (name: string) => {
    const found = all.find((variant) => variant.name === name);
    if (found === undefined) throw new Error(`There is no variant ${name}`);
    return found;
  };
  return { all, bundles, named };
}

interface FolderParts {
  readonly outdir: string;
  /** Of the stack's names, and its own. */
  readonly prefix: string;
  readonly resources: Readonly<Record<string, Resource>>;
}

function createFolders({ outdir, prefix, resources }: FolderParts): (name: string) => string {
  const { files } = JSON.parse(readFileSync(join(outdir, `${prefix}.assets.json`), 'utf8'));
  return (name) => {
    const found = Object.values(resources).find(({ Properties }) => Properties?.FunctionName === `${prefix}-${name}`);
    const { S3Key } = Object(found?.Properties.Code);
    return join(outdir, files[String(S3Key).replace(/\.zip$/, '')].source.path);
  };
}

/** Every resource of a stack with the tags it will have; undefined for what takes no tags. */
export function taggedResources({ stack }: Variant) {
  return stack.node
    .findAll()
    .filter((construct): construct is CfnResource => CfnResource.isCfnResource(construct))
    .map((resource) => ({
      path: resource.node.path,
      type: resource.cfnResourceType,
      tags: TagManager.of(resource)?.tagValues(),
    }));
}

/** The resources of one type. */
export function resourcesOf({ resources }: Variant, type: string): readonly Resource[] {
  return Object.values(resources).filter((resource) => resource.Type === type);
}

/** The path of a resource of a REST API, from its logical id. */
export function pathOf(variant: Variant, resourceId: unknown): string {
  const id = Object(resourceId).Ref;
  if (typeof id !== 'string') return '/';
  const { ParentId, PathPart } = variant.resources[id]?.Properties ?? {};
  const parent = pathOf(variant, ParentId);
  return `${parent === '/' ? '' : parent}/${PathPart}`;
}
