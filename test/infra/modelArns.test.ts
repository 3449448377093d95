import { describe, expect, it } from 'vitest';
import { allowedTargets, invocationArns, standInTargets } from '../../infra/modelArns.ts';

const TODAY = '2026-11-22';

const PLACE = { partition: 'aws', account: '123456789012' };

function arnsOf(name: string, region: string): readonly string[] {
  return allowedTargets({ allowedModels: [name], region }, TODAY).flatMap((target) => invocationArns(target, PLACE));
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
    const targets = standInTargets({ fallbacks, region: 'us-east-1' });
    expect(targets.flatMap((target) => invocationArns(target, PLACE))).toEqual([
      ...[profile('ap-northeast-1', `jp.${HAIKU}`), model('ap-northeast-1', HAIKU), model('ap-northeast-3', HAIKU)],
      model('us-east-1', 'amazon.nova-lite-v1:0'),
    ]);
    expect(standInTargets({ region: 'us-east-1' })).toEqual([]);
  });

  it('leaves out what is retired, and what the Region cannot reach', () => {
    const ids = allowedTargets({ allowedModels: 'all', region: 'eu-central-1' }, TODAY).map(({ modelId }) => modelId);
    expect(ids).toContain('amazon.nova-micro-v1:0');
    expect(ids.filter((id) => /^us\./.test(id) || id.includes('claude-3-haiku'))).toEqual([]);
  });
});
