import { describe, expect, it } from 'vitest';
import { translate } from './translate.ts';

const NO_SAMPLING = { sampling_parameters: false };

describe('the token limit', () => {
  it.each([
    { what: "the model's default", maxTokens: 4_096 },
    { what: 'the default given', setting: { defaults: { maxTokens: 1_024 } }, maxTokens: 1_024 },
    {
      what: "the model's maximum, below the default given",
      setting: { defaults: { maxTokens: 99_999 } },
      maxTokens: 10_000,
    },
    { what: 'max_tokens', body: { max_tokens: 5 }, setting: { defaults: { maxTokens: 1_024 } }, maxTokens: 5 },
    { what: 'max_completion_tokens', body: { max_completion_tokens: 6 }, maxTokens: 6 },
    { what: 'max_tokens beside null', body: { max_tokens: 5, max_completion_tokens: null }, maxTokens: 5 },
    { what: 'either of two equal ones', body: { max_tokens: 5, max_completion_tokens: 5 }, maxTokens: 5 },
    { what: "as much as the model's maximum", body: { max_tokens: 10_000 }, maxTokens: 10_000 },
  ])('is $what', ({ body = {}, setting = {}, maxTokens }) => {
    const { request, ignoredParams } = translate(body, setting);

    expect({ config: request.inferenceConfig, ignoredParams }).toEqual({ config: { maxTokens }, ignoredParams: [] });
  });

  it('is max_completion_tokens, and a max_tokens that differs is reported', () => {
    const { request, ignoredParams } = translate({ max_tokens: 99_999, max_completion_tokens: 6 });

    expect({ config: request.inferenceConfig, ignoredParams }).toEqual({
      config: { maxTokens: 6 },
      ignoredParams: ['max_tokens'],
    });
  });

  it.each(['max_tokens', 'max_completion_tokens'])('is refused as %s above what the model can answer', (param) => {
    const message = `${param} must be 10000 or less for nova-micro, not 10001.`;

    expect(() => translate({ [param]: 10_001 })).toThrow(
      expect.objectContaining({ code: 'invalid_value', status: 400, param, message }),
    );
  });

  it('is left out, and reported if it was sent, for a model that refuses it', () => {
    const row = { max_tokens_forbidden: true };

    expect(translate({}, { row }).request).not.toHaveProperty('inferenceConfig');
    expect(translate({ max_tokens: 5 }, { row }).ignoredParams).toEqual(['max_tokens']);
  });
});

describe('sampling', () => {
  const defaults = { temperature: 0.7 };

  it.each([
    { what: 'nothing', expected: {} },
    { what: 'nothing for null', body: { temperature: null, top_p: null }, expected: {} },
    { what: 'temperature', body: { temperature: 0 }, setting: { defaults }, expected: { temperature: 0 } },
    { what: 'temperature at the end of the scale', body: { temperature: 1 }, expected: { temperature: 1 } },
    {
      what: 'top_p, without the default temperature',
      body: { top_p: 0.9 },
      setting: { defaults },
      expected: { topP: 0.9 },
    },
    { what: 'both', body: { temperature: 0.2, top_p: 0 }, expected: { temperature: 0.2, topP: 0 } },
    {
      what: 'the default temperature',
      body: { temperature: null },
      setting: { defaults },
      expected: { temperature: 0.7 },
    },
    { what: 'no default temperature to a model without it', setting: { row: NO_SAMPLING, defaults }, expected: {} },
  ])('sends $what', ({ body = {}, setting = {}, expected }) => {
    const { request, ignoredParams, warnings } = translate(body, setting);

    expect(request.inferenceConfig).toEqual({ maxTokens: 4_096, ...expected });
    expect({ ignoredParams, warnings }).toEqual({ ignoredParams: [], warnings: [] });
  });

  it('clamps a temperature above 1 and says so', () => {
    const { request, warnings, ignoredParams } = translate({ temperature: 1.7, top_p: 0.5 });

    expect(request.inferenceConfig).toEqual({ maxTokens: 4_096, temperature: 1, topP: 0.5 });
    expect(warnings).toEqual([{ code: 'temperature_clamped', message: expect.stringContaining('1.7') }]);
    expect(ignoredParams).toEqual([]);
  });

  it.each([
    { body: { temperature: 0.2, top_p: 0.9 }, expected: { temperature: 0.2 }, ignored: ['top_p'] },
    { body: { temperature: 0.2, top_p: 1 }, expected: { temperature: 0.2 }, ignored: [] },
    { body: { temperature: 1, top_p: 0.9 }, expected: { topP: 0.9 }, ignored: [] },
    { body: { temperature: 1, top_p: 1 }, expected: { temperature: 1 }, ignored: [] },
    { body: { temperature: 0.2 }, expected: { temperature: 0.2 }, ignored: [] },
    { body: { top_p: 0.9 }, expected: { topP: 0.9 }, ignored: [] },
  ])('sends one of $body to a model that refuses the two together', ({ body, expected, ignored }) => {
    const { request, ignoredParams } = translate(body, { row: { temperature_with_top_p: false } });

    expect(request.inferenceConfig).toEqual({ maxTokens: 4_096, ...expected });
    expect(ignoredParams).toEqual(ignored);
  });

  it('reports what a model without sampling parameters was sent', () => {
    const { request, ignoredParams, warnings } = translate({ temperature: 1.7, top_p: 0.5 }, { row: NO_SAMPLING });

    expect(request.inferenceConfig).toEqual({ maxTokens: 4_096 });
    expect({ ignoredParams, warnings }).toEqual({ ignoredParams: ['temperature', 'top_p'], warnings: [] });
  });
});

describe('stop', () => {
  it.each([
    ['END', ['END']],
    [' a ', [' a ']],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ])('sends %j as %j', (stop, stopSequences) => {
    expect(translate({ stop }).request.inferenceConfig).toEqual({ maxTokens: 4_096, stopSequences });
  });

  it('may be null', () => {
    expect(translate({ stop: null }, { row: { stop_sequences: false } })).toEqual(translate({}));
  });

  it.each([
    ['\n', 'stop'],
    [['a', ' '], 'stop[1]'],
  ])('is refused when it is %j', (stop, param) => {
    expect(() => translate({ stop })).toThrow(expect.objectContaining({ code: 'invalid_value', status: 400, param }));
  });

  it('is refused by a model without stop sequences', () => {
    expect(() => translate({ stop: 'a' }, { row: { stop_sequences: false } })).toThrow(
      expect.objectContaining({ code: 'unsupported_parameter', status: 400, param: 'stop' }),
    );
  });
});
