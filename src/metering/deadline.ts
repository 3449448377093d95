import type { RequestContext } from '../contract.ts';
import { gatewayError } from '../errors.ts';
import type { MeterParts } from './createMeter.ts';

/** Kept free at the end of a Lambda invocation: enough to settle and to tell the client. */
const SETTLE_MS = 15_000;

export interface Deadline {
  /** Aborts with `request_timeout` as its reason. */
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
  /** Must be called when the request is over: a timer left behind would keep a Lambda waiting. */
  readonly cancel: () => void;
}

/**
 * The time a request may take: the configured maximum, or what the platform leaves of it. One that nobody waits for any
 * longer than its client ends when the client leaves.
 */
export function startDeadline(
  { clock, maxRequestMs }: MeterParts,
  context: RequestContext,
  { endsWithClient }: { readonly endsWithClient: boolean },
): Deadline {
  const controller = new AbortController();
  const elapsedMs = clock.nowMs() - context.receivedAtMs;
  const platformMs = Math.max(elapsedMs, elapsedMs + context.remainingMs() - SETTLE_MS);
  const isPlatformFirst = platformMs < maxRequestMs;
  const maxMs = isPlatformFirst ? platformMs : maxRequestMs;
  const setting = isPlatformFirst ? "the function's timeout" : 'LLM_GATEWAY_MAX_REQUEST_SECONDS';
  const details = { maxSeconds: Math.round(maxMs / 1_000), setting };
  const abort = () => controller.abort(gatewayError('request_timeout', { details }));
  const cancelTimer = clock.after(Math.max(0, maxMs - elapsedMs), abort);
  const leave = () => controller.abort(gatewayError('client_left'));
  if (endsWithClient) context.clientGone.addEventListener('abort', leave, { once: true });
  const cancel = () => {
    cancelTimer();
    context.clientGone.removeEventListener('abort', leave);
  };
  const remainingMs = () => maxMs - (clock.nowMs() - context.receivedAtMs);
  return { signal: controller.signal, remainingMs, cancel };
}
