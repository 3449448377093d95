import type { Caller } from '../contract.ts';
import { gatewayError } from '../errors.ts';
import type { Security } from './security.ts';

/** The public contract's schemes: an API key as bearer token, as OpenAI's clients send it, or in `x-api-key`. */
export function apiKeySecurity(authenticate: (apiKey: string) => Promise<Caller>): Security<Caller> {
  const callerOf = async (apiKey: string | undefined) =>
    apiKey === undefined ? undefined : authenticate(apiKey.trim());
  return {
    schemes: {
      bearerKey: ({ headers }) => callerOf(bearerToken(headers.authorization)),
      headerKey: ({ headers }) => callerOf(headers['x-api-key']),
    },
    missing: () => gatewayError('missing_api_key'),
  };
}

/**
 * A header that does not follow the scheme is taken as a mistyped key. The bare scheme is a missing one: front doors
 * trim the space after it.
 */
function bearerToken(header: string | undefined): string | undefined {
  return header?.replace(/^bearer(\s+|$)/i, '');
}
