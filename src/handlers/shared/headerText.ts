/** API Gateway takes 10,240 bytes of response headers in all, and many clients 8,192. */
const MAX_HEADER_LENGTH = 1_024;

/**
 * Field names come from the client and may hold anything, in any number; headers may not. A list that is too long ends
 * in `...`; the whole of it is in the metadata.
 */
export function toHeaderText(names: readonly string[]): string {
  const texts = names.map((name) => name.toWellFormed().replaceAll(/[^!-~]|[%,]/gu, encodeURIComponent));
  const whole = texts.join(',');
  if (whole.length <= MAX_HEADER_LENGTH) return whole;
  const end = whole.lastIndexOf(',', MAX_HEADER_LENGTH);
  return `${whole.slice(0, Math.max(0, end + 1))}...`;
}

/** Dollars with all nine decimals that nano-dollars have, without trailing zeros or an exponent. */
export function toUsdText(nanoUsd: number): string {
  return (nanoUsd / 1e9).toFixed(9).replace(/\.?0+$/, '');
}
