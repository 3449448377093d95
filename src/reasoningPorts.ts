import type { ChatThinkingBlock } from '../generated/types/gateway/types.gen.ts';

/** Whose thoughts: a team's, of one model. Neither another team nor another model is shown them. */
export interface Thinker {
  readonly teamId: string;
  /** Catalogue id of the model. */
  readonly model: string;
}

/** What a model thought before it called tools. */
export interface ThoughtTurn {
  readonly toolCallIds: readonly string[];
  /** As the model signed or encrypted them, in their order. */
  readonly blocks: readonly ChatThinkingBlock[];
}

/**
 * Thoughts of turns that wait for the results of their tools, for callers that do not send them back. Only a help: what
 * cannot be kept or found is missing, and logged; nothing throws.
 */
export interface KeptReasoning {
  keep(thinker: Thinker, turn: ThoughtTurn): Promise<void>;
  /** The thoughts before each of these calls that has some; the same blocks, byte for byte. */
  find(thinker: Thinker, toolCallIds: readonly string[]): Promise<ReadonlyMap<string, ThoughtTurn['blocks']>>;
}

/** A key of 32 bytes for AES-256, and the form in which it may be stored beside what it encrypts. */
export interface DataKey {
  readonly key: Uint8Array;
  readonly sealed: string;
}

/** Keys to encrypt data with. Throws when there is none to be had, or when a sealed one is not of these keys. */
export interface DataKeys {
  /** One to encrypt with now. */
  current(): Promise<DataKey>;
  open(sealed: string): Promise<Uint8Array>;
}
