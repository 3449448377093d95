import { describe, expect, it } from 'vitest';
import { EFFORTS, type Effort, type ModelRow, REASONING } from '../../../../src/catalog/model.ts';
import { refusalOf, translate } from './translate.ts';

type Row = Partial<ModelRow>;

const ADAPTIVE: Row = {
  reasoning: 'anthropic_adaptive',
  reasoning_can_be_disabled: true,
  reasoning_efforts: ['low', 'medium', 'high', 'max'],
};
const BUDGET: Row = { reasoning: 'anthropic_budget', reasoning_can_be_disabled: true, max_output_tokens: 64_000 };
const FLAT: Row = { reasoning: 'openai_effort', reasoning_efforts: ['low', 'medium', 'high'] };
const NESTED: Row = {
  reasoning: 'openai_nested_effort',
  reasoning_can_be_disabled: true,
  reasoning_efforts: ['low', 'medium', 'high', 'xhigh'],
};
const NOVA: Row = {
  reasoning: 'nova_effort',
  reasoning_can_be_disabled: true,
  reasoning_efforts: ['low', 'medium', 'high'],
};
const NONE: Row = { reasoning: 'none' };
const ALWAYS: Row = { reasoning: 'always_on' };

const outcome = (body: object, row: Row) => {
  const { request, ignoredParams, warnings } = translate(body, { row });
  return {
    fields: request.additionalModelRequestFields,
    ignoredParams,
    warnings: warnings.map(({ code }) => code),
  };
};
const nothing = { fields: undefined, ignoredParams: [], warnings: [] };
const ignored = (...ignoredParams: string[]) => ({ ...nothing, ignoredParams });
const sent = (fields: object, isAdjusted = false) => ({
  ...nothing,
  fields,
  warnings: isAdjusted ? ['reasoning_effort_adjusted'] : [],
});

const adaptive = (effort: string) => ({ thinking: { type: 'adaptive' }, output_config: { effort } });
const budget = (budget_tokens: number) => ({ thinking: { type: 'enabled', budget_tokens } });
const nova = (maxReasoningEffort: string) => ({ reasoningConfig: { type: 'enabled', maxReasoningEffort } });

/** By kind of model, then by effort: what is sent, and whether it is another effort. */
const BY_EFFORT: Readonly<Record<ModelRow['reasoning'], { row: Row; by: Record<Effort | 'none', object> }>> = {
  none: {
    row: NONE,
    by: { none: nothing, ...forEach(ignored('reasoning_effort')) },
  },
  always_on: {
    row: ALWAYS,
    by: { none: ignored('reasoning_effort'), ...forEach(ignored('reasoning_effort')) },
  },
  anthropic_adaptive: {
    row: ADAPTIVE,
    by: {
      none: sent({ thinking: { type: 'disabled' } }),
      minimal: sent(adaptive('low'), true),
      low: sent(adaptive('low')),
      medium: sent(adaptive('medium')),
      high: sent(adaptive('high')),
      xhigh: sent(adaptive('high'), true),
      max: sent(adaptive('max')),
    },
  },
  anthropic_budget: {
    row: BUDGET,
    by: {
      none: nothing,
      minimal: sent(budget(1_024)),
      low: sent(budget(2_048)),
      medium: sent(budget(8_192)),
      high: sent(budget(16_384)),
      xhigh: sent(budget(24_576)),
      max: sent(budget(32_000), true),
    },
  },
  openai_effort: {
    row: FLAT,
    by: {
      none: ignored('reasoning_effort'),
      minimal: sent({ reasoning_effort: 'low' }, true),
      low: sent({ reasoning_effort: 'low' }),
      medium: sent({ reasoning_effort: 'medium' }),
      high: sent({ reasoning_effort: 'high' }),
      xhigh: sent({ reasoning_effort: 'high' }, true),
      max: sent({ reasoning_effort: 'high' }, true),
    },
  },
  openai_nested_effort: {
    row: NESTED,
    by: {
      none: sent({ reasoning: { effort: 'none' } }),
      minimal: sent({ reasoning: { effort: 'low' } }, true),
      low: sent({ reasoning: { effort: 'low' } }),
      medium: sent({ reasoning: { effort: 'medium' } }),
      high: sent({ reasoning: { effort: 'high' } }),
      xhigh: sent({ reasoning: { effort: 'xhigh' } }),
      max: sent({ reasoning: { effort: 'xhigh' } }, true),
    },
  },
  nova_effort: {
    row: NOVA,
    by: {
      none: nothing,
      minimal: sent(nova('low'), true),
      low: sent(nova('low')),
      medium: sent(nova('medium')),
      high: sent(nova('high')),
      xhigh: sent(nova('high'), true),
      max: sent(nova('high'), true),
    },
  },
};

describe('reasoning_effort', () => {
  const rows = REASONING.flatMap((kind) =>
    (['none', ...EFFORTS] as const).map((effort) => ({ kind, effort, ...BY_EFFORT[kind] })),
  );

  it.each(rows)('$effort, for a model of kind $kind', ({ effort, row, by }) => {
    expect(outcome({ reasoning_effort: effort }, row)).toEqual(by[effort]);
  });

  it.each(rows.filter(({ effort }) => effort === 'none'))(
    'none is reported by a model of kind $kind that cannot stop',
    ({ row }) => {
      const cannotStop = { ...row, reasoning_can_be_disabled: false };

      expect(outcome({ reasoning_effort: 'none' }, cannotStop)).toEqual(
        row === NONE ? nothing : ignored('reasoning_effort'),
      );
    },
  );

  it('says which effort was sent instead', () => {
    const [warning] = translate({ reasoning_effort: 'xhigh' }, { row: ADAPTIVE }).warnings;

    expect(warning?.message).toBe('The model does not take reasoning_effort xhigh in this request; high was sent.');
  });
});

describe('thinking', () => {
  it.each<[string, object, Row, object]>([
    ['adaptive', { thinking: { type: 'adaptive' } }, ADAPTIVE, sent({ thinking: { type: 'adaptive' } })],
    [
      'adaptive, shown',
      { thinking: { type: 'adaptive', display: 'summarized' } },
      ADAPTIVE,
      sent({ thinking: { type: 'adaptive', display: 'summarized' } }),
    ],
    [
      'adaptive with an effort',
      { thinking: { type: 'adaptive' }, reasoning_effort: 'low' },
      ADAPTIVE,
      sent(adaptive('low')),
    ],
    [
      'a budget as adaptive',
      { thinking: { type: 'enabled', budget_tokens: 2_000 } },
      ADAPTIVE,
      { ...sent({ thinking: { type: 'adaptive' } }), ignoredParams: ['thinking.budget_tokens'] },
    ],
    ['a budget', { thinking: { type: 'enabled', budget_tokens: 2_000 } }, BUDGET, sent(budget(2_000))],
    [
      'a budget, whatever the effort',
      { thinking: { type: 'enabled', budget_tokens: 2_000 }, reasoning_effort: 'high' },
      BUDGET,
      { ...sent(budget(2_000)), ignoredParams: ['reasoning_effort'] },
    ],
    ['adaptive as a budget', { thinking: { type: 'adaptive' } }, BUDGET, sent(budget(8_192))],
    [
      'shown thoughts, where they always are',
      { thinking: { type: 'enabled', display: 'summarized' } },
      BUDGET,
      { ...sent(budget(8_192)), ignoredParams: ['thinking.display'] },
    ],
    ['what always happens', { thinking: { type: 'enabled' } }, FLAT, nothing],
    [
      'what gpt-oss cannot be told',
      { thinking: { type: 'enabled', budget_tokens: 2_000, display: 'omitted' }, reasoning_effort: 'low' },
      FLAT,
      { ...sent({ reasoning_effort: 'low' }), ignoredParams: ['thinking.budget_tokens', 'thinking.display'] },
    ],
    [
      'a switch as a medium effort',
      { thinking: { type: 'enabled' } },
      NESTED,
      sent({ reasoning: { effort: 'medium' } }),
    ],
    ["a switch as Nova's medium effort", { thinking: { type: 'enabled' } }, NOVA, sent(nova('medium'))],
    ['nothing for a model that does not think', { thinking: { type: 'enabled' } }, NONE, ignored('thinking')],
    ['nothing for a model that cannot be steered', { thinking: { type: 'adaptive' } }, ALWAYS, ignored('thinking')],
    ['an end to it', { thinking: { type: 'disabled' } }, ADAPTIVE, sent({ thinking: { type: 'disabled' } })],
    ['an end to it, by default', { thinking: { type: 'disabled' } }, BUDGET, nothing],
    ['an end to it, for GPT', { thinking: { type: 'disabled' } }, NESTED, sent({ reasoning: { effort: 'none' } })],
    ['an end to what never begins', { thinking: { type: 'disabled' } }, NONE, nothing],
    ['an end to what never ends', { thinking: { type: 'disabled' } }, ALWAYS, ignored('thinking')],
    [
      'an end twice, in vain',
      { thinking: { type: 'disabled' }, reasoning_effort: 'none' },
      ALWAYS,
      ignored('thinking', 'reasoning_effort'),
    ],
    [
      'an end, against an effort',
      { thinking: { type: 'disabled' }, reasoning_effort: 'high' },
      ADAPTIVE,
      { ...sent({ thinking: { type: 'disabled' } }), ignoredParams: ['reasoning_effort'] },
    ],
    [
      'a start, against an effort',
      { thinking: { type: 'adaptive' }, reasoning_effort: 'none' },
      ADAPTIVE,
      { ...sent({ thinking: { type: 'adaptive' } }), ignoredParams: ['reasoning_effort'] },
    ],
    [
      'an end with idle settings',
      { thinking: { type: 'disabled', budget_tokens: 2_000, display: 'omitted', stray: 1 } },
      ADAPTIVE,
      {
        ...sent({ thinking: { type: 'disabled' } }),
        ignoredParams: ['thinking.stray', 'thinking.budget_tokens', 'thinking.display'],
      },
    ],
  ])('means %s', (...[, body, row, expected]) => {
    expect(outcome(body, row)).toEqual(expected);
  });
});

describe('a budget of thoughts', () => {
  const limitOf = (body: object, row = BUDGET) => translate(body, { row }).request.inferenceConfig?.maxTokens;

  it('comes on top of the default limit, up to what the model can answer', () => {
    expect(limitOf({ reasoning_effort: 'high' })).toBe(16_384 + 4_096);
    expect(limitOf({ thinking: { type: 'enabled', budget_tokens: 63_000 } })).toBe(64_000);
  });

  it("is part of the caller's own limit, at most half of it", () => {
    const body = { reasoning_effort: 'high', max_completion_tokens: 3_000 };

    expect(limitOf(body)).toBe(3_000);
    expect(outcome(body, BUDGET)).toEqual(sent(budget(1_500), true));
    expect(translate(body, { row: BUDGET }).warnings[0]?.message).toContain('high was sent as 1500 tokens');
  });

  it('is reported when the limit leaves no room for it', () => {
    expect(outcome({ reasoning_effort: 'low', max_tokens: 2_047 }, BUDGET)).toEqual(ignored('reasoning_effort'));
  });

  it.each([
    [{ thinking: { type: 'enabled', budget_tokens: 2_000 }, max_tokens: 2_000 }, 'less than 2000'],
    [{ thinking: { type: 'enabled', budget_tokens: 64_000 } }, 'less than 64000'],
  ])('is refused when it leaves no room for an answer: %j', (body, expected) => {
    expect(refusalOf(body, { row: BUDGET })).toMatchObject({
      code: 'invalid_value',
      param: 'thinking.budget_tokens',
      message: expect.stringContaining(expected),
    });
  });
});

describe('the rest of a request with thinking', () => {
  const body = { reasoning_effort: 'medium', temperature: 0.5, top_p: 0.9 };

  it.each<[string, Row, boolean]>([
    ['adaptive Claude', ADAPTIVE, false],
    ['Claude with a budget', BUDGET, false],
    ['gpt-oss', FLAT, true],
    ['Nova at medium effort', NOVA, true],
  ])('keeps its sampling for %s: %s', (...[, row, isKept]) => {
    const { request, ignoredParams } = translate(body, { row, defaults: { temperature: 0.7 } });

    expect(request.inferenceConfig).toMatchObject(isKept ? { temperature: 0.5, topP: 0.9 } : {});
    expect(request.inferenceConfig?.temperature).toBe(isKept ? 0.5 : undefined);
    expect(ignoredParams).toEqual(isKept ? [] : ['temperature', 'top_p']);
  });

  it('has no default temperature where Claude thinks', () => {
    const { request } = translate({ reasoning_effort: 'low' }, { row: ADAPTIVE, defaults: { temperature: 0.7 } });

    expect(request.inferenceConfig).toEqual({ maxTokens: 4_096 });
  });

  it('has neither limit nor sampling for Nova at high effort', () => {
    const { request, ignoredParams } = translate({ ...body, reasoning_effort: 'high' }, { row: NOVA });

    expect(request).not.toHaveProperty('inferenceConfig');
    expect(ignoredParams).toEqual(['temperature', 'top_p']);
  });

  it("keeps the caller's limit for Nova, at a lower effort", () => {
    expect(outcome({ reasoning_effort: 'high', max_tokens: 50 }, NOVA)).toEqual(sent(nova('medium'), true));
    expect(outcome({ reasoning_effort: 'medium', max_tokens: 50 }, NOVA)).toEqual(sent(nova('medium')));
  });

  const forced = { tools: [{ type: 'function', function: { name: 'a' } }], tool_choice: 'required' };
  it.each<[string, Row, object]>([
    ['adaptive Claude', ADAPTIVE, ignored('reasoning_effort')],
    ['Claude with a budget', BUDGET, ignored('reasoning_effort')],
    ['Claude that cannot stop', { ...ADAPTIVE, reasoning_can_be_disabled: false }, sent(adaptive('low'))],
    ['gpt-oss', FLAT, sent({ reasoning_effort: 'low' })],
  ])('forces its tool, and goes without thoughts where the two exclude each other: %s', (...[, row, expected]) => {
    expect(outcome({ ...forced, reasoning_effort: 'low' }, row)).toEqual(expected);
    expect(translate({ ...forced, reasoning_effort: 'low' }, { row }).request.toolConfig?.toolChoice).toEqual({
      any: {},
    });
  });
});

describe('thinking in the middle of a turn', () => {
  const call = { id: 'c1', type: 'function', function: { name: 'a', arguments: '{}' } };
  const thought = { type: 'thinking', thinking: 'Hm.', signature: 'c2ln' };
  const begun = (fields: object = {}) => [
    { role: 'user', content: 'a' },
    { role: 'assistant', content: null, tool_calls: [call], ...fields },
    { role: 'tool', tool_call_id: 'c1', content: 'b' },
  ];
  const said = { role: 'user', content: 'c' };

  it.each<[string, object[], boolean]>([
    ['begins a turn', [said], true],
    ['goes on with its thoughts', begun({ thinking_blocks: [thought] }), true],
    ['begins another turn', [...begun(), { role: 'assistant', content: 'd' }, said], true],
    ['does not begin over results', begun(), false],
    ['does not begin over results and a question', [...begun(), said], false],
    ['does not begin where the end is to be written', [said, { role: 'assistant', content: 'So' }], false],
  ])('%s, with a budget', (...[, messages, isThinking]) => {
    const body = { messages, reasoning_effort: 'low', tools: [{ type: 'function', function: { name: 'a' } }] };

    expect(outcome(body, BUDGET)).toEqual(isThinking ? sent(budget(2_048)) : ignored('reasoning_effort'));
    expect(outcome(body, ADAPTIVE)).toEqual(sent(adaptive('low')));
  });
});

function forEach(value: object): Record<Effort, object> {
  return { minimal: value, low: value, medium: value, high: value, xhigh: value, max: value };
}
