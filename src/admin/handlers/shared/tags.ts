import type { Tags, TagsChange } from '../../../../generated/types/admin/types.gen.ts';
import { gatewayError } from '../../../errors.ts';

const MAX_TAGS = 10;

/** The tags with the change made. Throws `invalid_value` when there are too many. */
export function changeTags(tags: Tags, change: TagsChange = {}): Tags {
  const entries = Object.entries({ ...tags, ...change }).filter((tag): tag is [string, string] => tag[1] !== null);
  if (entries.length > MAX_TAGS) {
    const expected = `an object that leaves at most ${MAX_TAGS} tags`;
    throw gatewayError('invalid_value', { details: { param: 'tags', expected } });
  }
  return Object.fromEntries(entries);
}
