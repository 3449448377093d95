/** Named places where scripted streams stop until a test lets them go on. */
export interface Pauses {
  /** A stream arrives: resolves once the pause is released, at once when it has been already. */
  readonly arrive: (name: string) => Promise<void>;
  /** Lets go every stream that waits there, and those still to come. */
  readonly release: (name: string) => void;
  /** Resolves when the first stream arrives; rejects when the simulator is reset before. */
  readonly reached: (name: string) => Promise<void>;
  /** Lets every waiting stream go and forgets all names. */
  readonly clear: () => void;
}

interface Pause {
  readonly arrival: PromiseWithResolvers<void>;
  readonly opening: PromiseWithResolvers<void>;
}

/** Pauses that know no names yet. */
export function createPauses(): Pauses {
  const pauses = new Map<string, Pause>();
  const named = (name: string): Pause => {
    const pause = pauses.get(name) ?? {
      arrival: Promise.withResolvers<void>(),
      opening: Promise.withResolvers<void>(),
    };
    pauses.set(name, pause);
    return pause;
  };
  return {
    arrive: (name) => {
      const { arrival, opening } = named(name);
      arrival.resolve();
      return opening.promise;
    },
    release: (name) => named(name).opening.resolve(),
    reached: (name) => named(name).arrival.promise,
    clear: () => {
      for (const [name, { arrival, opening }] of pauses) {
        // Nobody may be waiting for the arrival, and then its rejection is nobody's business.
        arrival.promise.catch(() => undefined);
        arrival.reject(new Error(`The simulator was reset before a stream reached "${name}".`));
        opening.resolve();
      }
      pauses.clear();
    },
  };
}
