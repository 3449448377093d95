import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundles, buildBundles } from '../../infra/bundles.ts';
import { dev } from '../../infra/settings/dev.ts';
import type { Settings } from '../../infra/settings/settings.ts';
import { synthesize } from '../../infra/synthesize.ts';

/** A function as the template describes it. */
export interface DeployedFunction {
  /** The very folder that CDK would zip and upload. */
  readonly folder: string;
  /** Such as `index.handler`. */
  readonly handler: string;
  /** Those of its variables that are known before it is deployed. */
  readonly variables: Readonly<Record<string, string>>;
  /** The actions on tables that its policies allow: `GetItem llm-gateway-dev-api-keys`, with `/index/<name>` for an index. */
  readonly tableActions: ReadonlySet<string>;
}

export interface Deployment {
  readonly functionNamed: (name: string) => DeployedFunction;
}

export interface DeploymentParts {
  readonly folder: string;
  readonly bundles: Bundles;
}

/** A folder for synthesized templates, and the bundles, which are made once. */
export async function prepareDeployments(): Promise<DeploymentParts & { readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'llm-gateway-ric-'));
  const bundles = await buildBundles(join(folder, 'bundles'));
  return { folder, bundles, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Synthesizes the dev environment with some settings changed, and finds its functions. */
export function deploy({ folder, bundles }: DeploymentParts, changes: Partial<Settings> = {}): Deployment {
  const settings = { ...dev, ...changes };
  const outdir = join(folder, `cdk.out.${settings.environment}.${settings.frontDoor}`);
  synthesize({ environments: [settings], bundles, today: '2026-11-22', outdir });
  const stack = `llm-gateway-${settings.environment}`;
  const resources: Resources = JSON.parse(readFileSync(join(outdir, `${stack}.template.json`), 'utf8')).Resources;
  const { files } = JSON.parse(readFileSync(join(outdir, `${stack}.assets.json`), 'utf8'));
  return {
    functionNamed(name) {
      const found = Object.values(resources).find(
        ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties?.FunctionName === `${stack}-${name}`,
      );
      const { Code, Handler, Environment, Role } = found?.Properties ?? {};
      const { source } = files[String(Code?.S3Key).replace(/\.zip$/, '')];
      return {
        folder: join(outdir, source.path),
        handler: String(Handler),
        variables: textsOf(Environment?.Variables ?? {}),
        tableActions: tableActionsOf(resources, Role?.['Fn::GetAtt'][0]),
      };
    },
  };
}

interface Resource {
  readonly Type: string;
  /** Those that are read here. */
  readonly Properties?: {
    readonly FunctionName?: string;
    readonly TableName?: string;
    readonly Handler?: string;
    readonly Code?: { readonly S3Key: string };
    readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
    readonly Role?: { readonly 'Fn::GetAtt': readonly string[] };
    readonly Roles?: readonly { readonly Ref: string }[];
    readonly PolicyDocument?: { readonly Statement: readonly Statement[] };
  };
}

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

type Resources = Readonly<Record<string, Resource>>;

function textsOf(variables: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function tableActionsOf(resources: Resources, role: string | undefined): ReadonlySet<string> {
  const statements = Object.values(resources)
    .filter(({ Type, Properties }) => Type === 'AWS::IAM::Policy' && Properties?.Roles?.some(({ Ref }) => Ref === role))
    .flatMap(({ Properties }) => Properties?.PolicyDocument?.Statement ?? []);
  return new Set(statements.flatMap((statement) => actionsOf(resources, statement)));
}

function actionsOf(resources: Resources, { Action, Resource: wanted }: Statement): readonly string[] {
  const tables = [wanted].flat().map((resource) => tableOf(resources, resource));
  return [Action]
    .flat()
    .flatMap((action) =>
      tables.filter((table) => table !== undefined).map((table) => `${action.replace('dynamodb:', '')} ${table}`),
    );
}

/** `llm-gateway-dev-usage/index/by-team` for a reference to it. */
function tableOf(resources: Resources, reference: unknown): string | undefined {
  const { 'Fn::GetAtt': attribute, 'Fn::Join': joined } = Object(reference);
  if (attribute !== undefined) return resources[attribute[0]]?.Properties?.TableName;
  if (joined === undefined) return undefined;
  const table = tableOf(resources, joined[1][0]);
  return table && `${table}${joined[1].slice(1).join('')}`;
}
