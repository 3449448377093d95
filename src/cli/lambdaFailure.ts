import { CliError, EXIT, type ExitCode } from './failure.ts';

/** What was tried. */
export interface Attempt {
  /** Of the function. */
  readonly name: string;
  readonly region: string;
  /** Whether it would have changed something. */
  readonly isChange: boolean;
  readonly signal: AbortSignal;
}

/** How a failure is told. Blanks are `{name}`, `{region}`, and `{reason}`, which is AWS's own name for it. */
interface Telling {
  readonly message: string;
  readonly advice: string;
  /** @default unreachable: the function has not been asked */
  readonly exitCode?: ExitCode;
}

const BAD_CREDENTIALS: Telling = {
  message: 'AWS does not take these credentials ({reason}).',
  advice: 'Sign in again, or name another profile in AWS_PROFILE.',
};
const BAD_SIGNATURE: Telling = {
  message: 'AWS does not take the signature of these credentials ({reason}).',
  advice: 'Either the secret key is wrong, or the clock of this machine is minutes off: set it by NTP.',
};
const THROTTLED: Telling = {
  message: 'Lambda limits the calls of {name} right now, and has not passed this one on.',
  advice: 'Try again in a moment.',
};
const NOT_READY: Telling = {
  message: 'Lambda could not start {name} ({reason}).',
  advice: 'Try again in a moment, or look at the function in the AWS console.',
};
const NO_NAME: Telling = {
  message: "Lambda does not take '{name}' for a function's name or ARN.",
  advice: 'Name it with --function or in LLM_GATEWAY_ADMIN_FUNCTION.',
  exitCode: EXIT.wrongUsage,
};

/** Errors of Lambda and of the SDK by name: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors */
const TELLINGS: Readonly<Record<string, Telling>> = {
  AccessDeniedException: {
    message: 'AWS does not let these credentials invoke {name} in {region}.',
    advice: "They need lambda:InvokeFunction on the function's ARN.",
  },
  EC2ThrottledException: THROTTLED,
  ExpiredToken: BAD_CREDENTIALS,
  ExpiredTokenException: BAD_CREDENTIALS,
  IncompleteSignatureException: BAD_SIGNATURE,
  InvalidClientTokenId: BAD_CREDENTIALS,
  InvalidParameterValueException: NO_NAME,
  InvalidSignatureException: BAD_SIGNATURE,
  ResourceConflictException: NOT_READY,
  ResourceNotFoundException: {
    message: 'This AWS account has no function {name} in {region}.',
    advice: 'Name another region with --region, another account with AWS_PROFILE.',
  },
  ResourceNotReadyException: NOT_READY,
  ThrottlingException: THROTTLED,
  TooManyRequestsException: THROTTLED,
  UnrecognizedClientException: BAD_CREDENTIALS,
  ValidationException: NO_NAME,
};

const NO_NETWORK: Telling = {
  message: 'AWS Lambda cannot be reached in {region} ({reason}).',
  advice: 'Look at the network, and at the name of the region.',
};
const TIMED_OUT: Telling = {
  message: '{name} did not answer ({reason}).',
  advice: 'Its log in CloudWatch says whether it was asked.',
};
const FAILED: Telling = {
  message: 'Lambda failed to run {name} ({reason}).',
  advice: 'Look at the function in the AWS console.',
  exitCode: EXIT.failed,
};
const CRASHED: Telling = {
  message: '{name} failed before it could answer ({reason}).',
  advice: 'Its log in CloudWatch says why.',
  exitCode: EXIT.failed,
};

/** Nobody can tell whether the function had begun. */
const UNCERTAIN: readonly Telling[] = [TIMED_OUT, FAILED, CRASHED];
const PERHAPS_DONE = 'The change may have been made all the same: look before you repeat it.';

/** Why a function could not be asked, and what to do. */
export function toLambdaFailure(error: unknown, attempt: Attempt): CliError {
  const { aborted, reason } = attempt.signal;
  if (aborted) return told(TIMED_OUT, reason instanceof Error ? reason.message : 'interrupted', attempt);
  if (!(error instanceof Error)) return told(FAILED, typeof error, attempt);
  const known = TELLINGS[error.name];
  if (known !== undefined) return told(known, error.name, attempt);
  // Node.js tells by a code of connections that could not be made.
  if ('code' in error && typeof error.code === 'string') return told(NO_NETWORK, error.code, attempt);
  return told(FAILED, error.name, attempt);
}

/** @param type the name of the error the function ended with, such as `Sandbox.Timedout` */
export function crashed(type: string, attempt: Attempt): CliError {
  return told(CRASHED, type, attempt);
}

/** Whatever the SDK looked through, from the environment to an identity provider that refused. */
export function noCredentials(cause: unknown): CliError {
  const reason = cause instanceof Error ? cause.name : typeof cause;
  const advice = 'Sign in (`aws sso login`, `aws configure`), or name another profile in AWS_PROFILE.';
  return new CliError(`There are no AWS credentials to use (${reason}).`, EXIT.unreachable, { advice, cause });
}

function told(telling: Telling, reason: string, { name, region, isChange }: Attempt): CliError {
  const values: Readonly<Record<string, string>> = { name, region, reason };
  const message = telling.message.replaceAll(/\{(\w+)\}/g, (blank, key: string) => values[key] ?? blank);
  const isUncertain = isChange && UNCERTAIN.includes(telling);
  const advice = isUncertain ? `${telling.advice} ${PERHAPS_DONE}` : telling.advice;
  return new CliError(message, telling.exitCode ?? EXIT.unreachable, { advice });
}
