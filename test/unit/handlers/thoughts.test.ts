import type { ContentBlock, ConverseResponse } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import type { KeptReasoning, Thinker, ThoughtTurn } from '../../../src/ports.ts';
import { DEMO_KEY, memoryApiKeys, scriptedModel, USAGE } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';

const MODEL = 'claude-sonnet-4.5';
const TOOLS = [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }];
const USER = { role: 'user', content: 'Look.' };
const THOUGHTS: ContentBlock[] = [
  { reasoningContent: { reasoningText: { text: 'I look.', signature: 'c2ln' } } },
  { reasoningContent: { redactedContent: new Uint8Array([0, 1, 2, 255]) } },
];
const CALL: ContentBlock = { toolUse: { toolUseId: 'call_1', name: 'look', input: {} } };
const BACK = [
  USER,
  {
    role: 'assistant',
    content: null,
    tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'look', arguments: '{}' } }],
  },
  { role: 'tool', tool_call_id: 'call_1', content: 'found' },
];

/** Thoughts in memory, by team, model and call. */
function memoryReasoning(): KeptReasoning & { readonly turns: Map<string, ThoughtTurn['blocks']> } {
  const turns = new Map<string, ThoughtTurn['blocks']>();
  const nameOf = ({ teamId, model }: Thinker, id: string) => `${teamId} ${model} ${id}`;
  return {
    turns,
    async keep(thinker, { toolCallIds, blocks }) {
      for (const id of toolCallIds) turns.set(nameOf(thinker, id), [...blocks]);
    },
    async find(thinker, ids) {
      const found = ids.flatMap((id) => {
        const blocks = turns.get(nameOf(thinker, id));
        return blocks === undefined ? [] : [[id, blocks] as const];
      });
      return new Map(found);
    },
  };
}

async function setUp(content: ContentBlock[], modelName = MODEL) {
  const message = { role: 'assistant' as const, content };
  const response: ConverseResponse = {
    output: { message },
    stopReason: 'tool_use',
    usage: USAGE,
    metrics: { latencyMs: 1 },
  };
  const [model, keptReasoning] = [scriptedModel({ response }), memoryReasoning()];
  const apiKeys = memoryApiKeys({ good: DEMO_KEY, other: { ...DEMO_KEY, keyId: 'key_2', teamId: 'other' } });
  const { service } = await createMemoryGateway({ model, keptReasoning, apiKeys });
  const chat = (messages: readonly object[], key = 'good') => {
    const body = { model: modelName, reasoning_effort: 'low', tools: TOOLS, messages };
    return ask(service, httpRequest('POST /v1/chat/completions', { body, key }));
  };
  return { chat, keptReasoning, shown: () => model.calls.at(-1)?.request.messages?.[1]?.content };
}

describe('thoughts before a tool call', () => {
  it('are shown to the model again, byte for byte, when their client sends the call alone', async () => {
    const { chat, shown } = await setUp([...THOUGHTS, CALL]);
    await chat([USER]);

    const { status } = await chat(BACK);

    expect(status).toBe(200);
    expect(shown()).toEqual([...THOUGHTS, CALL]);
  });

  it('are shown where they were thought, between calls too', async () => {
    const [first, second] = THOUGHTS;
    if (first === undefined || second === undefined) throw new Error('There are two thoughts.');
    const other: ContentBlock = { toolUse: { toolUseId: 'call_2', name: 'look', input: {} } };
    const turn = [first, CALL, second, other];
    const { chat, shown } = await setUp(turn);
    await chat([USER]);
    const calls = ['call_1', 'call_2'].map((id) => ({
      id,
      type: 'function',
      function: { name: 'look', arguments: '{}' },
    }));
    const results = calls.map(({ id }) => ({ role: 'tool', tool_call_id: id, content: 'found' }));

    await chat([USER, { role: 'assistant', content: null, tool_calls: calls }, ...results]);

    expect(shown()).toEqual(turn);
  });

  it('are shown to GPT-5.x too, which encrypts them', async () => {
    const [, encrypted] = THOUGHTS;
    const turn = encrypted === undefined ? [] : [encrypted, CALL];
    const { chat, shown } = await setUp(turn, 'gpt-5.6-sol');
    await chat([USER]);

    await chat(BACK);

    expect(shown()).toEqual(turn);
    expect(turn).toHaveLength(2);
  });

  it('are not shown to another team that sends the same id', async () => {
    const { chat, shown } = await setUp([...THOUGHTS, CALL]);
    await chat([USER]);

    await chat(BACK, 'other');

    expect(shown()).toEqual([CALL]);
  });

  it('are those of the client, where it sends some', async () => {
    const { chat, shown } = await setUp([...THOUGHTS, CALL]);
    await chat([USER]);
    const own = { thinking_blocks: [{ type: 'thinking', thinking: 'Mine.', signature: 'bWluZQ==' }] };

    await chat(BACK.map((message) => (message.role === 'assistant' ? { ...message, ...own } : message)));

    expect(shown()).toEqual([{ reasoningContent: { reasoningText: { text: 'Mine.', signature: 'bWluZQ==' } } }, CALL]);
  });

  it.each<[string, ContentBlock[]]>([
    ['a call without thoughts', [CALL]],
    ['thoughts without a call', [...THOUGHTS, { text: 'Found.' }]],
    ['thoughts that nobody signed', [{ reasoningContent: { reasoningText: { text: 'I look.' } } }, CALL]],
  ])('are all that is kept: not %s', async (_what, content) => {
    const { chat, keptReasoning } = await setUp(content);
    await chat([USER]);

    expect(keptReasoning.turns.size).toBe(0);
  });
});
