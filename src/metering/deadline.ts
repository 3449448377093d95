import type { RequestContext } from '../contract.ts';
import { gatewayError } from '../errors.ts';
import type { MeterParts } from './createMeter.ts';

/** Kept free at the end of a Lambda invocation: enough to settle and to tell the client. */
const SETTLE_MS = 15_000;

export interface Deadline {
  /** Aborts with `request_timeout` as its reason. */
  readonly signal: AbortSignal;
  /** Must be called when the request is over: a timer left behind would keep a Lambda waiting. */
  readonly cancel: () => void;
}

/** The time a request may take: the configured maximum, or what the platform leaves of it. */
export function startDeadline({ clock, maxRequestMs }: MeterParts, context: RequestContext): Deadline {
  const controller = new AbortController();
  const elapsedMs = clock.nowMs() - context.receivedAtMs;
  const leftMs = Math.min(maxRequestMs - elapsedMs, context.remainingMs() - SETTLE_MS);
  const details = { maxSeconds: Math.round(maxRequestMs / 1_000) };
  const cancel = clock.after(Math.max(0, leftMs), () => controller.abort(gatewayError('request_timeout', { details })));
  return { signal: controller.signal, cancel };
}
