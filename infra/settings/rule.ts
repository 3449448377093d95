import type { Settings } from './settings.ts';

/** Tells what is wrong with settings, one sentence each. */
export type Check = (settings: Settings) => readonly string[];

interface Rule<Value> {
  /** The setting, as it is written. */
  readonly name: string;
  /** What is to be checked: nothing where the setting is left out. */
  readonly values: (settings: Settings) => readonly (Value | undefined)[];
  readonly isRight: (value: Value, settings: Settings) => boolean;
  readonly expected: string | ((settings: Settings) => string);
}

/** A check that shows the value it does not take. */
export function rule<Value>({ name, values, isRight, expected }: Rule<Value>): Check {
  return (settings) =>
    values(settings)
      .filter((value) => value !== undefined && !isRight(value, settings))
      .map((value) => {
        const wanted = typeof expected === 'string' ? expected : expected(settings);
        return `- ${name} must be ${wanted}, not ${JSON.stringify(value)}.`;
      });
}

export function matches(pattern: RegExp): (value: string) => boolean {
  return (value) => pattern.test(value);
}

export function wholeFrom(min: number, max = Number.MAX_SAFE_INTEGER): (value: number) => boolean {
  return (value) => Number.isInteger(value) && value >= min && value <= max;
}

/** The ARN of something in the settings' own Region. */
export function isLocalArn(service: string, resource: string): (value: string, settings: Settings) => boolean {
  return (value, { region }) =>
    new RegExp(`^arn:aws[a-z-]*:${service}:${region}:\\d{12}:${resource}/[\\w-]+$`).test(value);
}
