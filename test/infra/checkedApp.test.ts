import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { afterAll, describe, expect, it } from 'vitest';
import { createCheckedApp, synthesizeChecked } from '../../infra/checkedApp.ts';

const folder = await mkdtemp(join(tmpdir(), 'llm-gateway-checks-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a template that holds what `add` adds. */
function synthesize(name: string, add: (stack: Stack) => void): void {
  const app = createCheckedApp(join(folder, name));
  add(new Stack(app, 'Seeded', { env: { region: 'us-east-1' } }));
  synthesizeChecked(app);
}

const LOG = { type: 'AWS::Logs::LogGroup', properties: { RetentionInDays: 30 } };

const CHEAP_TABLE = {
  type: 'AWS::DynamoDB::Table',
  properties: {
    BillingMode: 'PAY_PER_REQUEST',
    TableClass: 'CHEAP',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  },
};

describe('the checks of templates', () => {
  it('let a good one pass', () => {
    synthesize('good', (stack) => void new CfnResource(stack, 'Log', LOG));
  });

  it.each<[what: string, add: (stack: Stack) => void, told: RegExp]>([
    [
      'a property that there is not',
      (stack) => void new CfnResource(stack, 'Log', { ...LOG, properties: { Retention: 30 } }),
      /F3002/,
    ],
    [
      'a value that is only warned of',
      (stack) => void new CfnResource(stack, 'Table', CHEAP_TABLE),
      /^The templates have findings:\n- .*W3030/,
    ],
    ['what AWS calls bad practice', (stack) => void new CfnTopic(stack, 'Topic'), /SNS3/],
  ])('stop %s', (what, add, told) => {
    expect(() => synthesize(what.replaceAll(' ', '-'), add)).toThrow(told);
  });
});
