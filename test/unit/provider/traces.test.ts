import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/provider/provider.ts';
import { type RecordedCall, recordingCalls } from '../../fakes.ts';
import { failureOf } from '../metering/meterSetup.ts';
import { ASKED, ELSEWHERE, errand, OTHER, type Play, pass, setUp } from './providerSetup.ts';

const WAYS = ['converse', 'converseStream'] as const;
const [A, B, A_EU] = ['nova-micro', 'nova-lite', 'nova-micro@eu-west-1'];

interface Course {
  readonly what: string;
  readonly plays: Readonly<Record<string, readonly Play[]>>;
  readonly standIns?: readonly Candidate[];
  readonly calls: readonly string[];
}

const COURSES: readonly Course[] = [
  { what: 'the only attempt', plays: {}, calls: ['1 nova-micro us-east-1'] },
  {
    what: 'each retry',
    plays: { [A]: ['upstream_throttled', 'upstream_failed', 'answers'] },
    calls: ['1 nova-micro us-east-1', '2 nova-micro us-east-1', '3 nova-micro us-east-1'],
  },
  {
    what: 'each fallback',
    plays: { [A]: ['upstream_failed'], [A_EU]: ['model_unavailable'] },
    standIns: [ELSEWHERE, OTHER],
    calls: ['1 nova-micro us-east-1', '2 nova-micro eu-west-1', '3 nova-lite us-east-1'],
  },
  { what: 'an attempt for nothing', plays: { [A]: ['request_rejected'] }, calls: ['1 nova-micro us-east-1'] },
];

describe.each(WAYS)('%s', (way) => {
  it.each(COURSES)('begins a span for $what', async ({ plays, standIns = [], calls: expected }) => {
    const calls: RecordedCall[] = [];
    const { provider, clock } = setUp({ plays });
    const answered = failureOf(provider[way](errand({ standIns: () => standIns, trace: recordingCalls(calls) })));
    await pass(clock, 60_000);
    await answered;

    expect(calls.map(({ attempt, model, region }) => `${attempt} ${model} ${region}`)).toEqual(expected);
    expect(calls.map(({ isStream }) => isStream)).toEqual(expected.map(() => way === 'converseStream'));
  });

  it('hands the span of every attempt to whoever ends it', async () => {
    const calls: RecordedCall[] = [];
    const { provider, clock } = setUp({ plays: { [A]: ['upstream_failed'], [B]: ['answers'] } });
    const asked = errand({ standIns: () => [OTHER], trace: recordingCalls(calls) });
    const answered = provider[way](asked);
    await pass(clock, 60_000);
    for (const { trace } of [...asked.failures, await answered]) trace.firstToken();

    expect(calls.map(({ firstTokens }) => firstTokens)).toEqual([1, 1]);
  });
});

describe('a span', () => {
  it('tells settings of a request, and nothing of what it says', async () => {
    const calls: RecordedCall[] = [];
    const request = {
      modelId: 'us.amazon.nova-micro-v1:0',
      messages: [{ role: 'user' as const, content: [{ text: 'canary' }] }],
      system: [{ text: 'canary' }],
      inferenceConfig: { maxTokens: 100, temperature: 0.5, topP: 0.9, stopSequences: ['canary'] },
      guardrailConfig: { guardrailIdentifier: 'gr8abc', guardrailVersion: '1' },
      requestMetadata: { note: 'canary' },
    };
    await setUp().provider.converse(errand({ asked: { ...ASKED, request }, trace: recordingCalls(calls) }));

    expect(calls).toEqual([
      {
        ...{ attempt: 1, isStream: false, model: 'nova-micro', bedrockModelId: 'amazon.nova-micro-v1:0' },
        ...{ target: ASKED.target.modelId, region: 'us-east-1' },
        ...{ maxTokens: 100, temperature: 0.5, topP: 0.9, guardrailId: 'gr8abc' },
        ...{ firstTokens: 0, ends: [] },
      },
    ]);
  });
});
