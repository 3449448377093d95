import { gatewayError } from '../../../errors.ts';

/**
 * A moment as the directory keeps it: UTC, in milliseconds. Undefined stays undefined, for «not given». Throws `invalid_value` for
 * a leap second, which the contract's format knows and a clock that counts from 1970 does not.
 */
export function readExpiry<Given extends string | null | undefined>(given: Given): Given | string {
  if (typeof given !== 'string') return given;
  const time = new Date(given);
  if (Number.isNaN(time.getTime()))
    throw gatewayError('invalid_value', {
      details: { param: 'expires_at', expected: 'a time that is no leap second' },
    });
  return time.toISOString();
}
