import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../src/errorTable.ts';

/** Told by the operator's API alone, or where nobody is left to read it. */
const OPERATORS = [
  'missing_admin_token',
  'invalid_admin_token',
  'forbidden_host',
  'forbidden_origin',
  'team_not_found',
  'key_not_found',
  'budget_not_found',
  'already_exists',
  'conflict',
  'key_revoked',
  'too_many_secrets',
  'budget_subject_fixed',
];

describe('the guide to errors', () => {
  it('has every code with its status, and whether to try again', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/guides/errors.md'), 'utf8');
    const told = [...page.matchAll(/^\| (`.+?`) \| (\d+) \| (yes|no) \|/gm)].flatMap(([, codes = '', status, again]) =>
      [...codes.matchAll(/`(\w+)`/g)].map(([, code]) => `${code} ${status} ${again}`),
    );
    const known = Object.entries(ERRORS).filter(([code]) => !OPERATORS.includes(code));

    expect(told.sort()).toEqual(
      known.map(([code, { status, retryable }]) => `${code} ${status} ${retryable ? 'yes' : 'no'}`).sort(),
    );
  });
});
