import { gatewayError } from '../../errors.ts';

/** A header that is `true` or `false`. Throws `invalid_value` naming it for anything else. */
export function readFlag(headers: Readonly<Record<string, string>>, name: string, fallback: boolean): boolean {
  const text = headers[name] ?? String(fallback);
  if (text === 'true' || text === 'false') return text === 'true';
  throw gatewayError('invalid_value', { details: { param: name, expected: 'true or false' } });
}
