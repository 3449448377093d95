import { CliError, EXIT, type ExitCode, wrongUsage } from './failure.ts';

/** What was tried. */
export interface Attempt {
  /** Of the function. */
  readonly name: string;
  readonly region: string;
  /** Whether it would have changed something. */
  readonly isChange: boolean;
  readonly signal: AbortSignal;
}

/** A sentence with blanks: `{name}`, `{region}`, and `{reason}`, which is AWS's own name for it. */
type Sentence = string;

const NO_CREDENTIALS =
  'There are no AWS credentials to use. Sign in (`aws sso login`, `aws configure`), or name another profile in AWS_PROFILE.';
const BAD_CREDENTIALS =
  'AWS does not take these credentials ({reason}). Sign in again, or name another profile in AWS_PROFILE.';
const BAD_SIGNATURE =
  'AWS does not take the signature of these credentials ({reason}). The secret key is wrong, or the clock of this machine ' +
  'is off by minutes: set it by NTP.';
const DENIED =
  "AWS does not let these credentials invoke {name} in {region}. They need lambda:InvokeFunction on the function's ARN.";
const THROTTLED = 'Lambda limits the calls of {name} right now, and has not passed this one on. Try again in a moment.';
const NOT_READY = 'Lambda could not start {name} ({reason}). Try again in a moment, or look at it in the AWS console.';

/** Errors of Lambda and of the SDK by name: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  AccessDeniedException: DENIED,
  CredentialsProviderError: NO_CREDENTIALS,
  EC2ThrottledException: THROTTLED,
  ExpiredToken: BAD_CREDENTIALS,
  ExpiredTokenException: BAD_CREDENTIALS,
  IncompleteSignatureException: BAD_SIGNATURE,
  InvalidClientTokenId: BAD_CREDENTIALS,
  InvalidSignatureException: BAD_SIGNATURE,
  ProviderError: NO_CREDENTIALS,
  ResourceConflictException: NOT_READY,
  ResourceNotFoundException:
    'This AWS account has no function {name} in {region}. Name another region with --region, another account with AWS_PROFILE.',
  ResourceNotReadyException: NOT_READY,
  ThrottlingException: THROTTLED,
  TokenProviderError: NO_CREDENTIALS,
  TooManyRequestsException: THROTTLED,
  UnrecognizedClientException: BAD_CREDENTIALS,
};

const NO_NETWORK =
  'AWS Lambda cannot be reached in {region} ({reason}). Look at the network and at the name of the region.';
const NO_NAME = "'{name}' is no Lambda function's name or ARN.";
const NAMELESS = new Set(['InvalidParameterValueException', 'ValidationException']);

const TIMED_OUT = '{name} did not answer ({reason}).';
const UNKNOWN = 'Lambda failed to run {name} ({reason}).';
const CRASHED = '{name} failed before it could answer ({reason}). Its log in CloudWatch says why.';
const PERHAPS_DONE = ' The change may have been made all the same: look before you repeat it.';

/** Why a function could not be asked, and what to do. */
export function toLambdaFailure(error: unknown, attempt: Attempt): CliError {
  const failure = (sentence: Sentence, reason: string, exitCode: ExitCode = EXIT.unreachable) =>
    new CliError(filled(sentence, reason, attempt), exitCode, { cause: error });
  if (attempt.signal.aborted) return failure(TIMED_OUT + afterwards(attempt), messageOf(attempt.signal.reason));
  if (!(error instanceof Error)) return failure(UNKNOWN, typeof error);
  const known = SENTENCES[error.name];
  if (known !== undefined) return failure(known, error.name);
  if (NAMELESS.has(error.name)) return wrongUsage(filled(NO_NAME, '', attempt), { cause: error });
  if ('code' in error && typeof error.code === 'string') return failure(NO_NETWORK, error.code);
  return failure(UNKNOWN + afterwards(attempt), error.name, EXIT.failed);
}

/** @param type the name of the error the function ended with, such as `Sandbox.Timedout` */
export function crashed(type: string, attempt: Attempt): CliError {
  return new CliError(filled(CRASHED + afterwards(attempt), type, attempt), EXIT.failed);
}

function afterwards({ isChange }: Attempt): Sentence {
  return isChange ? PERHAPS_DONE : '';
}

function filled(sentence: Sentence, reason: string, { name, region }: Attempt): string {
  const values: Readonly<Record<string, string>> = { name, region, reason };
  return sentence.replaceAll(/\{(\w+)\}/g, (blank, key: string) => values[key] ?? blank);
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : 'interrupted';
}
