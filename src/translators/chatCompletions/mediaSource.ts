import { gatewayError } from '../../errors.ts';
import { readBase64 } from './base64.ts';
import { unsupported } from './fieldRules.ts';

/** What a URL in the request leads to. */
export interface MediaSource {
  readonly source: { readonly bytes: Uint8Array } | { readonly s3Location: { readonly uri: string } };
  /** In lower case; empty for an address, which does not tell. */
  readonly mediaType: string;
  /** What follows the last dot of an address, in lower case; empty for a data URL. */
  readonly ending: string;
}

const S3_ADDRESS = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/\S{1,1024}$/;

/**
 * Reads a `data:` URL with base64 content or an `s3://` address. Nothing is fetched: Bedrock itself reads from S3, with
 * the gateway's permissions. Throws `invalid_value` or `unsupported_parameter` naming the field.
 */
export function readMediaSource(url: string, param: string): MediaSource {
  if (S3_ADDRESS.test(url)) {
    return { source: { s3Location: { uri: url } }, mediaType: '', ending: endingOf(url) };
  }
  if (/^https?:/i.test(url)) {
    throw unsupported(param, 'The gateway does not fetch addresses. Send a data: URL with base64 content.');
  }
  const comma = url.indexOf(',');
  const [, mediaType] = /^data:([^;,]*)(?:;[^;,]*)*;base64$/i.exec(url.slice(0, Math.max(0, comma))) ?? [];
  if (mediaType === undefined) {
    const expected = 'a data: URL with base64 content, or an s3:// address';
    throw gatewayError('invalid_value', { details: { param, expected } });
  }
  return {
    source: { bytes: readBase64(url.slice(comma + 1), param) },
    mediaType: mediaType.toLowerCase(),
    ending: '',
  };
}

/** What follows the last dot of a file's name, in lower case; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
