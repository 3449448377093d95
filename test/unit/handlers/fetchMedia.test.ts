import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createRemoteFiles } from '../../../src/remote/createRemoteFiles.ts';
import { countedBuckets, ManualClock, memoryLedger, scriptedModel } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';
import { startHost } from '../remote/startHost.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1');
const PDF = Buffer.from('%PDF-1.7 ...', 'latin1');
const MP4 = Buffer.from('\x00\x00\x00\x18ftypmp42', 'latin1');

const HOST = 'https://img.example.test';
const TEXT = { type: 'text', text: 'What is this?' };
const image = (url: string) => ({ type: 'image_url', image_url: { url } });
const file = (url: string, filename?: string) => ({ type: 'file', file: { file_data: url, filename } });
const video = (url: string) => ({ type: 'video_url', video_url: { url } });

/** The gateway, and a host that answers each path with a type and bytes. */
async function createWorld(files: Readonly<Record<string, readonly [type: string, bytes: Uint8Array]>>) {
  const asked: string[] = [];
  const listener: RequestListener = ({ url = '' }, outgoing) => {
    asked.push(url);
    const [type, bytes] = files[url] ?? ['text/plain', Buffer.from('secret of the host')];
    outgoing.writeHead(url in files ? 200 : 404, { 'content-type': type }).end(bytes);
  };
  const door = await startHost(listener);
  const remoteFiles = createRemoteFiles({
    hosts: ['img.example.test'],
    filesPerMinute: 60,
    countRefusal: async () => undefined,
    buckets: countedBuckets(),
    clock: new ManualClock(),
    resolve: async () => ['93.184.215.14'],
    door: (visit) => door({ ...visit, addresses: ['127.0.0.1'] }),
  });
  const model = scriptedModel({});
  const ledger = memoryLedger();
  const chat = async (parts: readonly object[], fields: object = {}, isOn = true) => {
    const { service } = await createMemoryGateway({ model, ledger, ...(isOn ? { remoteFiles } : {}) });
    const body = { model: 'nova-lite', messages: [{ role: 'user', content: [TEXT, ...parts] }], ...fields };
    const { status, text } = await ask(service, httpRequest('POST /v1/chat/completions', { body }));
    return { status, text, error: JSON.parse(text).error };
  };
  const blocks = () => model.calls[0]?.request.messages?.[0]?.content?.slice(1);
  return { asked, chat, blocks, ledger };
}

describe('addresses in a request', () => {
  it('are fetched, and the model is shown what was found', async () => {
    const { chat, blocks } = await createWorld({
      '/a': ['text/html', PNG],
      '/b?c=d': ['application/octet-stream', PDF],
      '/c.mp4': ['application/octet-stream', MP4],
    });

    const { status } = await chat([image(`${HOST}/a`), file(`${HOST}/b?c=d`, 'x.txt'), video(`${HOST}/c.mp4`)]);

    expect(status).toBe(200);
    expect(blocks()).toEqual([
      { image: { format: 'png', source: { bytes: new Uint8Array(PNG) } } },
      { document: { format: 'pdf', name: 'Document 1-3', source: { bytes: new Uint8Array(PDF) } } },
      { video: { format: 'mp4', source: { bytes: new Uint8Array(MP4) } } },
    ]);
  });

  it.each<[string, object, string, string]>([
    ['an image that is none', image(`${HOST}/page`), 'invalid_value', 'image_url.url'],
    ['a document that is none', file(`${HOST}/zip.pdf`), 'invalid_value', 'file.file_data'],
    ['a video that is none', video(`${HOST}/page`), 'invalid_value', 'video_url.url'],
    ['what is not there', image(`${HOST}/missing`), 'remote_file_failed', 'image_url.url'],
    ['http', image('http://img.example.test/a'), 'remote_file_refused', 'image_url.url'],
    ['another host', image('https://evil.example.test/a'), 'remote_file_refused', 'image_url.url'],
  ])(
    'are refused by their field, at no cost and without a word of the host: %s',
    async (_what, ...[part, code, field]) => {
      const { chat, ledger } = await createWorld({
        '/page': ['image/png', Buffer.from('<p>secret of the host</p>')],
        '/zip.pdf': ['application/pdf', Buffer.from('PK\x03\x04 secret of the host')],
      });

      const { status, error, text } = await chat([part]);

      expect({ status, ...error }).toMatchObject({ status: 400, code, param: `messages[0].content[1].${field}` });
      expect(text).not.toContain('secret');
      expect(ledger.entries).toEqual([]);
    },
  );

  it('are not fetched for a model that takes no such files', async () => {
    const { chat, asked } = await createWorld({ '/a': ['image/png', PNG] });

    const { error } = await chat([image(`${HOST}/a`)], { model: 'nova-micro' });

    expect(error).toMatchObject({ code: 'unsupported_parameter', param: 'messages[0].content[1]' });
    expect(asked).toEqual([]);
  });

  it('are refused where nothing is configured', async () => {
    const { chat, asked } = await createWorld({ '/a': ['image/png', PNG] });

    const { error } = await chat([image(`${HOST}/a`)], {}, false);

    expect(error).toMatchObject({ code: 'unsupported_parameter', param: 'messages[0].content[1].image_url.url' });
    expect(asked).toEqual([]);
  });
});
