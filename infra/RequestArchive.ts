import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { TEAM_INDEX } from '../src/stores/tables.ts';
import { acknowledge } from './acknowledge.ts';
import type { Bundles } from './bundles.ts';
import { NodeFunction } from './NodeFunction.ts';
import { PRIVATE_BUCKET } from './privateBucket.ts';
import { namePrefix, type Settings } from './settings/settings.ts';
import type { Tables } from './Tables.ts';

export interface RequestArchiveProps {
  readonly settings: Settings;
  readonly retentionDays: number;
  readonly bundles: Bundles;
  readonly tables: Tables;
}

/** `logs/2026/11/22/13/requests.jsonl.gz`: every digit may be any, and nothing else may be anything. */
const ARCHIVE_KEYS = 'logs/????/??/??/??/requests.jsonl.gz';

/** When the longest request of the hour before has been settled, or resolved by maintenance. */
const MINUTE = '40';

/** Metadata of every request, an object for each hour, read from the ledger. */
export class RequestArchive extends Construct {
  readonly function: NodeFunction;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings, retentionDays, bundles, tables }: RequestArchiveProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE_BUCKET,
      lifecycleRules: [{ expiration: Duration.days(retentionDays) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.function = new NodeFunction(this, 'Function', {
      settings,
      name: 'archive',
      description: "Writes the LLM gateway's requests of an hour to S3.",
      bundle: bundles.folders.archive,
      memoryMb: 1_024,
      timeoutSeconds: 900,
      environment: { LLM_GATEWAY_ARCHIVE_BUCKET: this.bucket.bucketName },
    });
    this.function.allow(['s3:PutObject'], [this.bucket.arnForObjects(ARCHIVE_KEYS)]);
    tables.connect(this.function, {
      apiKeys: { actions: [], indexes: [TEAM_INDEX] },
      usage: { actions: [], indexes: [TEAM_INDEX] },
    });
    new Rule(this, 'EveryHour', {
      ruleName: `${namePrefix(settings)}-archive`,
      description: "Archives the LLM gateway's requests of the hour before.",
      schedule: Schedule.cron({ minute: MINUTE }),
      targets: [new LambdaFunction(this.function.lambda)],
    });
    acknowledge(this, { S1: 'One function writes to it, and its log names every object.' });
  }
}
