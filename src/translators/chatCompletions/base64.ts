import { gatewayError } from '../../errors.ts';

/** Bytes of base64 text, with or without padding. Throws `invalid_value` for anything else, and for nothing. */
export function readBase64(text: string, param: string): Uint8Array {
  const digits = text.replace(/={1,2}$/, '');
  if (digits === '' || digits.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(digits)) {
    throw gatewayError('invalid_value', { details: { param, expected: 'base64' } });
  }
  return new Uint8Array(Buffer.from(digits, 'base64'));
}

/** The other way. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
