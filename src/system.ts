import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { LogLevel } from './config.ts';
import { GatewayError } from './errors.ts';
import type { Clock, Files, Ids, Log, LogFields, Secrets } from './ports.ts';

/** The one place where the service meets real time, real chance and its real output. */

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after(delayMs, action) {
    // Longer delays overflow a Node timer and would fire at once.
    const timer = setTimeout(action, Math.min(delayMs, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;
const RANDOM_CHARACTERS = 16;

export const systemIds: Ids = {
  /** https://github.com/ulid/spec */
  ulid() {
    const nowMs = Date.now();
    const time = Array.from({ length: TIME_CHARACTERS }, (_, place) =>
      CROCKFORD.charAt(Math.floor(nowMs / 32 ** (TIME_CHARACTERS - 1 - place)) % 32),
    );
    const random = Array.from(randomBytes(RANDOM_CHARACTERS), (byte) => CROCKFORD.charAt(byte % 32));
    return [...time, ...random].join('');
  },
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};

export const systemFiles: Files = { read: (path) => readFile(path, 'utf8') };

export const systemSecrets: Secrets = { bytes: (count) => randomBytes(count) };

/**
 * JSON lines. A cause is told by name, message and place: SDK errors carry whole requests, which may hold prompts. A
 * parser's message quotes what it could not parse, so it is left out.
 */
export function createLog(write: (line: string) => void, least: LogLevel = 'info'): Log {
  const line = (level: LogLevel, event: string, fields: LogFields) => {
    if (SERIOUSNESS[level] < SERIOUSNESS[least]) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  };
  return {
    info: (event, fields = {}) => line('info', event, fields),
    warn: (event, fields, cause) => line('warn', event, { ...fields, ...describeCause(cause) }),
    error: (event, fields, cause) => line('error', event, { ...fields, ...describeCause(cause) }),
  };
}

const SERIOUSNESS: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2, silent: 3 };

function describeCause(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return cause === undefined ? {} : { cause: typeof cause };
  // What the client was told is logged by its code; here is what was underneath.
  if (cause instanceof GatewayError && cause.cause !== undefined) return describeCause(cause.cause);
  const message = cause instanceof SyntaxError ? undefined : cause.message;
  return { cause: cause.name, cause_message: message, cause_place: placeOf(cause) };
}

/** A stack begins with the message, of which a quoted line may look like a place. */
function placeOf({ message, stack = '' }: Error): string | undefined {
  const messageStart = stack.indexOf(message);
  if (messageStart < 0) return undefined;
  return stack
    .slice(messageStart + message.length)
    .match(/^ {4}at .+$/gm)
    ?.join('\n');
}
