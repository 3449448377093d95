import { readModelArn } from './arn.ts';
import { matches, must, recordOf, text } from './checks.ts';

/** An application inference profile as the operator declares it: its ARN does not tell which model is behind it. */
export interface InferenceProfile {
  /** What clients may call it besides its ARN. */
  readonly name: string;
  readonly arn: string;
  /** What it was copied from, by any name of the catalogue. The id or ARN of a cross-Region profile tells its geography. */
  readonly model: string;
}

/**
 * Reads the operator's list, a JSON array, for a gateway that calls Bedrock in this Region. Throws an Error with a line for
 * each entry that is wrong, naming entry, field and value.
 */
export function readInferenceProfiles(json: string, region: string): readonly InferenceProfile[] {
  const entries = parse(json);
  assertProfiles(entries, region);
  return entries;
}

function assertProfiles(entries: unknown, region: string): asserts entries is readonly InferenceProfile[] {
  if (!Array.isArray(entries)) throw new Error('it must hold a JSON array of profiles');
  const check = recordOf<InferenceProfile>({
    name: matches('1 to 64 letters, digits, dots, dashes and underscores', /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/),
    arn: must(`the ARN of an application inference profile in ${region} (AWS_REGION)`, isProfileArn(region)),
    model: text,
  });
  const faults = entries.flatMap((entry: unknown, index) => {
    return check(entry).map((fault) => `entry ${index + 1}${labelOf(entry)}${fault}`);
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

const isProfileArn = (region: string) => (value: unknown) => {
  const arn = typeof value === 'string' ? readModelArn(value) : undefined;
  return arn?.kind === 'application-inference-profile' && arn.region === region;
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error('it is not JSON', { cause });
  }
}

function labelOf(entry: unknown): string {
  const name: unknown = Reflect.get(Object(entry), 'name');
  return typeof name === 'string' ? ` (${name})` : '';
}
