import type { DocumentFormat, VideoFormat } from '@aws-sdk/client-bedrock-runtime';
import { DOCUMENT_FORMATS, findFormat, VIDEO_FORMATS } from './mediaFormats.ts';

type Format = DocumentFormat | VideoFormat;

/** How files begin, and of which formats they can be then. */
const BEGINNINGS: readonly (readonly [at: number, text: string, formats: readonly Format[]])[] = [
  [0, '%PDF-', ['pdf']],
  [0, 'PK\x03\x04', ['docx', 'xlsx']],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', ['doc', 'xls']],
  [4, 'ftyp', ['mp4', 'mov', 'three_gp']],
  [4, 'moov', ['mov']],
  [0, '\x1a\x45\xdf\xa3', ['mkv', 'webm']],
  [0, 'FLV\x01', ['flv']],
  [0, '\x00\x00\x01\xba', ['mpeg', 'mpg']],
  [0, '\x00\x00\x01\xb3', ['mpeg', 'mpg']],
  [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11', ['wmv']],
];

const TEXTS: readonly Format[] = ['csv', 'html', 'txt', 'md'];

const HEAD_BYTES = 512;

/** A name or a label that somebody else has given a file. */
export interface FormatHint {
  readonly mediaType: string;
  readonly ending: string;
}

/**
 * The media type of a file that nobody vouches for: what it begins with decides, and of several formats that begin alike, the
 * first hint that names one of them. Undefined when no hint fits what is there.
 */
export function mediaTypeOf(bytes: Uint8Array, hints: readonly FormatHint[]): string | undefined {
  const possible = formatsOf(bytes);
  const [only, ...others] = possible;
  const table = { ...DOCUMENT_FORMATS, ...VIDEO_FORMATS };
  const hinted = hints.map((hint) => findFormat(table, hint)).find((format) => isIn(possible, format));
  const format = others.length === 0 ? only : hinted;
  return format && table[format].mediaTypes[0];
}

function formatsOf(bytes: Uint8Array): readonly Format[] {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const found = BEGINNINGS.find(([at, text]) => head.startsWith(text, at));
  if (found !== undefined) return found[2];
  return head.includes('\0') ? [] : TEXTS;
}

function isIn(formats: readonly Format[], format: Format | undefined): boolean {
  return format !== undefined && formats.includes(format);
}
