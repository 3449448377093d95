import { InvalidArgumentError } from 'commander';
import { FUNCTION_NAME } from '../config.ts';

/**
 * Readers of option values. Ranges are the API's to check; here only what has no meaning at all is refused. None of them
 * gives `null`: commander would make an empty text of it.
 */

export function wholeNumber(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** `none` takes a limit away. */
export function limit(text: string): number | 'none' {
  return text === 'none' ? text : wholeNumber(text);
}

export function functionName(text: string): string {
  if (!FUNCTION_NAME.test(text)) throw new InvalidArgumentError("It must be a Lambda function's name or ARN.");
  return text;
}

/** Kept as text: no digit is lost on the way to the API. */
export function amountUsd(text: string): string {
  if (!/^\d{1,7}(\.\d{1,9})?$/.test(text))
    throw new InvalidArgumentError('It must be dollars such as 20 or 0.50, with at most 9 decimals.');
  return text;
}

/** Globs with commas between; `all` allows every model, `none` not one. */
export function models(text: string): string[] | 'all' {
  if (text === 'all') return text;
  if (text === 'none') return [];
  return text.split(',').map((glob) => glob.trim());
}

export function tag(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { name, value } = tagOf(text);
  if (value === '') throw new InvalidArgumentError('It must be name=value.');
  return { ...before, [name]: value };
}

/** `name=` takes a tag away. */
export function tagChange(
  text: string,
  before: Readonly<Record<string, string | null>> = {},
): Record<string, string | null> {
  const { name, value } = tagOf(text);
  return { ...before, [name]: value === '' ? null : value };
}

export function oneTag(text: string): { name: string; value: string } {
  const { name, value } = tagOf(text);
  if (value === '') throw new InvalidArgumentError('It must be name=value.');
  return { name, value };
}

function tagOf(text: string): { name: string; value: string } {
  const [, name, value = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError('It must be name=value.');
  return { name, value };
}
