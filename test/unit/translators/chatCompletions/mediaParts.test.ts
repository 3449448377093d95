import { AudioFormat, DocumentFormat, ImageFormat, VideoFormat } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_FORMATS,
  IMAGE_FORMATS,
  namesOf,
  VIDEO_FORMATS,
} from '../../../../src/translators/chatCompletions/mediaFormats.ts';
import { refusalOf, thrownBy, translate } from './translate.ts';

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');
const dataUrl = (mediaType: string, bytes: string | Uint8Array) => `data:${mediaType};base64,${base64(bytes)}`;
const binary = (text: string) => Buffer.from(text, 'latin1');

const TEXT = { type: 'text', text: 'What is this?' };
const image = (url: string, fields: object = {}) => ({ type: 'image_url', image_url: { url, ...fields } });
const file = (fields: object) => ({ type: 'file', file: fields });
const video = (url: string) => ({ type: 'video_url', video_url: { url } });
const sound = (data: string, format: string) => ({ type: 'input_audio', input_audio: { data, format } });

const asked = (...parts: object[]) => ({ messages: [{ role: 'user', content: parts }] });
const blocksOf = (...parts: object[]) => translate(asked(TEXT, ...parts)).request.messages?.[0]?.content?.slice(1);

const SIGNATURES: Readonly<Record<ImageFormat, Buffer>> = {
  png: binary('\x89PNG\r\n\x1a\n....'),
  jpeg: binary('\xff\xd8\xff\xe0....'),
  gif: binary('GIF89a......'),
  webp: binary('RIFF\x00\x00\x00\x00WEBPVP8 '),
};

describe('an image', () => {
  it.each(Object.values(ImageFormat))('is sent as the %s it is, whatever it is called', (format) => {
    const bytes = SIGNATURES[format];

    for (const mediaType of [`image/${format}`, 'image/png', '']) {
      expect(blocksOf(image(dataUrl(mediaType, bytes)))).toEqual([
        { image: { format, source: { bytes: new Uint8Array(bytes) } } },
      ]);
    }
  });

  it.each([
    ['png', 'png'],
    ['jpg', 'jpeg'],
    ['JPEG', 'jpeg'],
    ['gif', 'gif'],
    ['webp', 'webp'],
  ])('may lie in S3, with the ending %s', (ending, format) => {
    const uri = `s3://my-bucket.eu/some path/a.b.${ending}`.replace(' ', '_');

    expect(blocksOf(image(uri))).toEqual([{ image: { format, source: { s3Location: { uri } } } }]);
  });

  it('has a detail that only auto does not report', () => {
    const url = dataUrl('image/png', SIGNATURES.png);

    expect(translate(asked(TEXT, image(url, { detail: 'auto' }))).ignoredParams).toEqual([]);
    expect(translate(asked(TEXT, image(url, { detail: 'high' }))).ignoredParams).toEqual([
      'messages[0].content[1].image_url.detail',
    ]);
  });

  it.each([
    ['an address', 'https://example.com/a.png', 'unsupported_parameter'],
    ['an address in capitals', 'HTTP://EXAMPLE.COM/A.PNG', 'unsupported_parameter'],
    ['another scheme', 'ftp://example.com/a.png', 'invalid_value'],
    ['a bare path', 'a.png', 'invalid_value'],
    ['nothing', 'data:,', 'invalid_value'],
    ['no bytes', 'data:image/png;base64,', 'invalid_value'],
    ['text that is not base64', 'data:image/png,hello', 'invalid_value'],
    ['broken base64', 'data:image/png;base64,a$==', 'invalid_value'],
    ['half a byte', 'data:image/png;base64,AAAAA', 'invalid_value'],
    ['another kind of image', dataUrl('image/svg+xml', '<svg/>'), 'invalid_value'],
    ['a name that is no image', 's3://my-bucket/a.pdf', 'invalid_value'],
    ['a bucket without a key', 's3://my-bucket', 'invalid_value'],
    [
      'more than 3.75 MB',
      dataUrl('image/png', Buffer.concat([SIGNATURES.png, Buffer.alloc(3_932_160)])),
      'invalid_value',
    ],
  ])('is refused: %s', (_what, url, code) => {
    expect(refusalOf(asked(TEXT, image(url)))).toMatchObject({
      code,
      status: 400,
      param: 'messages[0].content[1].image_url.url',
    });
  });

  it('may be 3.75 MB large', () => {
    const bytes = Buffer.concat([SIGNATURES.png, Buffer.alloc(3_932_160 - SIGNATURES.png.length)]);

    expect(() => translate(asked(TEXT, image(dataUrl('image/png', bytes))))).not.toThrow();
  });

  it('is refused as the twenty-first of a message', () => {
    const images = Array.from({ length: 21 }, () => image(dataUrl('image/png', SIGNATURES.png)));
    const two = {
      messages: [
        { role: 'user', content: images.slice(0, 20) },
        { role: 'user', content: images.slice(20) },
      ],
    };

    expect(() => translate(asked(...images.slice(0, 20)))).not.toThrow();
    expect(refusalOf(asked(...images)).param).toBe('messages[0].content[20]');
    expect(refusalOf(two).param).toBe('messages[1].content[0]');
  });
});

describe('a file', () => {
  it.each(
    Object.values(DocumentFormat).flatMap((format) =>
      DOCUMENT_FORMATS[format].mediaTypes.map((type) => [type, format]),
    ),
  )('of type %s is a document of format %s', (mediaType, format) => {
    const fields = { file_data: dataUrl(mediaType, 'abc'), filename: 'report.txt' };

    expect(blocksOf(file(fields))).toEqual([
      { document: { format, name: 'Document 1-2', source: { bytes: new Uint8Array(binary('abc')) } } },
    ]);
    expect(translate(asked(TEXT, file(fields))).ignoredParams).toEqual(['messages[0].content[1].file.filename']);
  });

  it.each(
    Object.values(DocumentFormat).flatMap((format) =>
      DOCUMENT_FORMATS[format].endings.map((ending) => [ending, format]),
    ),
  )('with the ending %s is a document of format %s', (ending, format) => {
    const unknown = {
      file_data: dataUrl('application/octet-stream', 'abc'),
      filename: `My.Report.${ending.toUpperCase()}`,
    };
    const { request, ignoredParams } = translate(asked(TEXT, file(unknown)));

    expect(request.messages?.[0]?.content?.[1]?.document?.format).toBe(format);
    expect(ignoredParams).toEqual([]);
    expect(blocksOf(file({ file_data: `s3://my-bucket/a.${ending}` }))).toMatchObject([{ document: { format } }]);
  });

  it('is named by its place, so that no two names are alike', () => {
    const pdf = file({ file_data: dataUrl('application/pdf', 'abc') });
    const { request } = translate({
      messages: [
        { role: 'system', content: 's' },
        { role: 'user', content: [pdf, pdf, TEXT] },
        { role: 'user', content: [pdf] },
      ],
    });

    expect(request.messages?.[0]?.content?.flatMap(({ document }) => document?.name ?? [])).toEqual([
      'Document 2-1',
      'Document 2-2',
      'Document 3-1',
    ]);
  });

  it.each<[string, object, string, string]>([
    ['an id', { file_id: 'file-1' }, 'unsupported_parameter', '.file.file_id'],
    [
      'an id beside data',
      { file_id: 'file-1', file_data: dataUrl('application/pdf', 'a') },
      'unsupported_parameter',
      '.file.file_id',
    ],
    ['nothing', { filename: 'a.pdf' }, 'missing_parameter', '.file.file_data'],
    ['an address', { file_data: 'https://example.com/a.pdf' }, 'unsupported_parameter', '.file.file_data'],
    [
      'an unknown type',
      { file_data: dataUrl('application/zip', 'a'), filename: 'a.zip' },
      'invalid_value',
      '.file.file_data',
    ],
    [
      'more than 4.5 MB',
      { file_data: dataUrl('application/pdf', Buffer.alloc(4_718_593)) },
      'invalid_value',
      '.file.file_data',
    ],
  ])('is refused: %s', (...[, fields, code, param]) => {
    expect(refusalOf(asked(TEXT, file(fields)))).toMatchObject({
      code,
      status: 400,
      param: `messages[0].content[1]${param}`,
    });
  });

  it('is refused without text in the same message', () => {
    const pdf = file({ file_data: dataUrl('application/pdf', 'abc') });
    const later = [
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c' },
    ];
    const [message] = asked(pdf).messages;

    expect(refusalOf({ messages: [message, ...later] })).toMatchObject({
      code: 'invalid_value',
      param: 'messages[0].content[0]',
    });
    expect(() => translate({ messages: [message, { role: 'user', content: 'And this?' }] })).not.toThrow();
  });

  it('is refused as the sixth of a message', () => {
    const files = Array.from({ length: 6 }, () => file({ file_data: dataUrl('application/pdf', 'abc') }));

    expect(() => translate(asked(TEXT, ...files.slice(0, 5)))).not.toThrow();
    expect(refusalOf(asked(TEXT, ...files)).param).toBe('messages[0].content[6]');
  });
});

describe('a video', () => {
  it.each(
    Object.values(VideoFormat).flatMap((format) => VIDEO_FORMATS[format].mediaTypes.map((type) => [type, format])),
  )('of type %s has the format %s', (mediaType, format) => {
    expect(blocksOf(video(dataUrl(mediaType, 'abc')))).toEqual([
      { video: { format, source: { bytes: new Uint8Array(binary('abc')) } } },
    ]);
  });

  it('may lie in S3', () => {
    const uri = 's3://my-bucket/a.mov';

    expect(blocksOf(video(uri))).toEqual([{ video: { format: 'mov', source: { s3Location: { uri } } } }]);
  });

  it('is refused when it is of another kind', () => {
    const refusal = { code: 'invalid_value', param: 'messages[0].content[1].video_url.url' };

    expect(refusalOf(asked(TEXT, video(dataUrl('video/ogg', 'abc'))))).toMatchObject(refusal);
  });
});

describe('sound', () => {
  it.each(['wav', 'mp3'])('is sent as %s', (format) => {
    expect(blocksOf(sound('YWJj', format))).toEqual([
      { audio: { format, source: { bytes: new Uint8Array(binary('abc')) } } },
    ]);
  });

  it('is refused when it is no base64', () => {
    const refusal = { code: 'invalid_value', param: 'messages[0].content[1].input_audio.data' };

    expect(refusalOf(asked(TEXT, sound('a b', 'wav')))).toMatchObject(refusal);
  });
});

describe('every medium', () => {
  const parts = [
    image(dataUrl('image/png', SIGNATURES.png)),
    file({ file_data: dataUrl('application/pdf', 'abc') }),
    video(dataUrl('video/mp4', 'abc')),
    sound('YWJj', 'mp3'),
  ];

  it.each(parts)('is refused by a model that does not take it: $type', (part) => {
    const refusal = { code: 'unsupported_parameter', status: 400, param: 'messages[0].content[1]' };

    expect(refusalOf(asked(TEXT, part), { row: { input_modalities: ['text'] } })).toMatchObject(refusal);
  });

  it.each(parts)('has members that are reported when they have no effect: $type', (part) => {
    const [name = '', inner] = Object.entries(part).find(([, value]) => typeof value === 'object') ?? [];
    const { ignoredParams } = translate(asked(TEXT, { ...part, [name]: { ...Object(inner), stray: 1 }, lost: 2 }));

    expect(ignoredParams).toEqual([`messages[0].content[1].${name}.stray`, 'messages[0].content[1].lost']);
  });

  it('is tested with every format the SDK knows', () => {
    expect(namesOf(IMAGE_FORMATS).toSorted()).toEqual(Object.values(ImageFormat).toSorted());
    expect(namesOf(DOCUMENT_FORMATS).toSorted()).toEqual(Object.values(DocumentFormat).toSorted());
    expect(namesOf(VIDEO_FORMATS).toSorted()).toEqual(Object.values(VideoFormat).toSorted());
    expect(Object.values(AudioFormat)).toEqual(expect.arrayContaining(['wav', 'mp3']));
  });
});

describe('citations of a file', () => {
  const citations = { enabled: true };
  const pdf = { ...file({ file_data: dataUrl('application/pdf', '%PDF') }), citations };
  const txt = { ...file({ file_data: dataUrl('text/plain', 'Bonn, größer') }), citations };
  const plain = file({ file_data: dataUrl('application/pdf', '%PDF') });

  it('are asked of Bedrock, of plain text as text', () => {
    const format = expect.anything();

    expect(blocksOf(pdf, txt)).toEqual([
      {
        document: { format: 'pdf', name: 'Document 1-2', source: { bytes: new Uint8Array(binary('%PDF')) }, citations },
      },
      { document: { format, name: 'Document 1-3', source: { text: 'Bonn, größer' }, citations } },
    ]);
  });

  it('may be asked of a file in S3', () => {
    const uri = 's3://my-bucket/a.txt';

    expect(blocksOf({ ...file({ file_data: uri }), citations })).toMatchObject([
      { document: { source: { s3Location: { uri } }, citations } },
    ]);
  });

  it.each([{ enabled: false }, null])('are not asked for by %j', (none) => {
    expect(blocksOf({ ...plain, citations: none })).toEqual(blocksOf(plain));
    expect(translate(asked(TEXT, { ...plain, citations: none }), { row: { citations: false } }).ignoredParams).toEqual(
      [],
    );
  });

  it('have members that are reported', () => {
    const part = { ...pdf, citations: { enabled: true, stray: 1 } };

    expect(translate(asked(TEXT, part)).ignoredParams).toEqual(['messages[0].content[1].citations.stray']);
  });

  it('are refused by a model that does not cite', () => {
    expect(refusalOf(asked(TEXT, pdf), { row: { citations: false } })).toMatchObject({
      code: 'unsupported_parameter',
      param: 'messages[0].content[1].citations',
    });
  });

  it.each(namesOf(DOCUMENT_FORMATS).filter((format) => format !== 'pdf' && format !== 'txt'))(
    'are refused of a file in %s',
    (format) => {
      const part = { ...file({ file_data: `s3://my-bucket/a.${format}` }), citations };

      expect(refusalOf(asked(TEXT, part))).toMatchObject({
        code: 'unsupported_parameter',
        param: 'messages[0].content[1].citations',
      });
    },
  );

  it('are refused of text that is none', () => {
    const part = { ...file({ file_data: dataUrl('text/plain', binary('\xff\xfe')) }), citations };

    expect(refusalOf(asked(TEXT, part))).toMatchObject({
      code: 'invalid_value',
      param: 'messages[0].content[1].file.file_data',
    });
  });

  it('are asked of every file of a request or of none', () => {
    const turns = (...parts: object[]) => ({
      messages: parts.map((part) => ({ role: 'user', content: [TEXT, part] })),
    });

    expect(() => translate(turns(pdf, txt))).not.toThrow();
    expect(refusalOf(turns(pdf, plain))).toMatchObject({ code: 'invalid_value', param: 'messages[1].content[1]' });
    expect(refusalOf(turns(plain, pdf))).toMatchObject({ code: 'invalid_value', param: 'messages[0].content[1]' });
  });

  it.each([
    { format: { type: 'json_object' }, isTaken: false },
    { format: { type: 'json_schema', json_schema: { name: 'a', schema: { type: 'object' } } }, isTaken: false },
    { format: { type: 'text' }, isTaken: true },
    { format: undefined, isTaken: true },
  ])('beside the format $format are taken: $isTaken', ({ format, isTaken }) => {
    const refusal = thrownBy(() => translate({ ...asked(TEXT, pdf), response_format: format }));

    expect(refusal?.param).toBe(isTaken ? undefined : 'messages[0].content[1].citations');
  });
});
