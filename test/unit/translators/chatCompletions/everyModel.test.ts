import { ConverseRequest$, ConverseStreamRequest$ } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../../src/catalog/catalog.ts';
import type { ModelRow } from '../../../../src/catalog/model.ts';
import { readModels } from '../../../../src/catalog/readModels.ts';
import { readPrompt } from '../../../../src/local/bedrockSimulator/prompt.ts';
import { findFault } from '../../../../src/local/bedrockSimulator/validation.ts';
import { type Translation, toConverse } from '../../../../src/translators/chatCompletions/index.ts';
import { isInRequest } from './leafAccount.ts';
import { anyRequest } from './requests.ts';
import { schemaFaults } from './schemaFaults.ts';
import { assertRequest, thrownBy } from './translate.ts';

const ROWS = createCatalog(readModels()).list();

describe('any request', () => {
  it.each(ROWS)('becomes a Converse request, or a refusal that names a field: $id', (row) => {
    let taken = 0;
    fc.assert(
      fc.property(anyRequest, (body) => {
        assertRequest(body);
        const target = { row, modelId: row.bedrock_model_id, origin: { teamId: 'Größe', keyId: 'k', requestId: 'r' } };
        const refusal = thrownBy(() => toConverse(body, target));
        if (refusal !== undefined) {
          expect(refusal.status).toBe(400);
          expect(`${refusal.param}: ${isInRequest(body, refusal.param ?? '')}`).toBe(`${refusal.param}: true`);
          return;
        }
        taken += 1;
        const translation = toConverse(body, target);
        expect(requestFaults(translation, body.stream === true)).toEqual([]);
        expect(brokenRules(translation, row)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});

describe('schemaFaults', () => {
  it.each([
    [{ messages: [] }, '.modelId is missing'],
    [{ modelId: 5 }, '.modelId has the wrong type'],
    [{ modelId: 'a', song: 1 }, '.song is unknown'],
    [{ modelId: 'a', messages: {} }, '.messages is no list'],
    [
      { modelId: 'a', messages: [{ role: 'user', content: [{ text: 'a', image: undefined }, {}] }] },
      '.messages[0].content[1] has 0 members of a union',
    ],
    [
      { modelId: 'a', toolConfig: { tools: [{ toolSpec: { name: 'a' } }] } },
      '.toolConfig.tools[0].toolSpec.inputSchema is missing',
    ],
    [
      { modelId: 'a', additionalModelRequestFields: { a: new Map([[1, undefined]]), b: undefined } },
      '.additionalModelRequestFields is no JSON',
    ],
  ])('finds what is wrong with %j', (request, fault) => {
    expect(schemaFaults(request, ConverseRequest$)).toEqual([fault]);
  });
});

/** What the SDK's own schema and Bedrock's rules for conversations, as the simulator knows them, say. */
function requestFaults({ request }: Translation, isStream: boolean): readonly unknown[] {
  const { modelId = '', ...body } = JSON.parse(JSON.stringify(request, asSent));
  const fault = findFault(readPrompt(modelId, body));
  const schema = isStream ? ConverseStreamRequest$ : ConverseRequest$;
  return [...schemaFaults(request, schema), ...(fault === undefined ? [] : [fault])];
}

/** Bytes go over the wire as base64. */
function asSent(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

type Request = Translation['request'];
type Broken = (request: Request, row: ModelRow) => boolean;

const blocksOf = ({ messages = [] }: Request) => messages.flatMap(({ content = [] }) => content);

const reads = (modality: 'image' | 'document' | 'audio' | 'video'): Broken => {
  return (request, row) =>
    !row.input_modalities.includes(modality) && blocksOf(request).some((block) => block[modality] !== undefined);
};

const hasCachePoint: Broken = (request) =>
  [...blocksOf(request), ...(request.system ?? []), ...(request.toolConfig?.tools ?? [])].some(
    (block) => block.cachePoint !== undefined,
  );

const hasForeignId: Broken = (request, row) => {
  const ids = blocksOf(request).flatMap(({ toolUse, toolResult }) => toolUse?.toolUseId ?? toolResult?.toolUseId ?? []);
  return ids.some((id) => !new RegExp(row.tool_call_id_pattern ?? '').test(id));
};

/** What the catalogue says a model refuses. */
const RULES: Readonly<Record<string, Broken>> = {
  'system prompt': ({ system }, row) => !row.system_prompt && system !== undefined,
  tools: ({ toolConfig }, row) => !row.tool_use && toolConfig !== undefined,
  'forced tool': ({ toolConfig }, row) => !row.forced_tool_choice && toolConfig?.toolChoice !== undefined,
  temperature: ({ inferenceConfig }, row) => !row.sampling_parameters && inferenceConfig?.temperature !== undefined,
  topP: ({ inferenceConfig }, row) => !row.sampling_parameters && inferenceConfig?.topP !== undefined,
  'temperature with topP': ({ inferenceConfig: { temperature, topP } = {} }, row) =>
    !row.temperature_with_top_p && temperature !== undefined && topP !== undefined,
  'stop sequences': ({ inferenceConfig }, row) => !row.stop_sequences && inferenceConfig?.stopSequences !== undefined,
  'output limit': ({ inferenceConfig }, row) => (inferenceConfig?.maxTokens ?? 0) > row.max_output_tokens,
  'output schema': ({ outputConfig }, row) => row.structured_output !== 'native' && outputConfig !== undefined,
  prefill: ({ messages }, row) => !row.assistant_prefill && messages?.at(-1)?.role === 'assistant',
  'tool call id': hasForeignId,
  'cache points': (request, row) => !row.cache_points && hasCachePoint(request, row),
  image: reads('image'),
  document: reads('document'),
  citations: (request, row) => !row.citations && blocksOf(request).some(({ document }) => document?.citations),
  audio: reads('audio'),
  video: reads('video'),
};

function brokenRules({ request }: Translation, row: ModelRow): readonly string[] {
  return Object.keys(RULES).filter((rule) => RULES[rule]?.(request, row));
}
