import type { Budget } from '../../../../generated/types/admin/types.gen.ts';
import { gatewayError } from '../../../errors.ts';

const NANO_PER_USD = 1e9;
const DECIMALS = 9;
/** Just below what a safe integer of nano-USD can hold. */
const MAX_USD = 9_000_000;

/** US dollars as they were sent, exactly. Throws `invalid_value` for more than 9 decimals or more than 9,000,000. */
export function readAmount(given: number | string): Pick<Budget, 'amount_usd' | 'amount_nano_usd'> {
  const [whole = '', decimals = ''] = toDecimalText(given).split('.');
  const nanoUsd = Number(whole) * NANO_PER_USD + Number(decimals.padEnd(DECIMALS, '0'));
  if (nanoUsd > MAX_USD * NANO_PER_USD) throw refusal();
  return { amount_usd: nanoUsd / NANO_PER_USD, amount_nano_usd: nanoUsd };
}

function toDecimalText(given: number | string): string {
  const text = typeof given === 'string' ? given : given.toFixed(DECIMALS);
  const isExact = typeof given === 'string' ? /^\d{1,7}(\.\d{1,9})?$/.test(text) : isExactNumber(given, text);
  if (!isExact) throw refusal();
  return text;
}

/** Decimals of up to 15 digits survive as a number; longer ones may have been another before they were read. */
function isExactNumber(given: number, text: string): boolean {
  return Number(text) === given && Number(given.toPrecision(15)) === given;
}

function refusal() {
  const expected =
    'an amount of US dollars from 0 to 9000000 with at most 9 decimals, in quotes where it has more than 15 digits';
  return gatewayError('invalid_value', { details: { param: 'amount_usd', expected } });
}
