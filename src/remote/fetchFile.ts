import type { RemoteFile, RemoteFileWish } from '../ports.ts';
import type { RemoteHosts } from './hostRule.ts';
import type { Door, Visited } from './httpsDoor.ts';
import { isPublicAddress } from './publicAddresses.ts';
import { type Link, readAddress } from './readAddress.ts';
import { failed, refused, tooLarge, unreachable } from './refusals.ts';

/** Every address that a host's name leads to. Rejects for a name that leads nowhere. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

export interface FetchParts {
  readonly hosts: RemoteHosts;
  readonly resolve: ResolveHost;
  readonly door: Door;
}

/** What a fetch goes by on its way: when to stop, and how many bytes the request has left. */
export interface FetchLimits {
  readonly signal: AbortSignal;
  /** Takes bytes from what all files of the request may have together; false when they are used up. */
  readonly take: (bytes: number) => boolean;
}

const MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Fetches one file. Every address on the way, the first and each that a redirect names, passes the same checks. */
export async function fetchFile(parts: FetchParts, wish: RemoteFileWish, limits: FetchLimits): Promise<RemoteFile> {
  let address = check(parts.hosts, wish, { text: wish.url });
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const addresses = await publicAddresses(parts, wish, { ...limits, host: address.hostname });
    const visited = await visit(parts, wish, { url: address, addresses, signal: limits.signal });
    try {
      const target = redirectOf(visited);
      if (target === undefined) return await readFile(visited, wish, { ...limits, url: address });
      address = check(parts.hosts, wish, { text: target, base: address });
    } finally {
      visited.close();
    }
  }
  throw refused(wish, `It leads through more than ${MAX_REDIRECTS} redirects.`);
}

function check(hosts: RemoteHosts, wish: RemoteFileWish, link: Link): URL {
  const read = readAddress(link, hosts);
  if ('url' in read) return read.url;
  throw refused(wish, link.base === undefined ? read.refused : `It redirects to another address. ${read.refused}`);
}

/**
 * The host's addresses, asked for once and all of them public. One answer for a name that does not exist and for one that
 * leads into a private network: callers must not learn what names there are inside.
 */
async function publicAddresses(
  { resolve }: FetchParts,
  wish: RemoteFileWish,
  { host, signal }: FetchLimits & { readonly host: string },
): Promise<readonly string[]> {
  const resolving = resolve(host.replace(/^\[|\]$/g, '')).catch(() => []);
  const addresses = await untilAborted(resolving, signal);
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) {
    throw refused(wish, 'Its host has no public address.');
  }
  return addresses;
}

/** A resolver cannot be told to stop, but need not be waited for. */
async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function visit({ door }: FetchParts, wish: RemoteFileWish, where: Parameters<Door>[0]): Promise<Visited> {
  try {
    return await door(where);
  } catch (cause) {
    throw unreachable(wish, where.signal, cause);
  }
}

function redirectOf({ status, headers }: Visited): string | undefined {
  const { location } = headers;
  return REDIRECTS.has(status) && typeof location === 'string' ? location : undefined;
}

async function readFile(
  { status, headers, body }: Visited,
  wish: RemoteFileWish,
  limits: FetchLimits & { readonly url: URL },
): Promise<RemoteFile> {
  if (status !== 200) throw failed(wish, `Its host answered with status ${status}.`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw failed(wish, 'Its host sent it compressed, although it was asked not to.');
  if (Number(headers['content-length'] ?? 0) > wish.maxBytes) throw tooLarge(wish);
  const bytes = await readBytes(body, wish, limits);
  return { bytes, mediaType: mediaTypeOf(headers['content-type']), path: limits.url.pathname };
}

/** Counts while it reads: a host may send more than it said. */
async function readBytes(body: Visited['body'], wish: RemoteFileWish, { signal, take }: FetchLimits) {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body) {
      size += piece.byteLength;
      if (size > wish.maxBytes) throw tooLarge(wish);
      if (!take(piece.byteLength)) throw refused(wish, 'The files of this request are too large together.');
      pieces.push(piece);
    }
  } catch (error) {
    throw unreachable(wish, signal, error);
  }
  return new Uint8Array(Buffer.concat(pieces, size));
}

function mediaTypeOf(header: Visited['headers'][string]): string {
  const [type = ''] = typeof header === 'string' ? header.split(';') : [];
  return type.trim().toLowerCase();
}
