import { processEnvironment, readConfig } from '../config.ts';
import { answerCloudFormation, createCustomResourceHandler, type Properties } from '../deployment/customResource.ts';
import { createDemoKey } from '../deployment/demoKey.ts';
import { createInvokedAdmin } from '../deployment/invokeAdmin.ts';
import { createSecretPlace } from '../deployment/secretPlace.ts';
import { createLog } from '../system.ts';

/** The demo key of a deployment. CloudFormation calls it. */

const { region } = readConfig(processEnvironment());

function describe({ AdminFunction = '', SecretArn = '' }: Properties) {
  const admin = createInvokedAdmin({ region, functionName: AdminFunction, principal: 'cloudformation' });
  return createDemoKey({ admin, secret: createSecretPlace({ region, arn: SecretArn }) });
}

export const handler = createCustomResourceHandler({
  describe,
  answer: answerCloudFormation,
  log: createLog((line) => process.stdout.write(line)),
});
