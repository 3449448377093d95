import type { ZodObject } from 'zod';

/** A client library as published on npm, made to do the same things as the others. */
export interface Client {
  /** The package, and the mode of it. */
  readonly name: string;
  /** Whether it tells how many tokens were written to the prompt cache. */
  readonly tellsCacheWrites: boolean;
  /** Asks with the library's own means, retries disabled. Rejects with whatever the library throws. */
  ask(address: Address, question: Question): Promise<Answer>;
}

/** Where the gateway is, and who asks. */
export interface Address {
  /** Ends in `/v1`. */
  readonly baseURL: string;
  readonly apiKey: string;
}

export interface Question {
  readonly text: string;
  readonly model: string;
  readonly stream: boolean;
  /** The library calls them until the model answers. */
  readonly tools?: readonly Tool[];
  /** The answer is to be a value of this schema. */
  readonly schema?: ZodObject;
  /** Hears each piece of a streamed text as the library hands it over. */
  readonly onPiece?: (piece: string) => void;
}

export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly parameters: ZodObject;
  readonly run: (args: unknown) => string;
}

/** What the library made of it. */
export interface Answer {
  readonly text: string;
  /** What the library read out of the text for a question with a schema. */
  readonly value?: unknown;
  /** Tokens of all turns together. */
  readonly usage: Tokens;
}

export interface Tokens {
  readonly input: number;
  readonly output: number;
  /** Read from the prompt cache; part of the input. */
  readonly cacheRead: number;
  /** Written to it; part of the input. 0 from a library that does not tell. */
  readonly cacheWritten: number;
}
