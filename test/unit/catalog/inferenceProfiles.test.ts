import { describe, expect, it } from 'vitest';
import { readInferenceProfiles } from '../../../src/catalog/inferenceProfiles.ts';

const ARN = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
const APOLLO = { name: 'apollo-sonnet', arn: ARN, model: 'claude-sonnet-4.6' };

const read = (entries: unknown) => readInferenceProfiles(JSON.stringify(entries), 'us-east-1');

describe('readInferenceProfiles', () => {
  it.each([{ entries: [] }, { entries: [APOLLO] }, { entries: [APOLLO, { ...APOLLO, name: 'B_2.x' }] }])(
    'reads $entries',
    ({ entries }) => {
      expect(read(entries)).toEqual(entries);
    },
  );

  it.each<[fault: string, entries: unknown, told: string]>([
    ['no list', APOLLO, 'it must hold a JSON array of profiles'],
    ['no object', ['apollo'], 'entry 1 must be an object'],
    ['null', [null], 'entry 1 must be an object'],
    ['no name', [{ arn: ARN, model: 'm' }], 'entry 1.name must be 1 to 64 letters'],
    ['a name with a slash', [{ ...APOLLO, name: 'a/b' }], 'entry 1 (a/b).name must be 1 to 64 letters'],
    ['no model', [{ name: 'a', arn: ARN }], 'entry 1 (a).model must be a text, is missing'],
    ['a mistyped field', [{ ...APOLLO, modell: 'claude-sonnet-4.6' }], 'entry 1 (apollo-sonnet).modell is not a field'],
    [
      'the ARN of a cross-Region profile',
      [{ ...APOLLO, arn: ARN.replace('application-', '') }],
      'entry 1 (apollo-sonnet).arn must be the ARN of an application inference profile in us-east-1 (AWS_REGION), is "arn',
    ],
    [
      'an ARN of another Region',
      [{ ...APOLLO, arn: ARN.replace('us-east-1', 'eu-west-1') }],
      'in us-east-1 (AWS_REGION), is "arn:aws:bedrock:eu-west-1',
    ],
  ])('refuses %s by entry and field', (_fault, entries, told) => {
    expect(() => read(entries)).toThrow(told);
  });

  it('names every entry that is wrong', () => {
    expect(() => read([{ ...APOLLO, arn: 1 }, APOLLO, { ...APOLLO, name: '' }])).toThrow(
      /^entry 1 \(apollo-sonnet\)\.arn .+\nentry 3 \(\)\.name .+$/,
    );
  });

  it('refuses what is not JSON', () => {
    expect(() => readInferenceProfiles('[{', 'us-east-1')).toThrow('it is not JSON');
  });
});
