import type { DocumentBlock, DocumentFormat } from '@aws-sdk/client-bedrock-runtime';
import type { ChatCompletionRequest, ChatFilePart } from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import { at, honoured, members, type Place, unsupported } from './fieldRules.ts';
import type { Mark } from './mapped.ts';
import type { MediaSource } from './mediaSource.ts';

/** https://github.com/boto/boto3/issues/4726 */
const CITABLE_FORMATS: readonly DocumentFormat[] = ['pdf', 'txt'];

export const citationFields = members<NonNullable<ChatFilePart['citations']>>({ enabled: honoured });

/** Whether a file's answer is to tell where it stands there. */
export function isCited({ citations }: ChatFilePart): boolean {
  return citations?.enabled === true;
}

/** A document to be cited. Throws `unsupported_parameter` when the model does not cite, or not from such a document. */
export function toCitedDocument(
  format: DocumentFormat,
  { source }: MediaSource,
  place: Place,
): Pick<DocumentBlock, 'source' | 'citations'> {
  const { path } = at(place, 'citations');
  const { row } = place;
  if (!row.citations) {
    throw unsupported(path, `${row.id} does not cite. GET /v1/models tells which model does.`);
  }
  if (!CITABLE_FORMATS.includes(format)) {
    throw unsupported(path, `Bedrock cites from ${CITABLE_FORMATS.join(' and ')} only, not from ${format}.`);
  }
  // To be cited, plain text must not come as bytes: Bedrock takes those for a PDF.
  const isText = format === 'txt' && 'bytes' in source;
  const cited = isText ? { text: readText(source.bytes, `${place.path}.file.file_data`) } : source;
  return { source: cited, citations: { enabled: true } };
}

/**
 * Holds a request to Claude's rules: all of its documents are cited or none, and an answer in JSON has no citations. Throws
 * `invalid_value` or `unsupported_parameter`. https://platform.claude.com/docs/en/build-with-claude/citations
 */
export function assertCitations(marks: readonly Mark[], format: ChatCompletionRequest['response_format']): void {
  const documents = marks.filter((mark) => mark.kind === 'document');
  const cited = documents.find((mark) => mark.isCited);
  if (cited === undefined) return;
  const other = documents.find((mark) => !mark.isCited);
  if (other !== undefined) {
    const expected = `a file that asks for citations, as ${cited.path} does: all files of a request ask or none`;
    throw gatewayError('invalid_value', { details: { param: other.path, expected } });
  }
  if (format && format.type !== 'text') {
    throw unsupported(`${cited.path}.citations`, 'An answer in JSON cites nothing. Leave it or response_format out.');
  }
}

function readText(bytes: Uint8Array, param: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw gatewayError('invalid_value', { details: { param, expected: 'text in UTF-8' }, cause });
  }
}
