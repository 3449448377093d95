import { GatewayError, withRetryAfter } from '../errors.ts';

/**
 * Those of AWS's own clients.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
const BASE_MS = 100;
const THROTTLED_BASE_MS = 500;
const LONGEST_MS = 20_000;

/**
 * The wait before a target is asked again that has failed so often: of any length up to one that doubles, so that those who
 * failed together do not come back together, but never shorter than Bedrock asks for.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function waitMs(error: unknown, failures: number, fraction: number): number {
  return Math.max(askedWaitMs(error) ?? 0, Math.floor(fraction * longestWaitMs(error, failures)));
}

/**
 * Throttling with a word on when to try again. Bedrock seldom gives one; then it is the longest that the gateway itself would
 * wait now. Other errors are passed through.
 */
export function withWait(error: unknown, failures: number): unknown {
  if (!isThrottling(error) || askedWaitMs(error) !== undefined) return error;
  return withRetryAfter(error, longestWaitMs(error, failures));
}

function longestWaitMs(error: unknown, failures: number): number {
  const baseMs = isThrottling(error) ? THROTTLED_BASE_MS : BASE_MS;
  return Math.min(LONGEST_MS, baseMs * 2 ** (failures - 1));
}

function isThrottling(error: unknown): error is GatewayError {
  return error instanceof GatewayError && error.code === 'upstream_throttled';
}

/** Only where Bedrock named one; the whole seconds of `retry-after` have a default. */
function askedWaitMs(error: unknown): number | undefined {
  const text = error instanceof GatewayError ? error.headers['retry-after-ms'] : undefined;
  return text === undefined ? undefined : Number(text);
}
