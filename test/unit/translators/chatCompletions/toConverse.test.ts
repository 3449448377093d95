import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../../../src/errors.ts';
import { toConverse } from '../../../../src/translators/chatCompletions/index.ts';
import { isInRequest, unaccounted } from './leafAccount.ts';
import { modelRow } from './modelRow.ts';
import { capabilities, refusedRequest, takenRequest } from './requests.ts';
import { assertRequest, HELLO, translate } from './translate.ts';

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
      ignoredParams: [],
      warnings: [],
    });
  });

  it('maps or reports every leaf of a request it takes, and changes none', () => {
    fc.assert(
      fc.property(takenRequest, capabilities, (body, changes) => {
        assertRequest(body);
        const before = structuredClone(body);
        const translation = toConverse(deepFreeze(body), { row: modelRow(changes), modelId: MODEL_ID });

        expect(unaccounted(body, translation)).toEqual([]);
        expect(translation.ignoredParams.filter((path) => !isInRequest(body, path))).toEqual([]);
        expect(translation.ignoredParams).toHaveLength(new Set(translation.ignoredParams).size);
        expect(body).toEqual(before);
      }),
    );
  });

  it('keeps all texts of a role in their order', () => {
    fc.assert(
      fc.property(takenRequest, (body) => {
        assertRequest(body);
        const { request } = toConverse(body, { row: modelRow(), modelId: MODEL_ID });
        const sent = (request.messages ?? []).flatMap(({ role, content = [] }) =>
          content.map(({ text }) => [role, text]),
        );
        const said = body.messages.flatMap(({ role, content }) =>
          [content ?? []].flat().map((part) => [role, partText(part)]),
        );
        const isSystem = ([role]: unknown[]) => role === 'system' || role === 'developer';
        const spoken = said.filter(([, text]) => text?.trim() !== '');

        expect(sent).toEqual(spoken.filter((turn) => !isSystem(turn)));
        expect((request.system ?? []).map(({ text }) => text)).toEqual(spoken.filter(isSystem).map(([, text]) => text));
      }),
    );
  });

  it('names the place of what it refuses', () => {
    fc.assert(
      fc.property(refusedRequest, capabilities, (body, changes) => {
        assertRequest(body);
        const row = modelRow({ ...changes, max_tokens_forbidden: false });
        const refusal = thrownBy(() => toConverse(deepFreeze(body), { row, modelId: MODEL_ID }));

        expect(refusal).toMatchObject({
          status: 400,
          code: expect.stringMatching(/^(unsupported_parameter|invalid_value)$/),
        });
        expect(isInRequest(body, refusal.param ?? '')).toBe(true);
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
  ])('shows %s that a translation lost', (_what, fields, path) => {
    const body: object = { messages: HELLO, ...fields };
    assertRequest(body);

    expect(unaccounted(body, { request: { modelId: MODEL_ID }, ignoredParams: [], warnings: [] })).toContain(path);
  });
});

function thrownBy(action: () => unknown): GatewayError {
  try {
    action();
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) deepFreeze(member);
  return Object.freeze(value);
}

function partText(part: string | object): string | undefined {
  if (typeof part === 'string') return part;
  return 'text' in part && typeof part.text === 'string' ? part.text : undefined;
}
