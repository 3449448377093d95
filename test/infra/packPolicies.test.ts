import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_POLICIES_PER_ROLE, MAX_POLICY_CHARACTERS, packPolicies } from '../../infra/packPolicies.ts';

const ACTIONS = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

describe('packPolicies', () => {
  it('keeps every resource, in order, and every policy within the limit', () => {
    const resource = fc.string({ minLength: 20, maxLength: 300, unit: fc.constantFrom('a', ':', '/', '-') });
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 150 }), (resources) => {
        const parts = packPolicies(ACTIONS, resources);
        expect(parts.flat()).toEqual(resources);
        for (const Resource of parts) {
          const document = { Version: '2012-10-17', Statement: [{ Action: ACTIONS, Effect: 'Allow', Resource }] };
          expect(JSON.stringify(document).length).toBeLessThanOrEqual(MAX_POLICY_CHARACTERS);
        }
      }),
    );
  });

  it('does not begin a new policy while there is room', () => {
    expect(
      packPolicies(
        ACTIONS,
        Array.from({ length: 50 }, () => 'x'.repeat(100)),
      ),
    ).toHaveLength(1);
  });

  it('says so when a role would get too many', () => {
    const resources = Array.from({ length: 700 }, () => 'x'.repeat(100));
    const most = new RegExp(`take \\d+|takes 1[2-9] managed policies, and a role has at most ${MAX_POLICIES_PER_ROLE}`);
    expect(() => packPolicies(ACTIONS, resources)).toThrow(most);
  });
});
