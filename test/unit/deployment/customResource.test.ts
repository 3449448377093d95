import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import {
  answerCloudFormation,
  type CustomResource,
  createCustomResourceHandler,
} from '../../../src/deployment/customResource.ts';
import { recordingLog } from '../../fakes.ts';

const SHARED = {
  ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:maker',
  ResponseURL: 'https://answers.example/signed',
  StackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/llm-gateway-dev/1',
  RequestId: 'one',
  LogicalResourceId: 'DemoKey',
  ResourceType: 'Custom::DemoKey',
  ResourceProperties: { ServiceToken: 'arn', Color: 'red' },
};

type Step = 'Create' | 'Update' | 'Delete';

function eventOf(step: Step, id: string): CloudFormationCustomResourceEvent {
  if (step === 'Create') return { ...SHARED, RequestType: 'Create' };
  if (step === 'Delete') return { ...SHARED, RequestType: 'Delete', PhysicalResourceId: id };
  return { ...SHARED, RequestType: 'Update', PhysicalResourceId: id, OldResourceProperties: SHARED.ResourceProperties };
}

/** Carries out a step on a resource that notes what is done to it. */
async function carryOut(step: Step, id: string, changes: Partial<CustomResource> = {}) {
  const done: string[] = [];
  const answers: [string, CloudFormationCustomResourceResponse][] = [];
  const log = recordingLog();
  const resource = ({ Color }: Readonly<Record<string, string>>): CustomResource => ({
    create: async () => `${Color}-1`,
    update: async (known) => `${known}-again`,
    remove: async (known) => void done.push(`removed ${known}`),
    ...changes,
  });
  const answer = async (url: string, body: CloudFormationCustomResourceResponse) => void answers.push([url, body]);
  await createCustomResourceHandler({ describe: resource, answer, log })(eventOf(step, id));
  return { done, answers, log };
}

const ID = { StackId: SHARED.StackId, RequestId: 'one', LogicalResourceId: 'DemoKey' };

describe('createCustomResourceHandler', () => {
  it.each<{ step: Step; id: string; told: string; done: string[] }>([
    { step: 'Create', id: '', told: 'red-1', done: [] },
    { step: 'Update', id: 'red-1', told: 'red-1-again', done: [] },
    { step: 'Delete', id: 'red-1', told: 'red-1', done: ['removed red-1'] },
    { step: 'Delete', id: 'nothing', told: 'nothing', done: [] },
  ])('$step of $id answers $told', async ({ step, id, told, done }) => {
    const outcome = await carryOut(step, id);
    expect(outcome.done).toEqual(done);
    expect(outcome.answers).toEqual([[SHARED.ResponseURL, { ...ID, Status: 'SUCCESS', PhysicalResourceId: told }]]);
  });

  it('tells a failure by its name, and has nothing to remove afterwards', async () => {
    const create = () => Promise.reject(new TypeError('secret words'));
    const { answers, log } = await carryOut('Create', '', { create });
    const Reason = 'TypeError; the log of the function says more.';
    const failed = { ...ID, Status: 'FAILED', Reason, PhysicalResourceId: 'nothing' };
    expect(answers).toEqual([[SHARED.ResponseURL, failed]]);
    expect(log.lines).toMatchObject([{ level: 'error', event: 'deployment_step_failed', step: 'Create' }]);
  });

  it('keeps the id of what could not be removed', async () => {
    const { answers } = await carryOut('Delete', 'red-1', { remove: () => Promise.reject(new Error('no')) });
    expect(answers).toMatchObject([[SHARED.ResponseURL, { Status: 'FAILED', PhysicalResourceId: 'red-1' }]]);
  });
});

describe('answerCloudFormation', () => {
  it.each([
    [200, 'resolves'],
    [403, 'rejects'],
  ])('%d %s', async (status, outcome) => {
    let received: unknown;
    const server = createServer(async (request, response) => {
      received = { method: request.method, type: request.headers['content-type'], body: await text(request) };
      response.writeHead(status).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const body = { ...ID, Status: 'SUCCESS' as const, PhysicalResourceId: 'x' };
    const answer = answerCloudFormation(`http://127.0.0.1:${port}/signed?a=b`, body);
    if (outcome === 'resolves') await answer;
    else await expect(answer).rejects.toThrow('403');
    expect(received).toEqual({ method: 'PUT', type: '', body: JSON.stringify(body) });
    server.close();
  });
});
