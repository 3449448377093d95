import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  type IndexDefinition,
  TABLES,
  type TableDefinition,
  type TableNames,
  tableNames,
} from '../src/stores/tables.ts';
import type { NodeFunction } from './NodeFunction.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

type Table = keyof TableNames;
export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** What a function does to one table. */
export interface TableAccess {
  readonly actions: readonly TableAction[];
  /** Indexes that it queries. @default none */
  readonly indexes?: readonly string[];
}

export interface TablesProps {
  readonly settings: Settings;
}

/** What somebody needs of a customer's key to use an encrypted table. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html */
const KEY_ACTIONS = [
  ...['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
  ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
];

/** The calls that requests are made of. An alarm takes at most ten metrics. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html */
const THROTTLED = ['UpdateItem', 'PutItem', 'TransactWriteItems'];

/** The gateway's tables. They outlive the stack. */
export class Tables extends Construct {
  private readonly tables: Readonly<Record<Table, TableV2>>;
  private readonly keyArn: string | undefined;

  constructor(scope: Construct, id: string, { settings }: TablesProps) {
    super(scope, id);
    this.keyArn = settings.tableKeyArn;
    const names = tableNames(namePrefix(settings));
    const encryption =
      settings.tableKeyArn === undefined
        ? TableEncryptionV2.dynamoOwnedKey()
        : TableEncryptionV2.customerManagedKey(Key.fromKeyArn(this, 'Key', settings.tableKeyArn));
    const create = (definition: TableDefinition) =>
      new TableV2(this, ID[definition.table], {
        ...keysOf(definition),
        tableName: names[definition.table],
        billing: Billing.onDemand(),
        timeToLiveAttribute: definition.ttlAttribute,
        globalSecondaryIndexes: definition.indexes.map(toIndex),
        encryption,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: true,
        removalPolicy: RemovalPolicy.RETAIN,
      });
    const byName = new Map(TABLES.map((definition) => [definition.table, create(definition)]));
    const found = (table: Table) => {
      const made = byName.get(table);
      if (made === undefined) throw new Error(`src/stores/tables.ts defines no table ${table}`);
      return made;
    };
    this.tables = { apiKeys: found('apiKeys'), rateLimits: found('rateLimits'), usage: found('usage') };
  }

  /** In the order of their definition. */
  list(): readonly TableV2[] {
    return TABLES.map(({ table }) => this.tables[table]);
  }

  /** Calls that were slowed down, one metric for each table and kind of call. */
  throttles(): readonly IMetric[] {
    return this.list().flatMap((table) =>
      THROTTLED.map(
        (Operation) =>
          new Metric({
            namespace: 'AWS/DynamoDB',
            metricName: 'ThrottledRequests',
            dimensionsMap: { TableName: table.tableName, Operation },
            statistic: 'Sum',
            label: `${table.node.id} ${Operation}`,
          }),
      ),
    );
  }

  /** Lets a function do exactly what it does, and tells it where. */
  connect(user: NodeFunction, access: Partial<Record<Table, TableAccess>>): void {
    for (const { table } of TABLES) {
      const wanted = access[table];
      if (wanted !== undefined) this.grant(user, this.tables[table], wanted);
    }
    if (this.keyArn !== undefined) {
      const viaService = { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` };
      user.role.addToPolicy(
        new PolicyStatement({
          actions: KEY_ACTIONS,
          resources: [this.keyArn],
          conditions: { StringEquals: viaService },
        }),
      );
    }
  }

  private grant(user: NodeFunction, table: TableV2, { actions, indexes = [] }: TableAccess): void {
    if (actions.length > 0)
      user.allow(
        actions.map((action) => `dynamodb:${action}`),
        [table.tableArn],
      );
    if (indexes.length > 0)
      user.allow(
        ['dynamodb:Query'],
        indexes.map((name) => `${table.tableArn}/index/${name}`),
      );
  }
}

const ID: Readonly<Record<Table, string>> = { apiKeys: 'ApiKeys', rateLimits: 'RateLimits', usage: 'Usage' };

const text = (name: string) => ({ name, type: AttributeType.STRING });

function keysOf({ partitionKey, sortKey }: Pick<TableDefinition, 'partitionKey' | 'sortKey'>) {
  return { partitionKey: text(partitionKey), ...(sortKey === undefined ? {} : { sortKey: text(sortKey) }) };
}

function toIndex({ name, partitionKey, sortKey, projection }: IndexDefinition): GlobalSecondaryIndexPropsV2 {
  return {
    indexName: name,
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    projectionType: ProjectionType[projection],
  };
}
