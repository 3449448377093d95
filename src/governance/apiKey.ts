import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * A key reads `llmgw_<environment>_<secret><checksum>`, the form of GitHub's tokens: secret scanners find it by its
 * prefix, and a mistyped key is known as such without a look-up.
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 */
const PREFIX = 'llmgw';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ENVIRONMENT_PATTERN = /^[a-z0-9]{1,16}$/;

/** Random bytes in a secret: 160 bits. */
export const API_KEY_SECRET_BYTES = 20;

// The fewest base62 digits that hold 160 and 32 bits.
const SECRET_LENGTH = 27;
const CHECKSUM_LENGTH = 6;

/** Finds keys in any text, for secret scanners. It is wider than `isWellFormedApiKey`, which checks the checksum too. */
export const API_KEY_PATTERN = /\bllmgw_[a-z0-9]{1,16}_[0-9A-Za-z]{33}\b/;

const WHOLE_KEY_PATTERN = new RegExp(`^${API_KEY_PATTERN.source}$`);

/**
 * The text of a new key. Throws a RangeError unless the environment is 1 to 16 of a-z and 0-9, and `random` has
 * `API_KEY_SECRET_BYTES` bytes.
 */
export function formatApiKey(environment: string, random: Uint8Array): string {
  if (!ENVIRONMENT_PATTERN.test(environment)) throw new RangeError(`'${environment}' is not 1 to 16 of a-z and 0-9`);
  if (random.byteLength !== API_KEY_SECRET_BYTES) throw new RangeError(`${random.byteLength} bytes are not a secret`);
  const secret = toBase62(BigInt(`0x${Buffer.from(random).toString('hex')}`), SECRET_LENGTH);
  const unchecked = `${PREFIX}_${environment}_${secret}`;
  return unchecked + checksum(unchecked);
}

/**
 * Whether the text can be a key at all. One wrong character never passes, nor do two neighbours swapped, for CRC-32 sees
 * every error burst of up to 32 bits; where secret and checksum meet, one swap in 2^32 can.
 */
export function isWellFormedApiKey(text: string): boolean {
  return WHOLE_KEY_PATTERN.test(text) && checksum(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
}

/** Hex SHA-256 of the key's text, which is all that is stored: 160 random bits need no slow hash. */
export function hashApiKey(text: string): string {
  return hash('sha256', text);
}

/** What may be kept of a key's text: its hash, and its last four characters, which are checksum, for people. */
export function digestApiKey(text: string): { readonly sha256: string; readonly hint: string } {
  return { sha256: hashApiKey(text), hint: text.slice(-4) };
}

function checksum(text: string): string {
  return toBase62(BigInt(crc32(text)), CHECKSUM_LENGTH);
}

function toBase62(value: bigint, length: number): string {
  let digits = '';
  for (let rest = value; rest > 0n; rest /= 62n) digits = BASE62.charAt(Number(rest % 62n)) + digits;
  return digits.padStart(length, '0');
}
