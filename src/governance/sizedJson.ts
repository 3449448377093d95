/**
 * A value as JSON, for its size: bytes in it as base64, and whole numbers that are too large for JavaScript's own, at which
 * JSON.stringify throws, as text.
 */
export function sizedJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner === 'bigint') return String(inner);
    return inner instanceof Uint8Array ? Buffer.from(inner).toString('base64') : inner;
  });
}
