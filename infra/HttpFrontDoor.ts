import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { contractRoutes } from './contractRoutes.ts';
import { DomainRecord } from './DomainRecord.ts';
import type { FrontDoor, FrontDoorMetrics, FrontDoorProps } from './frontDoor.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

/** An HTTP API: cheaper, but it collects every answer and gives up after 30 seconds. */
export class HttpFrontDoor extends Construct implements FrontDoor {
  readonly endpoint: string;
  readonly domainTarget: string | undefined;
  readonly metrics: FrontDoorMetrics;

  constructor(scope: Construct, id: string, { settings, gateway }: FrontDoorProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration('Gateway', gateway.function.lambda, {
      scopePermissionToRoute: false,
    });
    const api = new HttpApi(this, 'Api', {
      apiName: namePrefix(settings),
      description: 'The LLM gateway.',
      createDefaultStage: false,
      // Whatever is not in the contract goes to the gateway too: it says what is wrong, and answers OPTIONS.
      defaultIntegration: integration,
    });
    for (const { path, methods } of contractRoutes()) {
      api.addRoutes({ path, methods: methods as HttpMethod[], integration });
    }
    const domain = createDomain(this, settings);
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.rateLimit.requestsPerSecond, burstLimit: settings.rateLimit.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(createAccessLog(this, settings)), format: FORMAT },
      ...(domain === undefined ? {} : { domainMapping: { domainName: domain } }),
    });
    this.domainTarget = domain?.regionalDomainName;
    this.endpoint = domain === undefined ? api.apiEndpoint : `https://${domain.name}`;
    this.metrics = {
      requests: (options) => stage.metricCount(options),
      latency: (options) => stage.metricLatency(options),
      clientErrors: (options) => stage.metricClientError(options),
      serverErrors: (options) => stage.metricServerError(options),
    };
    acknowledge(this, { APIG4: 'The gateway itself asks every caller for an API key, where its contract says so.' });
  }
}

/** Neither address nor path of a caller: the gateway's own log has what is needed under the same id. */
const FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    request_id: '$context.requestId',
    time: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latency_ms: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
);

function createAccessLog(scope: Construct, settings: Settings): LogGroup {
  return new LogGroup(scope, 'AccessLog', {
    // Under this prefix the log's resource policy does not grow with every API:
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
    logGroupName: `/aws/vendedlogs/${namePrefix(settings)}-front-door`,
    retention: settings.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

function createDomain(scope: Construct, { domain }: Settings): DomainName | undefined {
  if (domain === undefined) return undefined;
  const name = new DomainName(scope, 'Domain', {
    domainName: domain.name,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  const target = new ApiGatewayv2DomainProperties(name.regionalDomainName, name.regionalHostedZoneId);
  new DomainRecord(scope, 'Record', { domain, target });
  return name;
}
