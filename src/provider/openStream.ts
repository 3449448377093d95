import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { gatewayError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import { leavesBillOpen, verdictOf } from './failures.ts';
import type { Trial } from './health.ts';
import type { Failed } from './provider.ts';

export interface StreamWatch {
  readonly clock: Pick<Clock, 'after'>;
  readonly settings: { readonly firstEventMs: number; readonly idleMs: number };
  readonly trial: Trial;
  /** Ends the stream from outside. */
  readonly signal: AbortSignal;
}

type Events = AsyncIterable<ConverseStreamOutput>;

/**
 * Waits for a stream's first event, so that until then another attempt can be made. Whoever reads on afterwards meets
 * `model_timeout` when the stream falls silent. Never rejects.
 */
export async function openStream(
  ask: (signal: AbortSignal) => Promise<Events>,
  watch: StreamWatch,
): Promise<{ readonly events: Events } | Failed> {
  const patience = createPatience(watch.clock);
  let isAccepted = false;
  try {
    const { events, first } = await patience.within(watch.settings.firstEventMs, async () => {
      const stream = await ask(AbortSignal.any([watch.signal, patience.signal]));
      isAccepted = true;
      const events = stream[Symbol.asyncIterator]();
      return { events, first: await events.next() };
    });
    if (first.done === true) throw gatewayError('upstream_cut');
    watch.trial.begun();
    return { events: readOn(first.value, () => patience.within(watch.settings.idleMs, () => events.next()), watch) };
  } catch (error) {
    return { error, mayBeBilled: isAccepted || patience.signal.aborted || leavesBillOpen(error) };
  }
}

async function* readOn(
  first: ConverseStreamOutput,
  readNext: () => Promise<IteratorResult<ConverseStreamOutput>>,
  { trial }: StreamWatch,
): AsyncGenerator<ConverseStreamOutput> {
  try {
    yield first;
    for (let next = await readNext(); next.done !== true; next = await readNext()) yield next.value;
    trial.passed();
  } catch (error) {
    trial[verdictOf(error)]();
    throw error;
  }
}

/** Ends a call whose reader would have to wait too long; the call then rejects with `model_timeout`. */
function createPatience(clock: Pick<Clock, 'after'>) {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    async within<Result>(waitMs: number, work: () => Promise<Result>): Promise<Result> {
      const cancel = clock.after(waitMs, () => controller.abort(gatewayError('model_timeout')));
      try {
        return await work();
      } finally {
        cancel();
      }
    },
  };
}
