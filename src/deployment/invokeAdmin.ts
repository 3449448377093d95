import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { AdminApi } from './demoKey.ts';

export interface InvokeAdminOptions {
  readonly region: string;
  readonly functionName: string;
  /** Who the audit log says it was. */
  readonly principal: string;
}

/** The operator's API behind `lambda:InvokeFunction`. */
export function createInvokedAdmin({ region, functionName, principal }: InvokeAdminOptions): AdminApi {
  const lambda = new LambdaClient({ region });
  return {
    async ask(request) {
      const event = JSON.stringify({ ...request, principal });
      const answer = await lambda.send(new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(event) }));
      if (answer.FunctionError !== undefined) throw new Error(`${functionName} failed: ${answer.FunctionError}.`);
      const { status, body } = JSON.parse(new TextDecoder().decode(answer.Payload));
      return { status, body };
    },
  };
}
