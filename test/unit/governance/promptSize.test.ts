import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PromptSize, promptSize, utf8Bytes } from '../../../src/governance/promptSize.ts';
import type { ConverseRequest } from '../../../src/ports.ts';

const BYTES = new Uint8Array(1_000);
const PLACE = 'messages[0].content[0]';

function requestOf(...content: ContentBlock[]): ConverseRequest {
  return { modelId: 'm', messages: [{ role: 'user', content }] };
}

const BASE = promptSize(requestOf());

/** What a block adds to an empty message. */
function sizeOf(block: ContentBlock): PromptSize {
  const size = promptSize(requestOf(block));
  return {
    ...size,
    textBytes: size.textBytes - BASE.textBytes,
    blocks: size.blocks - BASE.blocks,
  };
}

describe('promptSize of a block', () => {
  it.each<{ kind: string; block: ContentBlock; size: Partial<PromptSize> }>([
    { kind: 'text', block: { text: 'Grüße' }, size: { textBytes: 7, blocks: 1 } },
    { kind: 'cachePoint', block: { cachePoint: { type: 'default' } }, size: { textBytes: 0, blocks: 1 } },
    { kind: 'image', block: { image: { format: 'png', source: { bytes: BYTES } } }, size: { images: 1, textBytes: 0 } },
    {
      kind: 'image in S3',
      block: { image: { format: 'png', source: { s3Location: { uri: 's3://b/k' } } } },
      size: { images: 1, unbounded: undefined },
    },
    {
      kind: 'video',
      block: { video: { format: 'mp4', source: { bytes: BYTES } } },
      size: { mediaBytes: 1_000, unbounded: `${PLACE}.video` },
    },
    {
      kind: 'audio',
      block: { audio: { format: 'mp3', source: { bytes: BYTES } } },
      size: { mediaBytes: 1_000, unbounded: `${PLACE}.audio` },
    },
    {
      kind: 'PDF document',
      block: { document: { format: 'pdf', name: 'a', source: { bytes: BYTES } } },
      size: { mediaBytes: 1_000, plainFileBytes: 0, unbounded: `${PLACE}.document` },
    },
    {
      kind: 'Markdown document',
      block: { document: { format: 'md', name: 'a', source: { bytes: BYTES } } },
      size: { mediaBytes: 0, plainFileBytes: 1_000, unbounded: undefined },
    },
    {
      kind: 'document in S3',
      block: { document: { format: 'txt', name: 'a', source: { s3Location: { uri: 's3://b/k' } } } },
      size: { plainFileBytes: 0, unbounded: `${PLACE}.document` },
    },
    {
      kind: 'document as text',
      block: { document: { name: 'a', source: { text: 'x'.repeat(50) } } },
      size: { plainFileBytes: 50, unbounded: undefined },
    },
    {
      kind: 'document as blocks',
      block: { document: { name: 'a', source: { content: [{ text: 'x'.repeat(500) }] } } },
      size: { blocks: 2, unbounded: undefined },
    },
    {
      kind: 'document to be quoted',
      block: { document: { format: 'txt', name: 'a', source: { bytes: BYTES }, citations: { enabled: true } } },
      size: { unbounded: `${PLACE}.document.citations` },
    },
    {
      kind: 'search result to be quoted',
      block: { searchResult: { source: 's', title: 't', content: [], citations: { enabled: true } } },
      size: { unbounded: `${PLACE}.searchResult.citations` },
    },
    {
      kind: 'image in a tool result',
      block: {
        toolResult: {
          toolUseId: 'id',
          content: [{ text: 'four' }, { image: { format: 'png', source: { bytes: BYTES } } }],
        },
      },
      size: { images: 1, blocks: 3, unbounded: undefined },
    },
    {
      kind: 'video in a tool result',
      block: { toolResult: { toolUseId: 'id', content: [{ video: { format: 'mp4', source: { bytes: BYTES } } }] } },
      size: { unbounded: `${PLACE}.toolResult.content[0].video` },
    },
    {
      kind: 'guarded image',
      block: { guardContent: { image: { format: 'png', source: { bytes: BYTES } } } },
      size: { images: 1 },
    },
    { kind: 'kind of tomorrow', block: { $unknown: ['hologram', {}] }, size: { unbounded: `${PLACE}.$unknown` } },
  ])('counts a $kind', ({ block, size }) => {
    expect(sizeOf(block)).toMatchObject(size);
  });

  const long = 'y'.repeat(300);
  it.each<{ kind: string; block: ContentBlock }>([
    { kind: 'text', block: { text: long } },
    { kind: 'toolUse', block: { toolUse: { toolUseId: 'id', name: 'find', input: { text: long } } } },
    { kind: 'toolResult text', block: { toolResult: { toolUseId: 'id', content: [{ text: long }] } } },
    { kind: 'toolResult json', block: { toolResult: { toolUseId: 'id', content: [{ json: { text: long } }] } } },
    {
      kind: 'toolResult searchResult',
      block: {
        toolResult: {
          toolUseId: 'id',
          content: [{ searchResult: { source: 's', title: 't', content: [{ text: long }] } }],
        },
      },
    },
    { kind: 'guardContent', block: { guardContent: { text: { text: long } } } },
    { kind: 'reasoning', block: { reasoningContent: { reasoningText: { text: long } } } },
    { kind: 'signature', block: { reasoningContent: { reasoningText: { text: '', signature: long } } } },
    { kind: 'redacted reasoning', block: { reasoningContent: { redactedContent: new Uint8Array(300) } } },
    { kind: 'citations', block: { citationsContent: { content: [{ text: long }], citations: [] } } },
    { kind: 'searchResult', block: { searchResult: { source: 's', title: 't', content: [{ text: long }] } } },
    { kind: 'toolAddition', block: { toolAddition: { tool: { name: long } } } },
    { kind: 'toolRemoval', block: { toolRemoval: { tool: { name: long } } } },
    { kind: 'context of a document', block: { document: { name: 'a', context: long, source: { text: '' } } } },
    { kind: 'document as blocks', block: { document: { name: 'a', source: { content: [{ text: long }] } } } },
  ])('counts every byte of $kind', ({ block }) => {
    const size = sizeOf(block);

    expect(size.textBytes).toBeGreaterThanOrEqual(300);
    expect(size.textBytes).toBeLessThan(600);
    expect(size.unbounded).toBeUndefined();
  });
});

describe('promptSize of a request', () => {
  it.each<{ what: string; part: Partial<ConverseRequest>; atLeast: number }>([
    { what: 'instructions', part: { system: [{ text: 'z'.repeat(200) }] }, atLeast: 200 },
    {
      what: 'tools',
      part: { toolConfig: { tools: [{ toolSpec: { name: 'z'.repeat(200), inputSchema: { json: {} } } }] } },
      atLeast: 200,
    },
    {
      what: 'the schema of the answer',
      part: {
        outputConfig: {
          textFormat: { type: 'json_schema', structure: { jsonSchema: { schema: `{"title":"${'z'.repeat(200)}"}` } } },
        },
      },
      atLeast: 200,
    },
    { what: 'extra fields', part: { additionalModelRequestFields: { note: 'z'.repeat(200) } }, atLeast: 200 },
  ])('counts $what', ({ part, atLeast }) => {
    expect(promptSize({ ...requestOf(), ...part }).textBytes - BASE.textBytes).toBeGreaterThanOrEqual(atLeast);
  });

  it('counts tools and the schema of the answer, and no cache point', () => {
    const tool = { toolSpec: { name: 'now', inputSchema: { json: {} } } };
    const schema = { type: 'json_schema', structure: { jsonSchema: { schema: '{}' } } } as const;
    const request = {
      ...requestOf(),
      toolConfig: { tools: [tool, { cachePoint: { type: 'default' as const } }, tool] },
      outputConfig: { textFormat: schema },
    };

    expect(promptSize(request)).toMatchObject({ schemas: 3, unbounded: undefined });
  });

  it.each<{ what: string; part: Partial<ConverseRequest>; path: string }>([
    {
      what: "a provider's own tool",
      part: { toolConfig: { tools: [{ systemTool: { name: 'search' } }] } },
      path: 'toolConfig.tools[0]',
    },
    { what: 'a stored prompt', part: { promptVariables: { name: { text: 'x' } } }, path: 'promptVariables' },
    { what: 'unknown instructions', part: { system: [{ $unknown: ['song', 1] }] }, path: 'system[0].$unknown' },
  ])('knows no bound of $what', ({ part, path }) => {
    expect(promptSize({ ...requestOf(), ...part }).unbounded).toBe(path);
  });

  it('names the first part without a bound', () => {
    const video = { video: { format: 'mp4', source: { bytes: BYTES } } } as const;

    expect(promptSize(requestOf({ text: 'Look' }, video, video)).unbounded).toBe('messages[0].content[1].video');
  });

  it('counts a request without messages', () => {
    expect(promptSize({ modelId: 'm' })).toMatchObject({ blocks: 0, images: 0, unbounded: undefined });
  });

  it('is the sum of its messages', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const blocks = texts.map((text) => ({ text }));
        const bytes = texts.reduce((sum, text) => sum + utf8Bytes(text), 0);

        expect(promptSize(requestOf(...blocks)).textBytes - BASE.textBytes).toBe(bytes);
      }),
    );
  });
});

describe('utf8Bytes', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 2],
    ['漢', 3],
    ['😀', 4],
    ['\ufdfa', 33],
    ['ｆｕｌｌ', 12],
  ])('counts "%s" as %d', (text, bytes) => {
    expect(utf8Bytes(text)).toBe(bytes);
  });

  it('is never less than the bytes of any normal form that composes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const form of [text, text.normalize('NFC'), text.normalize('NFKC')])
          expect(utf8Bytes(text)).toBeGreaterThanOrEqual(Buffer.byteLength(form));
      }),
    );
  });
});
