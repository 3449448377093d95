import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../../src/translators/chatCompletions/mediaContent.ts';
import { DOCUMENT_FORMATS, VIDEO_FORMATS } from '../../../../src/translators/chatCompletions/mediaFormats.ts';

const binary = (text: string) => Buffer.from(text, 'latin1');
const label = (mediaType: string) => ({ mediaType, ending: '' });
const ending = (name: string) => ({ mediaType: '', ending: name });

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const EBML = '\x1a\x45\xdf\xa3';
const ASF = '\x30\x26\xb2\x75\x8e\x66\xcf\x11';

/** Every format with the beginning of such a file. */
const BEGINNINGS: Readonly<Record<keyof typeof DOCUMENT_FORMATS | keyof typeof VIDEO_FORMATS, string>> = {
  pdf: '%PDF-1.7',
  csv: 'a,b\n1,2',
  doc: OLE,
  docx: 'PK\x03\x04',
  xls: OLE,
  xlsx: 'PK\x03\x04',
  html: '<!doctype html>',
  txt: 'Plain text',
  md: '# Title',
  mkv: EBML,
  mov: '\x00\x00\x00\x14ftypqt  ',
  mp4: '\x00\x00\x00\x18ftypmp42',
  webm: EBML,
  flv: 'FLV\x01',
  mpeg: '\x00\x00\x01\xba',
  mpg: '\x00\x00\x01\xb3',
  wmv: ASF,
  three_gp: '\x00\x00\x00\x14ftyp3gp5',
};

const FORMATS = Object.entries({ ...DOCUMENT_FORMATS, ...VIDEO_FORMATS });

describe('the media type of a file that nobody vouches for', () => {
  it.each(FORMATS)('is that of %s where a label or an ending says so and the bytes agree', (format, names) => {
    const bytes = binary(Reflect.get(BEGINNINGS, format));

    for (const hint of [...names.mediaTypes.map(label), ...names.endings.map(ending)]) {
      expect(mediaTypeOf(bytes, [hint])).toBe(names.mediaTypes[0]);
    }
  });

  it.each([
    ['a label that the bytes deny', 'PK\x03\x04', [label('application/pdf')]],
    ['an ending that the bytes deny', '<p>', [ending('docx')]],
    ['a text with binary in it', 'a\x00b', [label('text/plain')]],
    ['text without a hint', 'hello', []],
    ['a program', 'MZ\x90\x00', [label('video/mp4')]],
  ])('is none: %s', (_what, bytes, hints) => {
    expect(mediaTypeOf(binary(bytes), hints)).toBeUndefined();
  });

  it.each([
    ['bytes that can be one thing alone, whatever the hints', '%PDF-1.7', [label('text/html')], 'application/pdf'],
    ['the first hint that fits', 'a,b', [label('application/pdf'), ending('csv'), ending('md')], 'text/csv'],
  ])('is told by %s', (_what, ...[bytes, hints, type]) => {
    expect(mediaTypeOf(binary(bytes), hints)).toBe(type);
  });
});
