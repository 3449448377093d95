import type { ChatCacheControl } from '../../../generated/types/gateway/types.gen.ts';
import { gatewayError } from '../../errors.ts';
import { at, honoured, members, type Place, type Rule } from './fieldRules.ts';
import type { CacheBlock, Mapped, Mark } from './mapped.ts';

type CacheControl = NonNullable<ChatCacheControl>;

/** https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html */
const MAX_CACHE_POINTS = 4;

/** A mark that lives shorter than was asked for costs more, and answers the same. */
const timeToLive: Rule<NonNullable<CacheControl['ttl']>> = (ttl, { path, row }) =>
  ttl === '1h' && !row.cache_points_1h ? [path] : [];

const controlFields = members<CacheControl>({ type: honoured, ttl: timeToLive });

/** A model that takes no marks answers the same without them. */
export const cacheControl: Rule<CacheControl> = (control, place) =>
  place.row.cache_points ? controlFields(control, place) : [place.path];

/** Ends a piece with a cache point where its `cache_control` asks for one and the model takes it. */
export function withCachePoint<Block>(
  piece: Mapped<Block>,
  control: ChatCacheControl | undefined,
  place: Place,
): Mapped<Block | CacheBlock> {
  if (control === null || control === undefined || !place.row.cache_points) return piece;
  const { path } = at(place, 'cache_control');
  const last = piece.blocks.at(-1);
  // Nothing came before it, or the same end is marked already.
  if (last === undefined || isCacheBlock(last)) return { ...piece, ignoredParams: [...piece.ignoredParams, path] };
  const ttl = control.ttl === '1h' && !place.row.cache_points_1h ? undefined : control.ttl;
  const cachePoint = { type: 'default', ...(ttl !== undefined && { ttl }) } as const;
  const mark: Mark = { kind: 'cachePoint', path, ttl: ttl ?? '5m' };
  return { ...piece, blocks: [...piece.blocks, { cachePoint }], marks: [...piece.marks, mark] };
}

/**
 * Holds the cache points of a request, in the order tools, system, messages, to Bedrock's rules: at most four, and a
 * longer life before a shorter one. Throws `invalid_value` naming the first mark that breaks one.
 */
export function assertCachePoints(marks: readonly Mark[]): void {
  const points = marks.filter((mark) => mark.kind === 'cachePoint');
  const surplus = points[MAX_CACHE_POINTS];
  if (surplus !== undefined) {
    throw invalid(surplus.path, `one of at most ${MAX_CACHE_POINTS} cache marks in a request`);
  }
  const firstShort = points.findIndex(({ ttl }) => ttl === '5m');
  const late = points.find(({ ttl }, index) => ttl === '1h' && firstShort >= 0 && index > firstShort);
  if (late === undefined) return;
  throw invalid(
    `${late.path}.ttl`,
    '5m here: marks of 1h come before those of 5m in the order tools, system, messages',
  );
}

function isCacheBlock(block: unknown): boolean {
  return typeof block === 'object' && block !== null && 'cachePoint' in block;
}

function invalid(param: string, expected: string) {
  return gatewayError('invalid_value', { details: { param, expected } });
}
