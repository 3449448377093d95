import { Duration } from 'aws-cdk-lib';
import {
  DomainName,
  EndpointType,
  LambdaIntegration,
  ResponseTransferMode,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { contractRoutes } from './contractRoutes.ts';
import { DomainRecord } from './DomainRecord.ts';
import { Firewall } from './Firewall.ts';
import type { FrontDoor, FrontDoorMetrics, FrontDoorProps } from './frontDoor.ts';
import { gatewayResponses } from './gatewayResponses.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

/** As long as API Gateway streams. https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html */
const LONGEST_ANSWER = Duration.minutes(15);

/** A regional REST API that passes answers on as they come, for up to 15 minutes. */
export class RestFrontDoor extends Construct implements FrontDoor {
  readonly endpoint: string;
  readonly domainTarget: string | undefined;
  readonly metrics: FrontDoorMetrics;

  constructor(scope: Construct, id: string, { settings, gateway }: FrontDoorProps) {
    super(scope, id);
    const api = new RestApi(this, 'Api', {
      restApiName: namePrefix(settings),
      description: 'The LLM gateway.',
      // An edge-optimised one ends a stream after 30 silent seconds, and models think for longer.
      endpointConfiguration: { types: [EndpointType.REGIONAL] },
      cloudWatchRole: false,
      deployOptions: {
        stageName: settings.environment,
        throttlingRateLimit: settings.rateLimit.requestsPerSecond,
        throttlingBurstLimit: settings.rateLimit.burst,
      },
    });
    // The stack has an output of its own, which knows of a domain.
    api.node.tryRemoveChild('Endpoint');
    const integration = new LambdaIntegration(gateway.function.lambda, {
      responseTransferMode: ResponseTransferMode.STREAM,
      timeout: LONGEST_ANSWER,
      // One permission for all methods: one each would outgrow the function's policy.
      scopePermissionToMethod: false,
    });
    addRoutes(api, integration);
    for (const [name, answer] of Object.entries(gatewayResponses(settings))) api.addGatewayResponse(name, answer);
    if (settings.firewall !== undefined) {
      new Firewall(this, 'Firewall', { settings, rules: settings.firewall, stage: api.deploymentStage });
    }
    const domain = addDomain(this, api, settings);
    this.domainTarget = domain?.domainNameAliasDomainName;
    this.endpoint = domain === undefined ? withoutSlash(api.url) : `https://${domain.domainName}`;
    this.metrics = {
      requests: (options) => api.metricCount(options),
      latency: (options) => api.metricLatency(options),
      clientErrors: (options) => api.metricClientError(options),
      serverErrors: (options) => api.metricServerError(options),
    };
    acknowledgeOpenDoor(this, settings);
  }
}

/** Whatever is not in the contract goes to the gateway too: it says what is wrong, and answers OPTIONS. */
function addRoutes(api: RestApi, integration: LambdaIntegration): void {
  for (const { path, methods } of contractRoutes()) {
    const resource = api.root.resourceForPath(path);
    for (const method of [...methods, 'ANY']) resource.addMethod(method, integration);
  }
  api.root.addMethod('ANY', integration);
  api.root.addResource('{proxy+}').addMethod('ANY', integration);
}

function addDomain(scope: Construct, api: RestApi, { domain }: Settings): DomainName | undefined {
  if (domain === undefined) return undefined;
  const name = new DomainName(scope, 'Domain', {
    domainName: domain.name,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
    mapping: api,
  });
  new DomainRecord(scope, 'Record', { domain, target: new ApiGatewayDomain(name) });
  return name;
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}

function acknowledgeOpenDoor(scope: Construct, { firewall }: Settings): void {
  const keys = 'The gateway itself asks every caller for an API key, where its contract says so.';
  acknowledge(scope, {
    APIG1: 'Access logs of a REST API take an account-wide role with wildcards. The gateway logs each request.',
    APIG2: "The gateway checks every request by its contract, and names the wrong field in the contract's error shape.",
    APIG4: keys,
    APIG6: 'Execution logs would hold prompts and answers, and take an account-wide role with wildcards.',
    COG4: keys,
    ...(firewall === undefined ? { APIG3: 'The setting firewall is left out, which saves its monthly price.' } : {}),
  });
}
