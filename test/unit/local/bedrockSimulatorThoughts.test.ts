import { ConverseCommand, type ConverseCommandInput, type Message } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { ask, receive, setUp } from './bedrockSimulatorSetup.ts';

const TOOL = { toolConfig: { tools: [{ toolSpec: { name: 'look', inputSchema: { json: {} } } }] } };
const thinking = (type: string) => ({ additionalModelRequestFields: { thinking: { type } } });
const asked = (type: string) => ask('use tool look', { ...TOOL, ...thinking(type) });

type Content = Message['content'] & object;

/** The question, what was answered, and the result of each call in it. */
function goOn(input: ConverseCommandInput, content: Content): ConverseCommandInput {
  const results = content.flatMap(({ toolUse }) =>
    toolUse ? [{ toolResult: { toolUseId: toolUse.toolUseId, content: [{ text: 'found' }] } }] : [],
  );
  const turns: Message[] = [
    { role: 'assistant', content },
    { role: 'user', content: results },
  ];
  return { ...input, messages: [...(input.messages ?? []), ...turns] };
}

/** The SDK's bytes need a place of their own to be compared and changed. */
function alter(content: Content, index: number): Content {
  return content.map((block, place) => {
    const { reasoningText, redactedContent } = block.reasoningContent ?? {};
    if (place !== index) return block;
    if (reasoningText) return { reasoningContent: { reasoningText: { ...reasoningText, text: 'Other.' } } };
    return { reasoningContent: { redactedContent: (redactedContent ?? new Uint8Array()).toReversed() } };
  });
}

async function firstTurn(type: string) {
  const { client } = await setUp();
  const input = asked(type);
  const { output } = await client.send(new ConverseCommand(input));
  const content = output?.message?.content ?? [];
  const send = (changed: Content) => client.send(new ConverseCommand(goOn(input, changed)));
  return { client, input, content, send };
}

describe('the simulator while it thinks', () => {
  it('thinks before it calls tools, the same whole and streamed, and goes on when it is shown its thoughts', async () => {
    const { client, input, content, send } = await firstTurn('enabled');
    const { events } = await receive(client, input);

    expect(content.map((block) => Object.keys(block)[0])).toEqual(['reasoningContent', 'reasoningContent', 'toolUse']);
    const deltas = events.flatMap(({ contentBlockDelta }) => contentBlockDelta?.delta?.reasoningContent ?? []);
    expect(deltas.flatMap(({ signature }) => signature ?? [])).toEqual([
      content[0]?.reasoningContent?.reasoningText?.signature,
    ]);
    expect(deltas.flatMap(({ redactedContent }) => redactedContent ?? [])).toEqual([
      content[1]?.reasoningContent?.redactedContent,
    ]);
    expect((await send(content)).output?.message?.content).toEqual([{ text: 'The tool answered: found' }]);
  });

  it.each([0, 1])('refuses a thought that has been altered: %i', async (place) => {
    const { content, send } = await firstTurn('adaptive');

    await expect(send(alter(content, place))).rejects.toThrow(
      `messages.1.content.${place}: Invalid \`signature\` in \`thinking\` block`,
    );
  });

  it('refuses a turn that goes on without the thoughts it began with, unless it thinks adaptively', async () => {
    const [enabled, adaptive] = [await firstTurn('enabled'), await firstTurn('adaptive')];

    await expect(enabled.send(enabled.content.slice(2))).rejects.toThrow(
      'messages.1.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`.',
    );
    expect((await adaptive.send(adaptive.content.slice(2))).stopReason).toBe('end_turn');
  });

  it('minds no thoughts when it does not think', async () => {
    const { content, input, client } = await firstTurn('enabled');
    const { additionalModelRequestFields: _, ...rest } = goOn(input, alter(content, 0));

    expect((await client.send(new ConverseCommand(rest))).stopReason).toBe('end_turn');
  });
});
