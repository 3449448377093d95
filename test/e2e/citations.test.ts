import { createOpenAI } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';
import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningGateway, SERVER } from './doors.ts';

const MODEL = 'claude-sonnet-4.6';
const PDF = 'data:application/pdf;base64,JVBERi0xLjc=';
const ANSWER = {
  text: 'Bonn has 331,000 inhabitants.',
  citations: [
    {
      start_index: 9,
      end_index: 16,
      cited_text: 'Einwohner: 331.000',
      title: 'Document 1-1',
      location: { type: 'document_page', document_index: 0, start: 1, end: 2 },
    },
    { start_index: 16, end_index: 29, title: 'Bonn', location: { type: 'web', url: 'https://bonn.example/' } },
  ],
  annotations: [
    {
      type: 'url_citation',
      url_citation: { start_index: 16, end_index: 29, url: 'https://bonn.example/', title: 'Bonn' },
    },
  ],
};
const SAID = {
  message: {
    content: [
      { text: 'Bonn has ' },
      {
        citationsContent: {
          content: [{ text: '331,000' }],
          citations: [
            {
              title: 'Document 1-1',
              sourceContent: [{ text: 'Einwohner: 331.000' }],
              location: { documentPage: { documentIndex: 0, start: 1, end: 2 } },
            },
          ],
        },
      },
      {
        citationsContent: {
          content: [{ text: ' inhabitants.' }],
          citations: [{ title: 'Bonn', location: { web: { url: 'https://bonn.example/' } } }],
        },
      },
    ],
  },
};

const question = {
  model: MODEL,
  messages: [
    {
      role: 'user' as const,
      content: [
        { type: 'file' as const, file: { file_data: PDF }, citations: { enabled: true } },
        { type: 'text' as const, text: 'How many people live in Bonn?' },
      ],
    },
  ],
};

describe('citations of an answer', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await SERVER.start();
  });
  afterAll(() => gateway.stop());
  beforeEach(() => {
    gateway.simulator.reset();
    gateway.simulator.script(SAID);
  });

  it("reach OpenAI's client whole, and are asked of Bedrock", async () => {
    const client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key });
    const { choices } = await client.chat.completions.create(question);

    const { text: content, ...rest } = ANSWER;
    expect(choices[0]?.message).toEqual({ role: 'assistant', content, refusal: null, ...rest });
    expect(gateway.simulator.calls[0]?.body).toMatchObject({
      messages: [{ content: [{ document: { format: 'pdf', citations: { enabled: true } } }, {}] }],
    });
  });

  it("add up in OpenAI's stream helper", async () => {
    const client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key });
    const deltas: Record<string, unknown>[] = [];
    const stream = await client.chat.completions.create({ ...question, stream: true });
    for await (const { choices } of stream) deltas.push({ ...choices[0]?.delta });

    expect(deltas.map(({ content = '' }) => content).join('')).toBe(ANSWER.text);
    expect(deltas.flatMap(({ citations = [] }) => citations)).toEqual(ANSWER.citations);
    expect(deltas.flatMap(({ annotations = [] }) => annotations)).toEqual(ANSWER.annotations);
  });

  // This client takes no annotation but a URL, and else throws the whole answer away.
  it('leave the AI SDK its text, and give it the web page as a source', async () => {
    const model = createOpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key }).chat(MODEL);
    const whole = await generateText({ model, prompt: 'How many people live in Bonn?' });
    gateway.simulator.script(SAID);
    const streamed = streamText({ model, prompt: 'How many people live in Bonn?' });

    for (const { text, sources } of [whole, { text: await streamed.text, sources: await streamed.sources }]) {
      expect(text).toBe(ANSWER.text);
      expect(sources).toMatchObject([{ sourceType: 'url', url: 'https://bonn.example/', title: 'Bonn' }]);
    }
  });
});
