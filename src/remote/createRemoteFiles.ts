import type { GatewayError } from '../errors.ts';
import type { Clock, RateBuckets, RemoteFile, RemoteFileReader, RemoteFiles, RemoteFileWish } from '../ports.ts';
import { createSlots } from '../slots.ts';
import { type FetchParts, fetchFile } from './fetchFile.ts';
import { refused, tooMany, unreachable } from './refusals.ts';

export interface RemoteFilesParts extends FetchParts {
  readonly buckets: Pick<RateBuckets, 'take'>;
  readonly clock: Pick<Clock, 'after'>;
  /** Files that a team may have fetched in a minute, by all instances together. */
  readonly filesPerMinute: number;
  /** Told of every refusal by the team's limit. Never throws. */
  readonly countRefusal: (reader: RemoteFileReader, refusal: GatewayError) => Promise<void>;
}

/** As many images as Bedrock takes in a message. */
const MAX_FILES = 20;

/** Of all files of a request together; what Bedrock takes is not much more. */
const MAX_REQUEST_BYTES = 20 * 1_048_576;

/** For all files of a request together, waiting for a turn included. */
const MAX_REQUEST_MS = 15_000;

/** Files on their way at once: of one request, so that slow hosts of one caller do not stop all others, and of all. */
const AT_ONCE_PER_REQUEST = 4;
const AT_ONCE = 16;

/** Fetches files that requests name, for teams that have not fetched too much. An address named twice is fetched once. */
export function createRemoteFiles(parts: RemoteFilesParts): RemoteFiles {
  const slots = createSlots(AT_ONCE);

  async function fetchAll(wishes: readonly RemoteFileWish[], controller: AbortController) {
    const { signal } = controller;
    const own = createSlots(AT_ONCE_PER_REQUEST);
    const limits = { signal, take: countDown(MAX_REQUEST_BYTES) };
    try {
      return await Promise.all(
        wishes.map((wish) =>
          own
            .run(() => slots.run(() => fetchFile(parts, wish, limits), signal), signal)
            .catch((error: unknown) => Promise.reject(unreachable(wish, signal, error))),
        ),
      );
    } finally {
      // Where one file is refused, the others are of no use.
      controller.abort();
    }
  }

  return {
    async fetch(wishes, reader) {
      const distinct = [...new Map(wishes.map((wish) => [nameOf(wish), wish])).values()];
      const surplus = distinct[MAX_FILES];
      if (surplus !== undefined) throw refused(surplus, `A request may name ${MAX_FILES} addresses.`);
      await takeTurn(parts, reader, distinct.length);
      const files = await within(parts, reader.clientGone, (controller) => fetchAll(distinct, controller));
      const found = new Map(files.map((file, index) => [distinct[index] && nameOf(distinct[index]), file]));
      return wishes.map((wish) => found.get(nameOf(wish))).filter((file): file is RemoteFile => file !== undefined);
    },
  };
}

function nameOf({ url, maxBytes }: RemoteFileWish): string {
  return `${maxBytes} ${url}`;
}

/** Counts before anything is asked of anybody, so that refused and failed fetches count as well. */
async function takeTurn(parts: RemoteFilesParts, reader: RemoteFileReader, count: number): Promise<void> {
  const { buckets, filesPerMinute, countRefusal } = parts;
  const { teamId } = reader;
  const bucket = { subject: `files#${teamId}`, requestsPerMinute: filesPerMinute, tokensPerMinute: null };
  const answer = await buckets.take([bucket], { requests: count, tokens: 0 });
  if (answer.allowed) return;
  const refusal = tooMany(teamId, answer);
  await countRefusal(reader, refusal);
  throw refusal;
}

async function within<Value>(
  { clock }: Pick<RemoteFilesParts, 'clock'>,
  clientGone: RemoteFileReader['clientGone'],
  action: (controller: AbortController) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const cancel = clock.after(MAX_REQUEST_MS, abort);
  clientGone.addEventListener('abort', abort, { once: true });
  if (clientGone.aborted) abort();
  try {
    return await action(controller);
  } finally {
    cancel();
    clientGone.removeEventListener('abort', abort);
  }
}

function countDown(total: number): (bytes: number) => boolean {
  let left = total;
  return (bytes) => {
    left -= bytes;
    return left >= 0;
  };
}
