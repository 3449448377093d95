import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AdminFunction } from './AdminFunction.ts';
import { Alarms } from './Alarms.ts';
import { AlarmTopic } from './AlarmTopic.ts';
import { BudgetTopic } from './BudgetTopic.ts';
import type { Bundles } from './bundles.ts';
import { Dashboard } from './Dashboard.ts';
import { DemoKey } from './DemoKey.ts';
import { DocsSite } from './DocsSite.ts';
import { GatewayFunction } from './GatewayFunction.ts';
import { HttpFrontDoor } from './HttpFrontDoor.ts';
import { MaintenanceFunction } from './MaintenanceFunction.ts';
import { ReplayQueue } from './ReplayQueue.ts';
import { RequestArchive } from './RequestArchive.ts';
import { RestFrontDoor } from './RestFrontDoor.ts';
import type { Settings } from './settings/settings.ts';
import { Tables } from './Tables.ts';

export interface GatewayStackProps extends StackProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
  /** `yyyy-mm-dd` */
  readonly today: string;
}

/** One environment's gateway, whole. */
export class GatewayStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, today, ...props }: GatewayStackProps) {
    super(scope, id, { ...props, description: `The LLM gateway (${settings.environment}).` });
    const tables = new Tables(this, 'Tables', { settings });
    const replays = new ReplayQueue(this, 'Replays', { settings });
    const budgetTopic = new BudgetTopic(this, 'BudgetEvents', { settings });
    const gateway = new GatewayFunction(this, 'Gateway', { settings, bundles, tables, replays, budgetTopic, today });
    const admin = new AdminFunction(this, 'Admin', { settings, bundles, tables });
    new MaintenanceFunction(this, 'Maintenance', { settings, bundles, tables, replays, budgetTopic });
    const FrontDoor = settings.frontDoor === 'rest' ? RestFrontDoor : HttpFrontDoor;
    const door = new FrontDoor(this, 'FrontDoor', { settings, gateway });
    const demoKey = new DemoKey(this, 'DemoKey', { settings, bundles, admin });
    const site = settings.docsSite ? new DocsSite(this, 'DocsSite', { settings, bundles }) : undefined;
    const archive =
      settings.requestArchive &&
      new RequestArchive(this, 'RequestArchive', { settings, ...settings.requestArchive, bundles, tables });
    const watched = { settings, door, gateway: gateway.function, tables };
    const dashboard = new Dashboard(this, 'Dashboard', watched);
    const topic = new AlarmTopic(this, 'AlarmTopic', { settings });
    new Alarms(this, 'Alarms', { ...watched, topic, replays, archive: archive?.function });

    new CfnOutput(this, 'ApiEndpoint', { value: door.endpoint, description: "Clients' base URL is this and /v1." });
    new CfnOutput(this, 'DemoApiKey', { value: demoKey.secretName, description: 'The secret that holds the key.' });
    new CfnOutput(this, 'DashboardUrl', { value: dashboard.url, description: 'What is going on, and what it costs.' });
    new CfnOutput(this, 'DocsUrl', { value: site?.url ?? `${door.endpoint}/docs`, description: 'For clients.' });
    new CfnOutput(this, 'AdminFunctionName', {
      value: admin.function.lambda.functionName,
      description: "The operator's API: npx llm-gateway --function <this>.",
    });
    if (door.domainTarget !== undefined)
      new CfnOutput(this, 'DomainTarget', {
        value: door.domainTarget,
        description: "What the domain's record points at.",
      });
    Tags.of(this).add('Environment', settings.environment);
    Tags.of(this).add('Project', 'llm-gateway');
    Tags.of(this).add('Owner', settings.owner);
  }
}
