import type { CachePointBlock } from '@aws-sdk/client-bedrock-runtime';

/** A block that fits both a message and `system`. */
export interface TextBlock {
  readonly text: string;
}

/** A block that fits a message, `system` and the list of tools. */
export interface CacheBlock {
  readonly cachePoint: CachePointBlock;
}

/** What is counted over a whole message or request, and the field it came from. */
export type Mark =
  | { readonly kind: 'cachePoint'; readonly path: string; readonly ttl: '5m' | '1h' }
  | { readonly kind: 'image'; readonly path: string }
  | { readonly kind: 'document'; readonly path: string; readonly isCited: boolean };

/** What a piece of the request became. */
export interface Mapped<Block> {
  readonly blocks: readonly Block[];
  /** Paths of the fields that have no effect. */
  readonly ignoredParams: readonly string[];
  readonly marks: readonly Mark[];
}

/** A piece that became these blocks. */
export function mapped<Block>(
  blocks: readonly Block[],
  { ignoredParams = [], marks = [] }: Partial<Omit<Mapped<Block>, 'blocks'>> = {},
): Mapped<Block> {
  return { blocks, ignoredParams, marks };
}

/** Pieces one after another. */
export function joinMapped<Block>(pieces: readonly Mapped<Block>[]): Mapped<Block> {
  return {
    blocks: pieces.flatMap(({ blocks }) => blocks),
    ignoredParams: pieces.flatMap(({ ignoredParams }) => ignoredParams),
    marks: pieces.flatMap(({ marks }) => marks),
  };
}
