import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';
import type { Log } from '../ports.ts';

/** Something that a deployment makes and CloudFormation knows by an id only. Each call may be repeated. */
export interface CustomResource {
  /** Resolves to the id. */
  create(): Promise<string>;
  /** The deployment changed what it was made of. Resolves to its id; another one than before means another thing. */
  update(id: string): Promise<string>;
  remove(id: string): Promise<void>;
}

export type Properties = Readonly<Record<string, string>>;

export interface CustomResourceParts {
  /** The resource that the template describes. */
  readonly describe: (properties: Properties) => CustomResource;
  /** Sends the answer that CloudFormation waits for. */
  readonly answer: (url: string, body: CloudFormationCustomResourceResponse) => Promise<void>;
  readonly log: Log;
}

export type CustomResourceHandler = (event: CloudFormationCustomResourceEvent) => Promise<void>;

/** Of a resource whose making failed: there is nothing to remove. */
const NOTHING = 'nothing';

/**
 * What CloudFormation calls. It always gets an answer, since it would wait an hour for one: a failure is told by its name and
 * logged. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html
 */
export function createCustomResourceHandler({ describe, answer, log }: CustomResourceParts): CustomResourceHandler {
  return async (event) => {
    const { RequestId, StackId, LogicalResourceId } = event;
    const id = { RequestId, StackId, LogicalResourceId };
    try {
      const PhysicalResourceId = await carryOut(event, describe(event.ResourceProperties));
      await answer(event.ResponseURL, { ...id, Status: 'SUCCESS', PhysicalResourceId });
    } catch (error) {
      log.error('deployment_step_failed', { step: event.RequestType, resource: LogicalResourceId }, error);
      const Reason = `${error instanceof Error ? error.name : 'A failure'}; the log of the function says more.`;
      await answer(event.ResponseURL, { ...id, Status: 'FAILED', Reason, PhysicalResourceId: idOf(event) });
    }
  };
}

async function carryOut(event: CloudFormationCustomResourceEvent, resource: CustomResource): Promise<string> {
  switch (event.RequestType) {
    case 'Create':
      return resource.create();
    case 'Update':
      return resource.update(event.PhysicalResourceId);
    case 'Delete':
      if (event.PhysicalResourceId !== NOTHING) await resource.remove(event.PhysicalResourceId);
      return event.PhysicalResourceId;
  }
}

function idOf(event: CloudFormationCustomResourceEvent): string {
  return event.RequestType === 'Create' ? NOTHING : event.PhysicalResourceId;
}

/** Puts the answer where CloudFormation looks for it. The address is signed for an empty content type. */
export async function answerCloudFormation(url: string, body: CloudFormationCustomResourceResponse): Promise<void> {
  const response = await fetch(url, { method: 'PUT', headers: { 'content-type': '' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}.`);
}
