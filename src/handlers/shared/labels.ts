import type { Request } from '../../contract.ts';
import { gatewayError } from '../../errors.ts';
import { callerTags, TAGS_HEADER, type Tags } from '../../governance/tags.ts';
import type { TranslatedRequest } from '../../translators/chatCompletions/index.ts';

/** A chat request with its labels taken off, for they are for reports and not for the model. */
export interface Labelled {
  readonly body: TranslatedRequest;
  readonly tags: Tags;
  /** Paths of labels that cannot be reported by. */
  readonly ignoredParams: readonly string[];
}

/** Reads the labels that a caller gave a request. Throws `invalid_value` for a header that cannot be read. */
export function readLabels({ body, caller, context }: Request<'createChatCompletion'>): Labelled {
  const { metadata, user, ...rest } = body;
  const header = context.headers[TAGS_HEADER];
  const found = callerTags({ header, metadata, user }, caller.operatorTags);
  if (!('problem' in found)) return { body: rest, tags: found.tags, ignoredParams: found.ignored };
  const expected = `name=value, separated by commas: ${found.problem}`;
  throw gatewayError('invalid_value', { details: { param: TAGS_HEADER, expected } });
}
