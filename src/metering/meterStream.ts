import type { ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { gatewayError } from '../errors.ts';
import { fromConverseUsage } from '../governance/usage.ts';
import type { Called } from '../provider/provider.ts';
import type { Ask, MeteredStream, MeterParts } from './createMeter.ts';
import type { Deadline } from './deadline.ts';
import { deliveredBytesOf, type Ending } from './ending.ts';
import type { Tab } from './tab.ts';

/** What belongs to one stream. */
export interface StreamParts {
  readonly tab: Tab;
  readonly deadline: Deadline;
  readonly ask: Ask;
  /** Whose answer it is. */
  readonly called: Called;
}

/** How often a long stream notes what it has delivered. */
const CHECKPOINT_EVERY_MS = 30_000;

/**
 * Passes a stream's events on and settles when it has ended, one way or another. Bedrock bills an abandoned stream in
 * full, so a reader that leaves early does not end the reading, unless the key's policy says so: the numbers come last.
 */
export function meterStream(
  { clock, metrics }: MeterParts,
  events: AsyncIterable<ConverseStreamOutput>,
  { tab, deadline, ask, called }: StreamParts,
): Pick<MeteredStream, 'events' | 'close'> {
  const count = createCount(events[Symbol.asyncIterator]());
  let checkpointMs = clock.nowMs() + CHECKPOINT_EVERY_MS;
  let closing: Promise<void> | undefined;

  function tellFirstToken(): void {
    called.trace.firstToken();
    const model = called.candidate.row.id;
    metrics.record({ timeToFirstTokenMs: clock.nowMs() - ask.context.receivedAtMs }, { model });
  }

  async function checkpoint(): Promise<void> {
    if (clock.nowMs() < checkpointMs) return;
    checkpointMs = clock.nowMs() + CHECKPOINT_EVERY_MS;
    await tab.checkpoint(count.deliveredBytes());
  }

  async function settle(failure: unknown): Promise<void> {
    await count.drain(checkpoint);
    deadline.cancel();
    await tab.settle(called, { ...count.ending(), ...(failure === undefined ? {} : { failure }) });
  }

  function close(failure?: unknown): Promise<void> {
    closing ??= settle(failure);
    return closing;
  }

  async function* read(): AsyncGenerator<ConverseStreamOutput> {
    let isFirst = true;
    try {
      for (let event = await count.next(); event !== undefined; event = await count.next()) {
        if (isFirst && count.deliveredBytes() > 0) {
          isFirst = false;
          tellFirstToken();
        }
        await checkpoint();
        yield event;
      }
    } finally {
      await close();
    }
  }

  return { events: read(), close };
}

/** Reads events one by one and keeps what settling needs to know about them. */
function createCount(events: AsyncIterator<ConverseStreamOutput>) {
  let metadata: ConverseStreamOutput['metadata'];
  let stopReason: string | undefined;
  let deliveredBytes = 0;
  let failure: unknown;
  let isOver = false;

  async function next(): Promise<ConverseStreamOutput | undefined> {
    try {
      const { value, done } = await events.next();
      if (done === true) {
        isOver = true;
        if (metadata === undefined) throw gatewayError('upstream_cut');
        return undefined;
      }
      metadata = value.metadata ?? metadata;
      stopReason = value.messageStop?.stopReason ?? stopReason;
      deliveredBytes += deliveredBytesOf(value);
      return value;
    } catch (error) {
      isOver = true;
      failure = error;
      throw error;
    }
  }

  return {
    next,
    deliveredBytes: () => deliveredBytes,
    async drain(afterEach: () => Promise<void>): Promise<void> {
      while (!isOver) {
        await next().catch(() => undefined);
        await afterEach();
      }
    },
    ending(): Ending {
      const { usage, serviceTier } = metadata ?? {};
      const why = { stopReason, failure };
      if (usage === undefined) return { kind: 'lost', deliveredBytes, ...why };
      return { kind: 'measured', usage: fromConverseUsage(usage), serviceTier: serviceTier?.type, ...why };
    },
  };
}
