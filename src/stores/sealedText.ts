import { createCipheriv, createDecipheriv } from 'node:crypto';

/** AES-256-GCM. https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf */
const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

/** Bytes of a nonce. One must never serve twice under one key. */
export const NONCE_BYTES = 12;

/** What a text is sealed with. `context` is not secret, but must be the same when it is opened. */
export interface Seal {
  readonly key: Uint8Array;
  readonly context: string;
}

/** Encrypts a text: nonce, tag and what is encrypted, as base64. */
export function sealText(text: string, { key, context }: Seal, nonce: Uint8Array): string {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text again. Throws for another key, another context, and for a single bit that has changed. */
export function openText(sealed: string, { key, context }: Seal): string {
  const bytes = Buffer.from(sealed, 'base64');
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  const text = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(text).toString('utf8');
}
