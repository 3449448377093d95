/** Room for so many at once; others wait for their turn, in order. */
export interface Slots {
  /** Runs the action once there is room. Rejects with the signal's reason when it aborts before that. */
  run<Value>(action: () => Promise<Value>, signal: AbortSignal): Promise<Value>;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();

  function enter(signal: AbortSignal): Promise<void> {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(start);
        reject(signal.reason);
      };
      const start = () => {
        waiting.delete(start);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      waiting.add(start);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Whoever waits takes over the slot, so that nobody else can come between. */
  function exit(): void {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else next();
  }

  return {
    async run(action, signal) {
      signal.throwIfAborted();
      await enter(signal);
      try {
        return await action();
      } finally {
        exit();
      }
    },
  };
}
