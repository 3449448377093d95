import {
  GuardrailStreamProcessingMode,
  GuardrailTrace,
  PerformanceConfigLatency,
  ServiceTierType,
} from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import type { Guardrail } from '../../../../src/translators/chatCompletions/guardrail.ts';
import { toServiceTier } from '../../../../src/translators/chatCompletions/serviceTier.ts';
import { refusalOf, translate } from './translate.ts';

describe('service_tier', () => {
  it.each([
    ['auto', undefined],
    ['default', undefined],
    [null, undefined],
    ['flex', { type: 'flex' }],
    ['priority', { type: 'priority' }],
    ['fast', { type: 'priority' }],
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

describe("the operator's guardrail", () => {
  const named = { guardrailIdentifier: 'abc123', guardrailVersion: '3' };
  const guardrail: Guardrail = { ...named, trace: 'disabled' };

  it.each([
    { stream: false, asked: undefined, sent: guardrail, ignored: [] },
    { stream: true, asked: null, sent: guardrail, ignored: [] },
    { stream: true, asked: {}, sent: guardrail, ignored: [] },
    { stream: true, asked: named, sent: guardrail, ignored: [] },
    { stream: true, asked: { ...named, trace: 'disabled' }, sent: guardrail, ignored: [] },
    { stream: true, asked: { trace: 'enabled_full' }, sent: guardrail, ignored: ['trace'] },
    {
      stream: true,
      asked: { streamProcessingMode: 'async' },
      sent: { ...guardrail, streamProcessingMode: 'async' },
      ignored: [],
    },
    { stream: false, asked: { streamProcessingMode: 'async' }, sent: guardrail, ignored: ['streamProcessingMode'] },
    { stream: false, asked: { stray: 1 }, sent: guardrail, ignored: ['stray'] },
  ])('watches a request that asks for $asked (stream: $stream)', ({ stream, asked, sent, ignored }) => {
    const { request, ignoredParams } = translate({ guardrailConfig: asked, stream }, { guardrail });

    expect(request.guardrailConfig).toEqual(sent);
    expect(ignoredParams).toEqual(ignored.map((name) => `guardrailConfig.${name}`));
  });

  it.each([
    { asked: 'async', ignored: ['guardrailConfig.streamProcessingMode'] },
    { asked: 'sync', ignored: [] },
  ])('keeps the stream waiting when the operator says so and the caller $asked', ({ asked, ignored }) => {
    const body = { guardrailConfig: { streamProcessingMode: asked }, stream: true };
    const { request, ignoredParams } = translate(body, { guardrail: { ...guardrail, streamProcessingMode: 'sync' } });

    expect(request.guardrailConfig).toEqual({ ...guardrail, streamProcessingMode: 'sync' });
    expect(ignoredParams).toEqual(ignored);
  });

  it.each([
    { asked: { ...named, guardrailIdentifier: 'other' }, param: 'guardrailConfig.guardrailIdentifier' },
    { asked: { guardrailIdentifier: 'other' }, param: 'guardrailConfig.guardrailIdentifier' },
    { asked: { ...named, guardrailVersion: 'DRAFT' }, param: 'guardrailConfig.guardrailVersion' },
  ])('is not replaced by $asked', ({ asked, param }) => {
    expect(refusalOf({ guardrailConfig: asked }, { guardrail })).toMatchObject({ code: 'guardrail_fixed', param });
  });

  it.each([
    { asked: {}, param: 'guardrailConfig.guardrailIdentifier' },
    { asked: { guardrailIdentifier: 'abc123' }, param: 'guardrailConfig.guardrailVersion' },
  ])('is missed by $asked when there is none', ({ asked, param }) => {
    expect(refusalOf({ guardrailConfig: asked })).toMatchObject({ code: 'missing_parameter', param });
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
