import { wrongUsage } from './failure.ts';
import { noCredentials } from './lambdaFailure.ts';

/** An event for a function. */
export interface Invocation {
  /** Name or ARN, with an alias or without. */
  readonly functionName: string;
  readonly event: object;
  readonly signal: AbortSignal;
}

export interface Invoked {
  /** JSON: what the function resolved to, or the error it ended with. */
  readonly payload: string;
  /** Whether it ended with an error. */
  readonly isFailed: boolean;
}

/** AWS Lambda in one region, with the credentials that the AWS SDK finds. */
export interface Lambda {
  readonly region: string;
  /** Rejects with `CliError` when there are none. */
  findCredentials(): Promise<void>;
  /** Asks once: nobody could tell whether a change was made twice. Rejects with the SDK's error. */
  invoke(invocation: Invocation): Promise<Invoked>;
  /** AWS's clock at its latest answer, whatever that was; undefined before. */
  awsTimeMs(): number | undefined;
}

/** @param region that of `AWS_REGION` or the AWS profile when it is undefined. Rejects when there is none. */
export type OpenLambda = (region: string | undefined) => Promise<Lambda>;

export const openLambda: OpenLambda = async (region) => {
  // Whoever works on this machine alone does not wait for the SDK to load.
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const client = new LambdaClient({ maxAttempts: 1, ...(region === undefined ? {} : { region }) });
  let awsTimeMs: number | undefined;
  client.middlewareStack.add(
    (next) => async (call) => {
      const answer = await next(call);
      awsTimeMs = readDate(answer.response) ?? awsTimeMs;
      return answer;
    },
    // Before the SDK makes an error of the response.
    { step: 'deserialize', priority: 'low' },
  );
  return {
    region: await client.config.region().catch((cause: unknown) => {
      const advice = 'Name it with --region or in AWS_REGION, such as eu-central-1.';
      throw wrongUsage('Which AWS region?', { advice, cause });
    }),
    async findCredentials() {
      await client.config.credentials().catch((cause: unknown) => Promise.reject(noCredentials(cause)));
    },
    async invoke({ functionName, event, signal }) {
      const command = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) });
      const { Payload, FunctionError } = await client.send(command, { abortSignal: signal });
      return { payload: Payload?.transformToString() ?? '', isFailed: FunctionError !== undefined };
    },
    awsTimeMs: () => awsTimeMs,
  };
};

/** The `Date` header of an HTTP response. */
function readDate(response: unknown): number | undefined {
  const { headers } = response as { readonly headers?: Readonly<Record<string, string>> };
  const timeMs = Date.parse(headers?.date ?? '');
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
