import type { DocumentFormat, ImageFormat, VideoFormat } from '@aws-sdk/client-bedrock-runtime';

/** The other half of what a table of formats says: endings of names and media types, all in lower case. */
interface FormatNames {
  readonly endings: readonly string[];
  readonly mediaTypes: readonly string[];
}

type FormatTable<Format extends string> = Readonly<Record<Format, FormatNames>>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const IMAGE_FORMATS: FormatTable<ImageFormat> = {
  png: { endings: ['png'], mediaTypes: ['image/png'] },
  jpeg: { endings: ['jpg', 'jpeg'], mediaTypes: ['image/jpeg', 'image/jpg'] },
  gif: { endings: ['gif'], mediaTypes: ['image/gif'] },
  webp: { endings: ['webp'], mediaTypes: ['image/webp'] },
};

export const DOCUMENT_FORMATS: FormatTable<DocumentFormat> = {
  pdf: { endings: ['pdf'], mediaTypes: ['application/pdf'] },
  csv: { endings: ['csv'], mediaTypes: ['text/csv'] },
  doc: { endings: ['doc'], mediaTypes: ['application/msword'] },
  docx: { endings: ['docx'], mediaTypes: [`${OFFICE}.wordprocessingml.document`] },
  xls: { endings: ['xls'], mediaTypes: ['application/vnd.ms-excel'] },
  xlsx: { endings: ['xlsx'], mediaTypes: [`${OFFICE}.spreadsheetml.sheet`] },
  html: { endings: ['html', 'htm'], mediaTypes: ['text/html'] },
  txt: { endings: ['txt', 'text', 'log'], mediaTypes: ['text/plain'] },
  md: { endings: ['md', 'markdown'], mediaTypes: ['text/markdown', 'text/x-markdown'] },
};

export const VIDEO_FORMATS: FormatTable<VideoFormat> = {
  mkv: { endings: ['mkv'], mediaTypes: ['video/x-matroska', 'video/matroska'] },
  mov: { endings: ['mov', 'qt'], mediaTypes: ['video/quicktime'] },
  mp4: { endings: ['mp4', 'm4v'], mediaTypes: ['video/mp4'] },
  webm: { endings: ['webm'], mediaTypes: ['video/webm'] },
  flv: { endings: ['flv'], mediaTypes: ['video/x-flv'] },
  mpeg: { endings: ['mpeg'], mediaTypes: ['video/mpeg'] },
  mpg: { endings: ['mpg'], mediaTypes: ['video/mpg'] },
  wmv: { endings: ['wmv'], mediaTypes: ['video/x-ms-wmv'] },
  three_gp: { endings: ['3gp', '3gpp'], mediaTypes: ['video/3gpp'] },
};

/** The format that a media type or an ending names; the first of the two that names one decides. */
export function findFormat<Format extends string>(
  table: FormatTable<Format>,
  { mediaType, ending }: { readonly mediaType: string; readonly ending: string },
): Format | undefined {
  const formats = namesOf(table);
  return (
    formats.find((format) => table[format].mediaTypes.includes(mediaType)) ??
    formats.find((format) => table[format].endings.includes(ending))
  );
}

/** Every format of a table. */
export function namesOf<Format extends string>(table: FormatTable<Format>): readonly Format[] {
  const isFormat = (name: string): name is Format => Object.hasOwn(table, name);
  return Object.keys(table).filter(isFormat);
}

/** First bytes by format; a WebP file is a RIFF file that says so four bytes later. */
const SIGNATURES: readonly (readonly [format: ImageFormat, at: number, text: string])[] = [
  ['png', 0, '\x89PNG'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
];

/** What an image really is: names and media types of images are often wrong, and Bedrock refuses them then. */
export function sniffImage(bytes: Uint8Array): ImageFormat | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return SIGNATURES.find(([, at, text]) => head.startsWith(text, at))?.[0];
}
