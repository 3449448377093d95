import type { StreamFrame } from '../../src/exchange.ts';
import type { After } from '../../src/http/after.ts';

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

export interface ManualTimer {
  readonly after: After;
  /** The delays that are running, in milliseconds. */
  pending(): number[];
  /** Lets every running delay end. */
  fire(): void;
}

/** A timer that ends when the test says so. */
export function createManualTimer(): ManualTimer {
  const running = new Map<() => void, number>();
  return {
    after: (delayMs, run) => {
      running.set(run, delayMs);
      return () => running.delete(run);
    },
    pending: () => [...running.values()],
    fire: () => {
      const due = [...running.keys()];
      running.clear();
      for (const run of due) run();
    },
  };
}
