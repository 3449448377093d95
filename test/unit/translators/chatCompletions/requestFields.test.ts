import { describe, expect, it } from 'vitest';
import { translate } from './translate.ts';

const AUDIO = { voice: 'alloy', format: 'mp3' };

describe('fields that the answer follows anyway', () => {
  it.each([
    { model: 'nova-micro' },
    { stream: true },
    { stream: null },
    { stream_options: null },
    { stream_options: { include_usage: true } },
    { stream_options: { include_obfuscation: false } },
    { n: 1 },
    { n: null },
    { seed: null },
    { frequency_penalty: 0 },
    { presence_penalty: 0 },
    { presence_penalty: null },
    { logit_bias: {} },
    { logit_bias: null },
    { logprobs: false },
    { top_logprobs: 0 },
    { modalities: ['text'] },
    { modalities: [] },
    { modalities: null },
    { audio: null },
    { prediction: null },
    { service_tier: 'auto' },
    { service_tier: 'default' },
    { service_tier: null },
    { store: false },
    { store: null },
    { metadata: {} },
    { metadata: null },
    { prompt_cache_retention: null },
    { verbosity: null },
    { moderation: null },
    { web_search_options: null },
    { functions: null },
    { function_call: null },
    { user: null },
    { safety_identifier: null },
    { prompt_cache_key: null },
    { prompt_cache_options: {} },
    { response_format: null },
    { tools: null },
    { tool_choice: null },
    { parallel_tool_calls: null },
    { tools: [] },
    { tool_choice: 'none' },
    { tool_choice: 'auto' },
    { parallel_tool_calls: true },
    { parallel_tool_calls: false },
    { response_format: { type: 'text' } },
    { reasoning_effort: 'none' },
    { reasoning_effort: null },
    { thinking: null },
    { guardrailConfig: null },
    { performanceConfig: null },
    { performanceConfig: {} },
    { top_k: null },
  ])('takes %j without a word', (body) => {
    const { request, ignoredParams, warnings } = translate(body);

    expect({ ignoredParams, warnings }).toEqual({ ignoredParams: [], warnings: [] });
    expect(request).toEqual(translate({}).request);
  });
});

describe('fields without effect', () => {
  it.each([
    [{ seed: 7 }, ['seed']],
    [{ seed: 0 }, ['seed']],
    [{ frequency_penalty: 0.5 }, ['frequency_penalty']],
    [{ presence_penalty: -1 }, ['presence_penalty']],
    [{ prediction: { type: 'content', content: 'Hi' } }, ['prediction']],
    [{ store: true }, ['store']],
    [{ metadata: { team: 'demo' } }, ['metadata']],
    [{ user: 'ann' }, ['user']],
    [{ safety_identifier: 'ann' }, ['safety_identifier']],
    [{ prompt_cache_key: 'a' }, ['prompt_cache_key']],
    [{ prompt_cache_retention: '24h' }, ['prompt_cache_retention']],
    [{ prompt_cache_retention: 'in_memory' }, ['prompt_cache_retention']],
    [{ prompt_cache_options: { mode: 'explicit' } }, ['prompt_cache_options']],
    [{ verbosity: 'low' }, ['verbosity']],
    [{ stream_options: { include_usage: true, include_obfuscation: true } }, ['stream_options.include_obfuscation']],
    [{ stream_options: { every: 2 } }, ['stream_options.every']],
    [{ response_format: { type: 'text', lines: 3 } }, ['response_format.lines']],
    [{ performanceConfig: { speed: 3 } }, ['performanceConfig.speed']],
    [{ top_k: 40 }, ['top_k']],
    [{ enable_thinking: false }, ['enable_thinking']],
    [{ constructor: 'x' }, ['constructor']],
    [{ user: 'ann', seed: 1, store: true }, ['user', 'seed', 'store']],
  ])('reports %j as %j', (body, ignoredParams) => {
    expect(translate(body)).toEqual({ ...translate({}), ignoredParams });
  });
});

describe('fields that would change the answer', () => {
  it.each([
    [{ n: 2 }, 'n', 'Send a request for each answer'],
    [{ logit_bias: { 50256: -100 } }, 'logit_bias', 'Say in a message'],
    [{ logprobs: true }, 'logprobs', 'Leave it out'],
    [{ top_logprobs: 1 }, 'top_logprobs', 'Leave it out'],
    [{ modalities: ['text', 'audio'] }, 'modalities', 'Send ["text"]'],
    [{ audio: AUDIO }, 'audio', 'Answers are text'],
    [{ web_search_options: {} }, 'web_search_options', 'There is no web search'],
    [{ moderation: { model: 'a' } }, 'moderation', 'guardrailConfig'],
    [{ service_tier: 'scale' }, 'service_tier', 'Bedrock has default, flex and priority'],
    [{ functions: [{ name: 'look_up' }] }, 'functions', 'Use tools'],
    [{ function_call: 'auto' }, 'function_call', 'Use tool_choice'],
  ])('refuses %j', (body, param, advice) => {
    const refusal = { code: 'unsupported_parameter', status: 400, param, message: expect.stringContaining(advice) };

    expect(() => translate(body)).toThrow(expect.objectContaining(refusal));
  });
});

describe('a strict request', () => {
  it.each([
    [{ user: 'ann', seed: 1 }, 'user'],
    [{ messages: [{ role: 'user', content: 'a', name: 'ann' }] }, 'messages[0].name'],
    [{ top_k: 40 }, 'top_k'],
  ])('is refused where another is reported: %j', (body, param) => {
    const refusal = { code: 'unsupported_parameter', param, message: expect.stringContaining('x-gateway-strict') };

    expect(translate(body).ignoredParams).toContain(param);
    expect(() => translate(body, { isStrict: true })).toThrow(expect.objectContaining(refusal));
  });

  it('is translated like any other when every field has its effect', () => {
    const body = { temperature: 1.5, seed: null, metadata: {} };

    expect(translate(body, { isStrict: true })).toEqual(translate(body));
  });
});
