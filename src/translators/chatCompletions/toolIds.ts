/** What Converse and Claude both take; the rows of some models are narrower. */
const ANY_ID = /^[a-zA-Z0-9_-]{1,64}$/;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SHORT_ID_LENGTH = 9;

/**
 * An id for a tool call that the model takes and no other call of the request has: the caller's own where that is so,
 * else a short one computed from it, which stays the same while the conversation grows.
 */
export function fitToolId(id: string, pattern: string | null, taken: ReadonlySet<string>): string {
  const fits = ANY_ID.test(id) && (pattern === null || new RegExp(pattern).test(id));
  if (fits && !taken.has(id)) return id;
  for (let attempt = 0; ; attempt += 1) {
    const candidate = shortId(`${attempt}:${id}`);
    if (!taken.has(candidate)) return candidate;
  }
}

/** FNV-1a, 64 bits, in nine letters and digits. https://datatracker.ietf.org/doc/html/rfc9923 */
function shortId(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  const base = BigInt(DIGITS.length);
  return Array.from(
    { length: SHORT_ID_LENGTH },
    (_, place) => DIGITS[Number((hash / base ** BigInt(place)) % base)],
  ).join('');
}
