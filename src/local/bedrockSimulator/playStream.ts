import type { OpenCall } from './callLog.ts';
import { encodeFrame } from './frames.ts';
import type { HttpExchange } from './httpExchange.ts';
import type { Pauses } from './pauses.ts';
import type { AnswerReply } from './planReply.ts';
import { isDelta, outputTokensOf, type Step } from './steps.ts';
import { withOutputTokens } from './tokenUsage.ts';

/** What a stream needs besides its steps. */
export interface StreamStage {
  readonly exchange: HttpExchange;
  readonly call: OpenCall;
  readonly pauses: Pauses;
  readonly wait: (ms: number) => Promise<void>;
}

/** Says a stream step by step, and tells the call how it ended before the client can know. */
export async function playStream({ steps, gapMs, usage }: AnswerReply, stage: StreamStage): Promise<void> {
  const { exchange, call } = stage;
  let deliveredTokens = 0;
  for (const [index, step] of steps.entries()) {
    await holdBack(step, deliveredTokens > 0 ? gapMs : 0, stage);
    if (exchange.hasLeft()) return call.finish('client_left');
    if (isFatal(step)) {
      call.finish('failed', withOutputTokens(usage, deliveredTokens));
      return fail(exchange, step);
    }
    if (index === steps.length - 1) call.finish('completed');
    if (step.kind === 'event') await exchange.write(encodeFrame(step));
    deliveredTokens += outputTokensOf(step);
  }
  call.finish('completed');
  exchange.end();
}

async function holdBack(step: Step, gapMs: number, { exchange, pauses, wait }: StreamStage): Promise<void> {
  if (step.kind === 'pause') await Promise.race([pauses.arrive(step.name), exchange.left]);
  if (isDelta(step) && gapMs > 0) await Promise.race([wait(gapMs), exchange.left]);
}

async function fail(exchange: HttpExchange, step: FatalStep): Promise<void> {
  if (step.kind === 'cut') return exchange.cut();
  if (step.kind !== 'end') await exchange.write(encodeFrame(step));
  exchange.end();
}

type FatalStep = Exclude<Step, { readonly kind: 'event' | 'pause' }>;

function isFatal(step: Step): step is FatalStep {
  return step.kind !== 'event' && step.kind !== 'pause';
}
