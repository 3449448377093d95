/**
 * Splits text into token-sized pieces: a word or a sign with the white space before it. Joined again they are the text.
 * One piece is one stream delta and one output token.
 */
export function splitIntoPieces(text: string): readonly string[] {
  return text.match(/\s*[\p{L}\p{N}_]+|\s*[^\s\p{L}\p{N}_]|\s+/gu) ?? [];
}
