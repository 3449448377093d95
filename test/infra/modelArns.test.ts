import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedModels, allowedNames, invocationArns, standIns } from '../../infra/modelArns.ts';
import { temporaryFolder } from '../e2e/gatewayProcess.ts';

const TODAY = '2026-11-22';

const PLACE = { partition: 'aws', account: '123456789012' };

function arnsOf(name: string, region: string): readonly string[] {
  return allowedModels({ allowedModels: [name], region }, TODAY).flatMap((model) => invocationArns(model, PLACE));
}

const model = (region: string, id: string) => `arn:aws:bedrock:${region}::foundation-model/${id}`;
const profile = (region: string, id: string) => `arn:aws:bedrock:${region}:123456789012:inference-profile/${id}`;
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';

describe('the ARNs of a call', () => {
  it.each<[name: string, region: string, arns: string[]]>([
    ['nova-micro', 'eu-west-1', [model('eu-west-1', 'amazon.nova-micro-v1:0')]],
    [
      'us.amazon.nova-micro-v1:0',
      'us-east-1',
      [
        profile('us-east-1', 'us.amazon.nova-micro-v1:0'),
        ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'].map((region) =>
          model(region, 'amazon.nova-micro-v1:0'),
        ),
      ],
    ],
    [
      'claude-haiku-4.5',
      'ap-northeast-1',
      [profile('ap-northeast-1', `jp.${HAIKU}`), model('ap-northeast-1', HAIKU), model('ap-northeast-3', HAIKU)],
    ],
    [
      'claude-haiku-4.5',
      'sa-east-1',
      [profile('sa-east-1', `global.${HAIKU}`), model('sa-east-1', HAIKU), model('', HAIKU)],
    ],
  ])('%s from %s', (name, region, arns) => {
    expect(arnsOf(name, region)).toEqual(arns);
  });

  it('are those of the Region that a stand-in is called in', () => {
    const fallbacks = 'claude-haiku-4.5=claude-haiku-4.5@ap-northeast-1;nova-micro=nova-lite';
    const models = standIns({ fallbacks, region: 'us-east-1' });
    expect(models.flatMap((standIn) => invocationArns(standIn, PLACE))).toEqual([
      ...[profile('ap-northeast-1', `jp.${HAIKU}`), model('ap-northeast-1', HAIKU), model('ap-northeast-3', HAIKU)],
      model('us-east-1', 'amazon.nova-lite-v1:0'),
    ]);
    expect(standIns({ region: 'us-east-1' })).toEqual([]);
  });

  it('leaves out what is retired, and what the Region cannot reach', () => {
    const settings = { allowedModels: 'all', region: 'eu-central-1' } as const;
    const ids = allowedModels(settings, TODAY).map(({ target }) => target.modelId);
    const names = allowedNames(settings, TODAY);
    expect(ids).toContain('amazon.nova-micro-v1:0');
    expect(ids.filter((id) => /^us\./.test(id) || id.includes('claude-3-haiku'))).toEqual([]);
    expect(names).toContain('nova-micro');
    expect(names).not.toContain('claude-3-haiku');
    expect(names).toHaveLength(ids.length);
  });
});

describe('the ARNs of a declared inference profile', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  const ARN = 'arn:aws:bedrock:us-east-1:210987654321:application-inference-profile/a1b2c3d4e5f6';

  it.each<[source: string, arns: string[]]>([
    ['nova-micro', [ARN, model('us-east-1', 'amazon.nova-micro-v1:0')]],
    [
      `us.${HAIKU}`,
      [
        ...[ARN, profile('us-east-1', `us.${HAIKU}`)],
        ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'].map((region) => model(region, HAIKU)),
      ],
    ],
    [`global.${HAIKU}`, [ARN, profile('us-east-1', `global.${HAIKU}`), model('us-east-1', HAIKU), model('', HAIKU)]],
  ])('of %s', async (source, arns) => {
    const inferenceProfilesFile = join(folder.path, 'profiles.json');
    await writeFile(inferenceProfilesFile, JSON.stringify([{ name: 'apollo', arn: ARN, model: source }]));
    const settings = { allowedModels: ['nova-lite'], region: 'us-east-1', inferenceProfilesFile };

    const found = allowedModels(settings, TODAY).flatMap((each) => invocationArns(each, PLACE));
    expect(found).toEqual([model('us-east-1', 'amazon.nova-lite-v1:0'), ...arns]);
    expect(allowedNames(settings, TODAY)).toEqual(['nova-lite']);
  });
});
