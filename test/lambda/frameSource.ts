import type { StreamFrame } from '../../src/exchange.ts';
import type { After } from '../../src/http/after.ts';
import type { ManualClock } from '../fakes.ts';

export interface FrameSource {
  readonly frames: AsyncIterable<StreamFrame>;
  /** How many frames the reader has asked for. */
  readonly askedFor: () => number;
  /** Resolves when the reader has read to the end. */
  readonly readToTheEnd: Promise<void>;
}

/** Frames whose reader can be watched. */
export function createFrameSource(frames: readonly StreamFrame[]): FrameSource {
  let askedFor = 0;
  let finish = () => {};
  const readToTheEnd = new Promise<void>((resolve) => {
    finish = resolve;
  });
  async function* generate() {
    for (const frame of frames) {
      askedFor += 1;
      yield frame;
    }
    finish();
  }
  return { frames: generate(), askedFor: () => askedFor, readToTheEnd };
}

/** The timer of a clock that stands still. */
export function afterOn(clock: ManualClock): After {
  return (delayMs, run) => clock.after(delayMs, run);
}
