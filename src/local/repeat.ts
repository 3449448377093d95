export interface Repetition {
  readonly action: () => Promise<unknown>;
  readonly everyMs: number;
  readonly onFault: (error: unknown) => void;
}

/** Runs an action at once and then again and again, never twice at a time. The returned function ends it. */
export function repeat({ action, everyMs, onFault }: Repetition): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const run = async () => {
    await action().catch(onFault);
    if (!isEnded) timer = setTimeout(() => void run(), everyMs);
  };
  void run();
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
