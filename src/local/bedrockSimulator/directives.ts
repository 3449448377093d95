import { ERROR_TYPES, type TypedError, typedError } from './bedrockErrors.ts';
import type { Step } from './steps.ts';

/** How a directive bends the default answer. */
export interface Effects {
  readonly error?: TypedError;
  /** Put into the middle of the stream; a whole answer fails at once instead. */
  readonly fault?: Step;
  readonly gapMs?: number;
  readonly pieces?: number;
}

/** Words a person may put into a prompt: `simulate:<name>`. */
export interface Directive {
  readonly name: string;
  readonly description: string;
  readonly effects: Effects;
}

/** Every directive; `docs/simulator.md` lists them. */
export const DIRECTIVES: readonly Directive[] = [
  ...ERROR_TYPES.map((type) => ({
    name: type,
    description: 'answers this typed error',
    effects: { error: typedError(type) },
  })),
  {
    name: 'stream-exception',
    description: 'throws ModelStreamErrorException in mid-stream',
    effects: {
      fault: {
        kind: 'exception',
        type: 'modelStreamErrorException',
        payload: { message: typedError('ModelStreamErrorException').message, originalStatusCode: 500 },
      },
    },
  },
  {
    name: 'stream-throttling',
    description: 'throws ThrottlingException in mid-stream',
    effects: {
      fault: {
        kind: 'exception',
        type: 'throttlingException',
        payload: { message: typedError('ThrottlingException').message },
      },
    },
  },
  {
    name: 'stream-error',
    description: 'sends an error frame of no declared type in mid-stream',
    effects: { fault: { kind: 'errorFrame', code: 'InternalFailure', message: 'The stream failed.' } },
  },
  {
    name: 'bad-crc',
    description: 'sends a frame with a wrong checksum in mid-stream',
    effects: { fault: { kind: 'badCrc' } },
  },
  { name: 'cut', description: 'destroys the connection in mid-stream', effects: { fault: { kind: 'cut' } } },
  { name: 'truncate', description: 'ends the stream early, without metadata', effects: { fault: { kind: 'end' } } },
  {
    name: 'unknown-event',
    description: 'sends an event of an unknown type in mid-stream and goes on',
    effects: { fault: { kind: 'event', type: 'somethingNew', payload: { value: 1 } } },
  },
  { name: 'slow', description: 'streams with 500 ms between pieces', effects: { gapMs: 500 } },
  { name: 'long', description: 'answers a text of 400 pieces', effects: { pieces: 400 } },
];

const EFFECTS: ReadonlyMap<string, Effects> = new Map(DIRECTIVES.map(({ name, effects }) => [name, effects]));

/** The effects of every directive in a text, together; unknown words have none. */
export function readEffects(text: string): Effects {
  let effects: Effects = {};
  for (const [, name = ''] of text.matchAll(/simulate:([a-zA-Z-]+)/g)) effects = { ...effects, ...EFFECTS.get(name) };
  return effects;
}
