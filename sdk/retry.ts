/** When to try again, and how long to wait: pure, but for the chance that it is given. */

/** A first wait without a word from the gateway, and the longest one. */
const FIRST_WAIT_MS = 500;
const LONGEST_OWN_WAIT_MS = 8_000;
/** How much later than asked a client may come, so that those refused together do not return together. */
const SPREAD = 0.25;

/** Codes of Node.js for a connection that never stood, so that no request can have been worked on. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT']);

/** `x-should-retry` decides; without it, the statuses that pass by themselves. */
export function isRetryable({ status, headers }: Response): boolean {
  const said = headers.get('x-should-retry');
  if (said === 'true' || said === 'false') return said === 'true';
  return status === 408 || status === 429 || status >= 500;
}

/**
 * Whether a request that got no answer may be sent again. One that may have reached the gateway is not, unless it only
 * reads: Bedrock would be asked, and the team billed, a second time.
 */
export function mayResend(method: string, failure: unknown): boolean {
  return method === 'GET' || NEVER_CONNECTED.has(codeOf(failure));
}

/** What `retry-after-ms` or `retry-after` asks for, in milliseconds; `null` when neither can be read. */
export function readRetryAfterMs(headers: Headers, nowMs: number): number | null {
  const milliseconds = readNumber(headers.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const said = headers.get('retry-after');
  const seconds = readNumber(said);
  if (seconds !== null) return seconds * 1000;
  const dateMs = Date.parse(said ?? '');
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - nowMs);
}

/** The wait before the next try: never shorter than asked, else twice as long each time. `chance` is in [0, 1). */
export function waitMs(tries: number, askedMs: number | null, chance: number): number {
  if (askedMs !== null) return askedMs * (1 + SPREAD * chance);
  return Math.min(LONGEST_OWN_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * (1 - SPREAD * chance);
}

function readNumber(text: string | null): number | null {
  return text !== null && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : null;
}

function codeOf(failure: unknown): string {
  const cause = failure instanceof Error ? failure.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
