import type { RequestContext } from '../contract.ts';
import { gatewayError } from '../errors.ts';
import type { MeterParts } from './createMeter.ts';

/** Kept free at the end of a Lambda invocation: enough to settle and to tell the client. */
const SETTLE_MS = 15_000;

export interface Deadline {
  /** Aborts with `request_timeout` as its reason. */
  readonly signal: AbortSignal;
  /** Ends the call because nobody waits for its answer any more. */
  readonly leave: () => void;
  /** Must be called when the request is over: a timer left behind would keep a Lambda waiting. */
  readonly cancel: () => void;
}

/** The time a request may take: the configured maximum, or what the platform leaves of it. */
export function startDeadline({ clock, maxRequestMs }: MeterParts, context: RequestContext): Deadline {
  const controller = new AbortController();
  const elapsedMs = clock.nowMs() - context.receivedAtMs;
  const platformMs = Math.max(elapsedMs, elapsedMs + context.remainingMs() - SETTLE_MS);
  const isPlatformFirst = platformMs < maxRequestMs;
  const maxMs = isPlatformFirst ? platformMs : maxRequestMs;
  const setting = isPlatformFirst ? "the function's timeout" : 'LLM_GATEWAY_MAX_REQUEST_SECONDS';
  const details = { maxSeconds: Math.round(maxMs / 1_000), setting };
  const abort = () => controller.abort(gatewayError('request_timeout', { details }));
  const cancel = clock.after(Math.max(0, maxMs - elapsedMs), abort);
  const leave = () => controller.abort(gatewayError('client_left'));
  return { signal: controller.signal, leave, cancel };
}
