import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatCompletionRequest } from '../../../../generated/types/gateway/types.gen.ts';
import { type TranslationTarget, toConverse } from '../../../../src/translators/chatCompletions/index.ts';
import { isInRequest, unaccounted } from './leafAccount.ts';
import { modelRow } from './modelRow.ts';
import { anyRequest, capabilities, refusedRequest } from './requests.ts';
import { assertRequest, HELLO, thrownBy, translate } from './translate.ts';

const LOOK_UP = { type: 'function', function: { name: 'look_up' } } as const;
const MODEL_ID = 'us.amazon.nova-micro-v1:0';

describe('toConverse', () => {
  it('calls the target with the conversation and its settings', () => {
    const body = {
      messages: [{ role: 'system', content: 'Be brief.' }, ...HELLO],
      max_completion_tokens: 200,
      temperature: 0.5,
      stop: 'END',
    };

    expect(translate(body)).toEqual({
      request: {
        modelId: 'amazon.nova-micro-v1:0',
        system: [{ text: 'Be brief.' }],
        messages: [{ role: 'user', content: [{ text: 'Hello' }] }],
        inferenceConfig: { maxTokens: 200, temperature: 0.5, stopSequences: ['END'] },
      },
      form: { kind: 'text' },
      ignoredParams: [],
      warnings: [],
    });
  });

  it('maps, reports or refuses every leaf of a request, and changes none', { timeout: 60_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(anyRequest, capabilities, (body, changes) => {
        assertRequest(body);
        const before = structuredClone(body);
        const target: TranslationTarget = { row: modelRow(changes), modelId: MODEL_ID };
        const refusal = thrownBy(() => toConverse(deepFreeze(body), target));
        if (refusal === undefined) {
          taken += 1;
          expectAccount(body, target);
        } else {
          expect(refusal).toMatchObject({
            status: 400,
            code: expect.stringMatching(/^(unsupported|invalid|missing)_/),
          });
          expect(`${refusal.param}: ${isInRequest(body, refusal.param ?? '')}`).toBe(`${refusal.param}: true`);
        }
        expect(body).toEqual(before);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('keeps all texts of a role in their order', () => {
    fc.assert(
      fc.property(anyRequest, (body) => {
        assertRequest(body);
        const plain = { messages: body.messages, tools: [LOOK_UP] };
        const { request } = toConverse(plain, { row: modelRow({ cache_points: false }), modelId: MODEL_ID });
        const sent = (request.messages ?? []).flatMap(({ role, content = [] }) =>
          content.flatMap(({ text }) => (text === undefined ? [] : [[role, text.trim()]])),
        );
        const said = body.messages.flatMap((message) => textsOf(message).map((text) => [message.role, text.trim()]));
        const heard = said.filter(([, text]) => text !== '');
        const isSystem = ([role]: unknown[]) => role === 'system' || role === 'developer';

        expect(sent).toEqual(heard.filter((turn) => !isSystem(turn)));
        expect((request.system ?? []).flatMap(({ text }) => text?.trim() ?? [])).toEqual(
          heard.filter(isSystem).map(([, text]) => text),
        );
      }),
    );
  });

  it('names the place of what it refuses', () => {
    fc.assert(
      fc.property(refusedRequest, capabilities, (body, changes) => {
        assertRequest(body);
        const refusal = thrownBy(() => toConverse(deepFreeze(body), { row: modelRow(changes), modelId: MODEL_ID }));

        expect(refusal).toMatchObject({
          status: 400,
          code: expect.stringMatching(/^(unsupported_parameter|invalid_value)$/),
        });
        expect(isInRequest(body, refusal?.param ?? '')).toBe(true);
      }),
    );
  });

  it('refuses in a strict request exactly what it would report', () => {
    fc.assert(
      fc.property(anyRequest, (body) => {
        assertRequest(body);
        const target: TranslationTarget = { row: modelRow(), modelId: MODEL_ID };
        fc.pre(thrownBy(() => toConverse(body, target)) === undefined);
        const [first] = toConverse(body, target).ignoredParams;

        expect(thrownBy(() => toConverse(body, { ...target, isStrict: true }))?.param).toBe(first);
      }),
    );
  });
});

describe('the account of leaves', () => {
  it.each([
    ['a text', { messages: [{ role: 'user', content: [{ type: 'text', text: 'a' }] }] }, 'messages[0].content[0].text'],
    ['a field', { seed: 0 }, 'seed'],
    ['a limit', { max_tokens: 5 }, 'max_tokens'],
    ['a stray member', { stray: { deep: [false] } }, 'stray.deep[0]'],
    [
      'a schema',
      { tools: [{ type: 'function', function: { name: 'a', parameters: { type: 'object', title: 'b' } } }] },
      'tools[0].function.parameters.title',
    ],
  ])('shows %s that a translation lost', (_what, fields, path) => {
    const body: object = { messages: HELLO, ...fields };
    assertRequest(body);

    const lossy = () => translate({});

    expect(unaccounted(body, lossy)).toContain(path);
  });
});

function expectAccount(body: ChatCompletionRequest, target: TranslationTarget): void {
  const { ignoredParams } = toConverse(body, target);

  expect(unaccounted(body, (each) => toConverse(each, target))).toEqual([]);
  expect(ignoredParams.filter((path) => !isInRequest(body, path))).toEqual([]);
  expect(ignoredParams).toHaveLength(new Set(ignoredParams).size);
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) deepFreeze(member);
  return Object.freeze(value);
}

/** What the message says, but for what a tool answered. */
function textsOf(message: ChatCompletionRequest['messages'][number]): readonly string[] {
  if (message.role === 'tool') return [];
  const parts = typeof message.content === 'string' ? [message.content] : (message.content ?? []);
  const texts = parts.flatMap((part) => {
    if (typeof part === 'string') return part;
    return part.type === 'text' ? part.text : [];
  });
  return message.role === 'assistant' ? [...texts, message.refusal ?? ''] : texts;
}
