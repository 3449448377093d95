import {
  GuardrailStreamProcessingMode,
  GuardrailTrace,
  PerformanceConfigLatency,
  ServiceTierType,
} from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { toServiceTier } from '../../../../src/translators/chatCompletions/serviceTier.ts';
import { refusalOf, translate } from './translate.ts';

describe('service_tier', () => {
  it.each([
    ['auto', undefined],
    ['default', undefined],
    [null, undefined],
    ['flex', { type: 'flex' }],
    ['priority', { type: 'priority' }],
  ])('%s is asked for as %j', (tier, serviceTier) => {
    const { request, ignoredParams } = translate({ service_tier: tier });

    expect({ tier: request.serviceTier, ignoredParams }).toEqual({ tier: serviceTier, ignoredParams: [] });
  });

  it('scale is refused', () => {
    expect(refusalOf({ service_tier: 'scale' })).toMatchObject({
      code: 'unsupported_parameter',
      param: 'service_tier',
    });
  });

  const TOLD: Readonly<Record<ServiceTierType, string>> = {
    default: 'default',
    flex: 'flex',
    priority: 'priority',
    reserved: 'scale',
  };
  it.each(Object.values(ServiceTierType))('%s is told in the answer', (type) => {
    expect(toServiceTier({ type })).toEqual({ service_tier: TOLD[type] });
  });

  it.each([[undefined], [{ type: undefined }], [JSON.parse('{"type":"first class"}')]])(
    'is not told when it is %j',
    (tier) => {
      expect(toServiceTier(tier)).toEqual({});
    },
  );
});

describe('guardrailConfig', () => {
  const config = { guardrailIdentifier: 'abc123', guardrailVersion: 'DRAFT' };

  it.each([undefined, ...Object.values(GuardrailTrace)])('is sent with trace %s', (trace) => {
    const guardrailConfig = { ...config, ...(trace && { trace }) };

    expect(translate({ guardrailConfig }).request.guardrailConfig).toEqual(guardrailConfig);
  });

  it.each(Object.values(GuardrailStreamProcessingMode))('has the mode %s in a stream only', (streamProcessingMode) => {
    const guardrailConfig = { ...config, streamProcessingMode };
    const whole = translate({ guardrailConfig });

    expect(translate({ guardrailConfig, stream: true }).request.guardrailConfig).toEqual(guardrailConfig);
    expect(whole.request.guardrailConfig).toEqual(config);
    expect(whole.ignoredParams).toEqual(['guardrailConfig.streamProcessingMode']);
  });

  it('may be an ARN, and has members that are reported', () => {
    const guardrailIdentifier = 'arn:aws:bedrock:us-east-1:123456789012:guardrail/abc123';
    const { request, ignoredParams } = translate({
      guardrailConfig: { guardrailIdentifier, guardrailVersion: '7', stray: 1 },
    });

    expect(request.guardrailConfig).toEqual({ guardrailIdentifier, guardrailVersion: '7' });
    expect(ignoredParams).toEqual(['guardrailConfig.stray']);
  });
});

describe('performanceConfig', () => {
  it.each(Object.values(PerformanceConfigLatency))('asks for %s latency', (latency) => {
    expect(translate({ performanceConfig: { latency } }).request.performanceConfig).toEqual({ latency });
  });
});

describe('the labels of a request', () => {
  const labels = (origin: { teamId: string; keyId: string; requestId: string }) =>
    translate({}, { origin }).request.requestMetadata;

  it('say who asks', () => {
    expect(labels({ teamId: 'demo', keyId: 'key_1', requestId: 'req_1' })).toEqual({
      team: 'demo',
      key: 'key_1',
      request_id: 'req_1',
    });
  });

  it("are cut down to what Bedrock's log takes", () => {
    const allowed = 'aZ09 \t:_@$#=/+,-.';

    expect(labels({ teamId: `${allowed}ü*"`, keyId: '', requestId: 'x'.repeat(300) })).toEqual({
      team: `${allowed}___`,
      key: '',
      request_id: 'x'.repeat(256),
    });
  });

  it('are absent without an origin', () => {
    expect(translate({}).request).not.toHaveProperty('requestMetadata');
  });
});
