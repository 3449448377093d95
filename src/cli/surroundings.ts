import type { Environment } from '../config.ts';
import type { Clock } from '../ports.ts';
import type { OpenLambda } from './lambda.ts';

/** Where the command line writes. Answers and notices have a stream each, so that a script can read the answer alone. */
export interface Terminal {
  /** To standard output. */
  answer(text: string): void;
  /** To standard error. */
  tell(text: string): void;
  /** Whether a person reads standard error. */
  readonly isInteractive: boolean;
  /** Characters in a line. */
  readonly columns: number;
}

export interface FileText {
  readonly text: string;
  /** Permission bits, such as 0o600. */
  readonly mode: number;
}

/** Everything outside that the commands touch. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly openLambda: OpenLambda;
  /** Who types, as far as this machine knows: `alice@laptop`. */
  readonly user: string;
  /** Rejects when the file is not there or not this user's to read. */
  readonly readFile: (path: string) => Promise<FileText>;
}
