import { describe, expect, it } from 'vitest';
import { callsWithoutThoughts, withThoughts } from '../../../../src/translators/chatCompletions/index.ts';
import { modelRow } from './modelRow.ts';
import { assertRequest } from './translate.ts';

const USER = { role: 'user', content: 'a' };
const SIGNED = { type: 'thinking' as const, thinking: 'Hm.', signature: 'c2ln' };
const calls = (...ids: string[]) => ({
  role: 'assistant',
  content: null,
  tool_calls: ids.map((id) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } })),
});
const results = (...ids: string[]) => ids.map((id) => ({ role: 'tool', tool_call_id: id, content: 'r' }));
const said = { role: 'assistant', content: 'b' };

const missing = (messages: readonly object[], fields: object = { reasoning_effort: 'low' }, row: object = {}) => {
  const body: object = { messages, ...fields };
  assertRequest(body);
  return callsWithoutThoughts(
    body,
    modelRow({ reasoning: 'anthropic_budget', reasoning_can_be_disabled: true, ...row }),
  );
};

describe('thoughts that a turn under way lacks', () => {
  it.each<[string, readonly object[], readonly string[]]>([
    ['nothing was called', [USER], []],
    ['a call waits for its result', [USER, calls('1'), ...results('1')], ['1']],
    ['several calls of a message, which have the same', [USER, calls('1', '2'), ...results('1', '2')], ['1']],
    ['several messages', [USER, calls('1'), ...results('1'), calls('2'), ...results('2')], ['1', '2']],
    ['the user speaks beside the results', [USER, calls('1'), ...results('1'), USER], ['1']],
    ['a turn that has ended', [USER, calls('1'), ...results('1'), said, USER], []],
    ['an earlier turn has ended', [USER, calls('1'), ...results('1'), said, USER, calls('2'), ...results('2')], ['2']],
    ['the caller sends them', [USER, { ...calls('1'), thinking_blocks: [SIGNED] }, ...results('1')], []],
    ['the caller sends an empty list', [USER, { ...calls('1'), thinking_blocks: [] }, ...results('1')], ['1']],
  ])('%s', (_what, messages, ids) => {
    expect(missing(messages)).toEqual(ids);
  });

  it.each<[string, object, object, readonly string[]]>([
    ['thinking is asked for', { thinking: { type: 'adaptive' } }, {}, ['1']],
    ['nothing is asked for', {}, {}, []],
    ['nothing is asked for, but the model always thinks', {}, { reasoning_can_be_disabled: false }, ['1']],
    ['thinking is switched off', { reasoning_effort: 'none' }, { reasoning_can_be_disabled: false }, []],
    ['nothing is asked for, but GPT-5.x thinks unasked', {}, { reasoning: 'openai_nested_effort' }, ['1']],
    ['GPT-5.x is not to think', { reasoning_effort: 'none' }, { reasoning: 'openai_nested_effort' }, []],
    ['the model is not shown its thoughts', { reasoning_effort: 'low' }, { reasoning: 'openai_effort' }, []],
  ])('are looked for by what is asked: %s', (_what, ...[fields, row, ids]) => {
    expect(missing([USER, calls('1'), ...results('1')], fields, row)).toEqual(ids);
  });

  it('are put back before the calls that they led to, and nowhere else', () => {
    const body: object = { messages: [USER, calls('1', '2'), ...results('1', '2'), calls('3'), ...results('3')] };
    assertRequest(body);

    const [, first, , , second] = withThoughts(body.messages, new Map([['1', [SIGNED]]]));

    expect(first).toEqual({ ...calls('1', '2'), thinking_blocks: [SIGNED] });
    expect(second).toEqual(calls('3'));
  });
});
