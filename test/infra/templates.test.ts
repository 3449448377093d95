import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { describe, expect, it } from 'vitest';
import { contractRoutes } from '../../infra/contractRoutes.ts';
import { MAX_POLICIES_PER_ROLE, MAX_POLICY_CHARACTERS } from '../../infra/packPolicies.ts';
import { renderSite, SITE_SECURITY_POLICY } from '../../scripts/docs/renderSite.ts';
import { ERRORS, type ErrorCode } from '../../src/errors.ts';
import { API_KEY_PATTERN } from '../../src/governance/apiKey.ts';
import { METRICS } from '../../src/metricTable.ts';
import { TABLES } from '../../src/stores/tables.ts';
import { violations } from '../contract/operations.ts';
import { resolved, statementsOf } from './policies.ts';
import { DECLARED_PROFILE, pathOf, resourcesOf, synthesizeVariants, taggedResources } from './variants.ts';

const { all, named } = await synthesizeVariants();
const NAMES = all.map(({ name }) => name);

describe.each(NAMES)('the template of %s', (name) => {
  const variant = named(name);
  const { settings, template } = variant;

  it('allows nothing by a wildcard', () => {
    const allowed = statementsOf(variant).filter(({ effect }) => effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(10);
    const wide = allowed.filter(
      ({ actions, resources, text }) =>
        /\*/.test(JSON.stringify([actions, resources])) || /"Not(Action|Resource|Principal)"/.test(text),
    );
    expect(wide).toEqual([]);
  });

  it('denies by a wildcard only what is not encrypted on its way', () => {
    const denied = statementsOf(variant).filter(({ effect }) => effect !== 'Allow');
    expect(denied.length).toBeGreaterThan(0);
    expect(denied.filter(({ text }) => !text.includes('{"Bool":{"aws:SecureTransport":"false"}}'))).toEqual([]);
  });

  it('opens the streams of a log group to writing alone', () => {
    // The one reference whose value ends with a wildcard: the streams of that log group, whose names Lambda makes up.
    const logs = resourcesOf(variant, 'AWS::Logs::LogGroup').length;
    const writers = statementsOf(variant).filter(({ text }) => /"Fn::GetAtt":\["\w*Log[0-9A-F]{8}","Arn"\]/.test(text));
    expect(writers.length).toBeGreaterThanOrEqual(logs - 1);
    for (const { actions } of writers) expect(actions).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  it('keeps managed policies within the limits of IAM', () => {
    const policies = resourcesOf(variant, 'AWS::IAM::ManagedPolicy');
    expect(policies.length).toBeGreaterThan(0);
    for (const { Properties } of policies) {
      const document = JSON.stringify(resolved(Properties.PolicyDocument)).replaceAll(' ', '');
      expect(document.length).toBeLessThanOrEqual(MAX_POLICY_CHARACTERS);
    }
    for (const { Properties } of resourcesOf(variant, 'AWS::IAM::Role')) {
      expect([Properties.ManagedPolicyArns ?? []].flat().length).toBeLessThanOrEqual(MAX_POLICIES_PER_ROLE);
    }
  });

  it("keeps a role's own policies and the policies of buckets within their limits", () => {
    const roles = new Map<string, number>();
    for (const { Properties } of resourcesOf(variant, 'AWS::IAM::Policy')) {
      for (const role of [Properties.Roles ?? []].flat().map((reference) => JSON.stringify(reference)))
        roles.set(role, (roles.get(role) ?? 0) + JSON.stringify(resolved(Properties.PolicyDocument)).length);
    }
    expect(roles.size).toBeGreaterThan(3);
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    for (const [role, length] of roles) expect([role, length]).toEqual([role, expect.toSatisfy((n) => n <= 10_240)]);
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html
    for (const { Properties } of resourcesOf(variant, 'AWS::S3::BucketPolicy'))
      expect(JSON.stringify(resolved(Properties.PolicyDocument)).length).toBeLessThanOrEqual(20_480);
  });

  it('tags every resource that takes tags', () => {
    const resources = taggedResources(variant).filter(({ tags }) => tags !== undefined);
    expect(resources.length).toBeGreaterThan(15);
    const expected = { Environment: name, Project: 'llm-gateway', Owner: settings.owner };
    for (const { tags } of resources) expect(tags).toEqual(expected);
  });

  it('names what has a name after the environment', () => {
    const properties = [
      'FunctionName',
      'TableName',
      'QueueName',
      'TopicName',
      'LogGroupName',
      'DashboardName',
      'AlarmName',
    ];
    const given = Object.values(variant.resources).flatMap(({ Properties = {} }) =>
      properties.map((property) => Properties[property]).filter((value) => typeof value === 'string'),
    );
    expect(given.length).toBeGreaterThan(8);
    for (const text of given) expect(text).toMatch(new RegExp(`^(/aws/\\w+/)?llm-gateway-${name}(-[a-z0-9-]+)?$`));
  });

  it('runs every function on Node.js 24 on arm64, with its own log', () => {
    const functions = resourcesOf(variant, 'AWS::Lambda::Function');
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(Properties.LoggingConfig).toHaveProperty('LogGroup');
    }
    for (const { Properties } of resourcesOf(variant, 'AWS::Logs::LogGroup'))
      expect(Properties.RetentionInDays).toBe(settings.logRetentionDays);
  });

  it('leaves the operator no door but IAM', () => {
    const doors = [
      'AWS::Lambda::Permission',
      'AWS::Lambda::Url',
      'AWS::ApiGateway::Method',
      'AWS::ApiGatewayV2::Integration',
    ];
    const leading = doors.flatMap((type) => resourcesOf(variant, type)).map((door) => JSON.stringify(door));
    expect(leading.filter((text) => text.includes('AdminFunction'))).toEqual([]);
    template.resourceCountIs('AWS::Lambda::Url', 0);
  });

  it('holds no secret', () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(API_KEY_PATTERN);
    template.hasResourceProperties('AWS::SecretsManager::Secret', {
      SecretString: Match.absent(),
      GenerateSecretString: Match.absent(),
    });
    template.hasOutput('DemoApiKey', { Value: `llm-gateway-${name}-demo-key` });
  });

  it('says where everything is', () => {
    for (const output of ['ApiEndpoint', 'DemoApiKey', 'DashboardUrl', 'AdminFunctionName', 'DocsUrl'])
      template.hasOutput(output, {});
  });

  it.each(TABLES)(
    'keeps the table $suffix, whatever happens to the stack',
    ({ suffix, partitionKey, sortKey, ...rest }) => {
      const KeySchema = [
        { AttributeName: partitionKey, KeyType: 'HASH' },
        ...(sortKey === undefined ? [] : [{ AttributeName: sortKey, KeyType: 'RANGE' }]),
      ];
      const [table] = resourcesOf(variant, 'AWS::DynamoDB::GlobalTable').filter(
        ({ Properties }) => Properties.TableName === `llm-gateway-${name}-${suffix}`,
      );
      expect(table).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema,
          TimeToLiveSpecification: { AttributeName: rest.ttlAttribute, Enabled: true },
          Replicas: [
            {
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
              ...(settings.tableKeyArn === undefined
                ? {}
                : { SSESpecification: { KMSMasterKeyId: settings.tableKeyArn } }),
            },
          ],
        },
      });
      const indexes = [table?.Properties.GlobalSecondaryIndexes ?? []].flat();
      expect(indexes).toMatchObject(
        rest.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: [
            { AttributeName: index.partitionKey, KeyType: 'HASH' },
            { AttributeName: index.sortKey, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: index.projection },
        })),
      );
    },
  );
});

/** Routes follow the contract, and have a test of their own. */
const ROUTES = ['AWS::ApiGateway::Method', 'AWS::ApiGateway::Resource', 'AWS::ApiGatewayV2::Route'];

describe.each(['dev', 'prod', 'httpon'])('the resources of %s', (name) => {
  it('are a list that nobody changes by accident', async () => {
    const resources = taggedResources(named(name)).filter(({ type }) => !ROUTES.includes(type));
    const lines = resources.map(({ type, path }) => `${type} ${path}\n`);
    await expect(lines.toSorted().join('')).toMatchFileSnapshot(`./resources/${name}.txt`);
  });
});

describe.each(['dev', 'prod', 'restoff', 'reston'])('the REST API of %s', (name) => {
  const variant = named(name);
  const { settings, template } = variant;

  it('streams, regionally, for as long as it can', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['REGIONAL'] } });
    const methods = resourcesOf(variant, 'AWS::ApiGateway::Method').map(({ Properties }) => Properties.Integration);
    for (const integration of methods) {
      expect(integration).toMatchObject({
        ResponseTransferMode: 'STREAM',
        TimeoutInMillis: 900_000,
        Type: 'AWS_PROXY',
      });
      expect(JSON.stringify(integration)).toContain('/response-streaming-invocations');
    }
  });

  it('has a route for each operation of the contract, and takes all else too', () => {
    const expected = contractRoutes().flatMap(({ path, methods }) => [...methods, 'ANY'].map((m) => `${m} ${path}`));
    expect(expected.length).toBeGreaterThan(10);
    const methods = resourcesOf(variant, 'AWS::ApiGateway::Method').map(
      ({ Properties }) => `${Properties.HttpMethod} ${pathOf(variant, Properties.ResourceId)}`,
    );
    expect(methods.toSorted()).toEqual([...expected, 'ANY /', 'ANY /{proxy+}'].toSorted());
  });

  it('leaves it to the gateway how long a request may take', () => {
    const { maxRequestSeconds, memoryMb } = settings.gateway;
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `llm-gateway-${name}-gateway`,
      Handler: 'index.handler',
      Timeout: maxRequestSeconds + 15,
      MemorySize: memoryMb,
      Environment: { Variables: { LLM_GATEWAY_MAX_REQUEST_SECONDS: String(maxRequestSeconds) } },
    });
  });

  it('tells the gateway what stands in for a model, where anything does', () => {
    const told = resourcesOf(variant, 'AWS::Lambda::Function')
      .filter(({ Properties }) => Properties.FunctionName === `llm-gateway-${name}-gateway`)
      .map(({ Properties }) => JSON.stringify(Properties.Environment));
    expect(told).toHaveLength(1);
    const { fallbacks = '' } = settings;
    expect(told[0]?.includes(`"LLM_GATEWAY_FALLBACKS":"${fallbacks}"`)).toBe(fallbacks !== '');
  });

  it('takes no more than its rate limit', () => {
    const { requestsPerSecond, burst } = settings.rateLimit;
    const limit = { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst };
    template.hasResourceProperties('AWS::ApiGateway::Stage', { MethodSettings: [Match.objectLike(limit)] });
  });

  it('answers by itself in the error shape of the contract', () => {
    const answers = resourcesOf(variant, 'AWS::ApiGateway::GatewayResponse').map(({ Properties }) => Properties);
    const types = Object.values(ResponseType).filter((type) => type instanceof ResponseType);
    expect(answers.map(({ ResponseType: type }) => type).toSorted()).toEqual(
      types.map(({ responseType }) => responseType).toSorted(),
    );
    for (const { ResponseTemplates, ResponseParameters, StatusCode, ResponseType: type } of answers) {
      const body = JSON.parse(
        String(Object(ResponseTemplates)['application/json']).replace('$context.requestId', 'id-1'),
      );
      expect(violations('createChatCompletion', 400, body)).toEqual([]);
      expect(body.error.request_id).toBe('id-1');
      expect(body.error.message).not.toMatch(/[{}$]/);
      expect(ResponseParameters).toMatchObject({ 'gatewayresponse.header.x-request-id': 'context.requestId' });
      expect('gatewayresponse.header.access-control-allow-origin' in Object(ResponseParameters)).toBe(
        settings.corsOrigins.length > 0,
      );
      if (!String(type).startsWith('DEFAULT_'))
        expect(Number(StatusCode)).toBe(ERRORS[body.error.code as ErrorCode].status);
    }
  });

  it('has a firewall if it should', () => {
    const expected = settings.firewall === undefined ? 0 : 1;
    template.resourceCountIs('AWS::WAFv2::WebACL', expected);
    template.resourceCountIs('AWS::WAFv2::WebACLAssociation', expected);
  });
});

describe.each(['httpoff', 'httpon'])('the HTTP API of %s', (name) => {
  const variant = named(name);
  const { settings, template } = variant;

  it('is given whole answers before it gives up', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '2.0' });
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `llm-gateway-${name}-gateway`,
      Handler: 'index.bufferedHandler',
      Timeout: settings.gateway.maxRequestSeconds + 15,
    });
    expect(settings.gateway.maxRequestSeconds + 2).toBeLessThan(30);
  });

  it('has a route for each operation of the contract, and takes all else too', () => {
    const routes = resourcesOf(variant, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    const expected = contractRoutes().flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`));
    expect(routes.toSorted()).toEqual([...expected, '$default'].toSorted());
  });
});

describe('what is optional', () => {
  it.each([
    ['AWS::ApiGateway::DomainName', ['reston']],
    ['AWS::ApiGatewayV2::DomainName', ['httpon']],
    ['AWS::Route53::RecordSet', ['reston', 'httpon']],
    ['AWS::WAFv2::WebACL', ['prod', 'reston']],
    ['AWS::CloudFront::Distribution', ['prod', 'reston', 'httpon']],
    ['AWS::SNS::Subscription', ['reston', 'httpon']],
  ])('%s is in %j only', (type, names) => {
    expect(all.filter((variant) => resourcesOf(variant, type).length > 0).map(({ name }) => name)).toEqual(names);
  });

  it('archives requests for as long as the settings say, under keys of one form', () => {
    const variant = named('reston');
    variant.template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 30, Status: 'Enabled' })] },
    });
    const writers = statementsOf(variant).filter(({ text }) => text.includes('requests.jsonl.gz'));
    expect(writers.map(({ actions }) => actions)).toEqual([['s3:PutObject']]);
    expect(writers[0]?.text).toContain('/logs/????/??/??/??/requests.jsonl.gz');
  });

  it('uses a key of the customer for exactly the tables', () => {
    const tableKey = named('reston').settings.tableKeyArn ?? '';
    const keys = statementsOf(named('reston')).filter(({ text }) => text.includes(tableKey));
    expect(keys).not.toEqual([]);
    for (const { text } of keys) expect(text).toContain('"kms:ViaService":"dynamodb.eu-central-1.amazonaws.com"');
    expect(statementsOf(named('restoff')).filter(({ text }) => text.includes('kms:'))).toEqual([]);
  });

  it('reserves concurrency only if asked to', () => {
    const reserved = all.map((variant) => [
      variant.name,
      resourcesOf(variant, 'AWS::Lambda::Function').map(({ Properties }) => Properties.ReservedConcurrentExecutions),
    ]);
    expect(Object.fromEntries(reserved).reston).toContain(50);
    expect(Object.fromEntries(reserved).restoff.filter((value: unknown) => value !== undefined)).toEqual([]);
  });
});

describe('the docs site', () => {
  const variant = named('prod');
  const site = renderSite();
  const NAMES = [...site.keys()];
  const objectsOf = (action: string) =>
    statementsOf(variant)
      .filter(({ actions, effect }) => effect === 'Allow' && actions.includes(action))
      .map(({ resources }) =>
        resources.map((resource) => String(resolved(resource)).replace(/^[^/]+\//, '')).toSorted(),
      );

  it('is what npm run docs makes, guides and API', () => {
    const folder = join(variant.folderOf('site'), 'site');
    expect(readdirSync(folder).toSorted()).toEqual(NAMES.toSorted());
    for (const [name, text] of site) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    expect(NAMES).toEqual(expect.arrayContaining(['index.html', 'deploy.html', 'api.html', 'openapi.json']));
    variant.template.hasResourceProperties('Custom::SiteFiles', { Paths: NAMES.join(' ') });
  });

  it('is written and read file by file, each by its name', () => {
    expect(objectsOf('s3:DeleteObject')).toEqual([NAMES.toSorted()]);
    expect(objectsOf('s3:GetObject')).toEqual([NAMES.toSorted()]);
  });

  it('has a page to begin with and one for wrong turns, and may load nothing from elsewhere', () => {
    variant.template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        DefaultRootObject: 'index.html',
        CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/404.html' }],
        DefaultCacheBehavior: Match.objectLike({ Compress: true, ViewerProtocolPolicy: 'redirect-to-https' }),
      }),
    });
    variant.template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: { ContentSecurityPolicy: SITE_SECURITY_POLICY, Override: true },
        }),
      }),
    });
  });
});

describe('what watches', () => {
  const alarms = all.flatMap((variant) =>
    resourcesOf(variant, 'AWS::CloudWatch::Alarm').map((alarm) => ({ variant, alarm })),
  );
  const nameOf = ({ variant, alarm }: (typeof alarms)[number]) =>
    String(alarm.Properties.AlarmName).replace(`llm-gateway-${variant.name}-`, '');

  it('tells somebody, and where to read what to do', () => {
    for (const { alarm, variant } of alarms) {
      const name = nameOf({ alarm, variant });
      expect(alarm.Properties.AlarmDescription).toMatch(
        new RegExp(`^[A-Z].+\\. What to do: docs/runbook\\.md#${name}$`),
      );
      expect(alarm.Properties.AlarmActions).toHaveLength(1);
      expect(alarm.Properties.OKActions).toEqual(alarm.Properties.AlarmActions);
    }
  });

  it('costs what docs/deploy.md says', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/deploy.md'), 'utf8');
    const told = (row: RegExp) => Number(row.exec(page)?.[1]);
    const metricsOf = (name: string) =>
      resourcesOf(named(name), 'AWS::CloudWatch::Alarm').reduce((sum, { Properties }) => {
        const { Metrics = [{ MetricStat: {} }] } = Properties;
        return sum + [Metrics].flat().filter((metric) => 'MetricStat' in Object(metric)).length;
      }, 0);
    const rules = resourcesOf(named('prod'), 'AWS::WAFv2::WebACL').map(({ Properties }) => [Properties.Rules].flat());
    expect(metricsOf('dev')).toBe(told(/\| alarms \| (\d+) metrics/));
    expect(metricsOf('prod')).toBe(metricsOf('dev') + 1);
    expect(rules.map(({ length }) => length)).toEqual([told(/\| its rules \| (\d+) \|/)]);
    named('dev').template.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    named('dev').template.resourceCountIs('AWS::SecretsManager::Secret', 1);
  });

  it('has a heading in the runbook for each alarm, and no other', () => {
    const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
    const headings = [...runbook.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.toSorted()).toEqual([...new Set(alarms.map(nameOf))].toSorted());
  });

  it.each(all)('shows every metric that there is, of $name alone', (variant) => {
    const [dashboard] = resourcesOf(variant, 'AWS::CloudWatch::Dashboard');
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);
    for (const name of Object.keys(METRICS)) expect(body).toContain(name);
    const searches = [...body.matchAll(/SEARCH\('(.+?)'/g)].map(([, search]) => search);
    expect(searches.length).toBeGreaterThan(8);
    for (const search of searches) expect(search).toMatch(new RegExp(`environment=\\W+${variant.name}\\W`));
  });

  it('lets CloudWatch reach the topic of alarms', () => {
    const publishers = statementsOf(named('dev')).filter(({ text }) => text.includes('cloudwatch.amazonaws.com'));
    expect(publishers).toMatchObject([{ effect: 'Allow', actions: ['sns:Publish'] }]);
  });
});

describe('access to models', () => {
  it.each<[name: string, told: RegExp]>([
    ['dev', /^nova-micro,nova-lite,nova-pro,nova-2-lite,claude-haiku-4\.5,claude-sonnet-4\.6$/],
    ['restoff', /^nova-micro$/],
    ['reston', /^(?!.*claude-3-haiku)(?!.*llama-4-scout).*nova-micro,.*claude-sonnet-4\.6,/],
  ])('is told to the gateway of %s in the same words', (name, told) => {
    named(name).template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `llm-gateway-${name}-gateway`,
      Environment: { Variables: { LLM_GATEWAY_ALLOWED_MODELS: Match.stringLikeRegexp(told.source) } },
    });
  });

  it.each(all)('and all that functions of $name are told fits into their environment', (variant) => {
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    for (const { Properties } of resourcesOf(variant, 'AWS::Lambda::Function')) {
      expect(JSON.stringify(resolved(Object(Properties.Environment).Variables)).length).toBeLessThan(4_096);
    }
  });

  it('names the allowed models and nothing else', () => {
    const arns = statementsOf(named('restoff')).filter(({ actions }) => actions.includes('bedrock:InvokeModel'));
    expect(arns.flatMap(({ resources }) => resources)).toEqual([
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0',
    ]);
  });

  it('takes several policies when all models are allowed', () => {
    expect(resourcesOf(named('reston'), 'AWS::IAM::ManagedPolicy').length).toBeGreaterThan(1);
  });

  it.each(all)("is the gateway's alone in $name", (variant) => {
    const holders = resourcesOf(variant, 'AWS::IAM::ManagedPolicy').concat(resourcesOf(variant, 'AWS::IAM::Policy'));
    const bedrock = holders.filter((holder) => JSON.stringify(holder).includes('bedrock:'));
    expect(bedrock.length).toBeGreaterThan(0);
    const others = resourcesOf(variant, 'AWS::IAM::Role').filter(({ Properties }) => 'ManagedPolicyArns' in Properties);
    expect(others).toHaveLength(1);
    expect(JSON.stringify(others)).toContain('Answers clients');
  });
});

describe("the operator's files", () => {
  const variablesOf = (name: string, suffix: string): Record<string, unknown> => {
    const found = resourcesOf(named(name), 'AWS::Lambda::Function').find(
      ({ Properties }) => Properties.FunctionName === `llm-gateway-${name}-${suffix}`,
    );
    return Object(Object(found?.Properties.Environment).Variables);
  };
  const FILES = [
    ['LLM_GATEWAY_PRICES_FILE', 'prices.json'],
    ['LLM_GATEWAY_INFERENCE_PROFILES_FILE', 'inference-profiles.json'],
  ] as const;

  it.each(['gateway', 'maintenance'])('are beside the code of the function %s, which is told of them', (suffix) => {
    for (const name of ['reston', 'httpon']) {
      const { settings, folderOf } = named(name);
      const given = [settings.pricesFile ?? '', settings.inferenceProfilesFile ?? ''];
      for (const [index, [variable, file]] of FILES.entries()) {
        expect(variablesOf(name, suffix)).toMatchObject({ [variable]: file });
        expect(readFileSync(join(folderOf(suffix), file), 'utf8')).toBe(readFileSync(given[index] ?? '', 'utf8'));
      }
    }
  });

  it('are nowhere without being asked for, and no other function has them', () => {
    for (const [variable, file] of FILES) {
      for (const suffix of ['gateway', 'maintenance']) {
        expect(variablesOf('restoff', suffix)).not.toHaveProperty(variable);
        expect(existsSync(join(named('restoff').folderOf(suffix), file))).toBe(false);
      }
      for (const suffix of ['admin', 'archive', 'demo-key', 'site']) {
        expect(variablesOf('reston', suffix)).not.toHaveProperty(variable);
      }
    }
  });

  it('open exactly the declared profile and the models behind it', () => {
    const resources = statementsOf(named('reston'))
      .filter(({ actions }) => actions.includes('bedrock:InvokeModel'))
      .flatMap((statement) => statement.resources);
    expect(resources.filter((arn) => String(arn).includes('application-inference-profile'))).toEqual([
      DECLARED_PROFILE.arn,
    ]);
    expect(resources).toContain('arn:aws:bedrock:eu-north-1::foundation-model/anthropic.claude-sonnet-4-6');
  });
});

describe('what is off unless it is asked for', () => {
  const variablesOf = (name: string) =>
    resourcesOf(named(name), 'AWS::Lambda::Function').map(({ Properties }) => JSON.stringify(Properties.Environment));
  // The key of the tables is allowed by way of DynamoDB alone, and is another.
  const keyStatements = (name: string) =>
    statementsOf(named(name)).filter(
      ({ text }) => text.includes('kms:GenerateDataKey') && !text.includes('kms:ViaService'),
    );

  const secretReads = (name: string) =>
    statementsOf(named(name)).filter(({ actions }) => actions.includes('secretsmanager:GetSecretValue'));

  it('is neither set nor allowed without being asked for', () => {
    expect(variablesOf('restoff').join()).not.toMatch(/REMOTE_HOSTS|KEEP_REASONING|OTEL|TRACES/);
    expect(keyStatements('restoff')).toEqual([]);
    expect(secretReads('restoff')).toEqual([]);
  });

  it("is the gateway's alone, under exactly the key that is named", () => {
    const keyArn = named('reston').settings.keptReasoning?.keyArn;
    const holders = variablesOf('reston').filter((variables) => variables.includes('KEEP_REASONING'));

    expect(holders).toHaveLength(1);
    expect(holders[0]).toContain('"LLM_GATEWAY_REMOTE_HOSTS":"img.example.com,*.cdn.example.com"');
    expect(keyStatements('reston')).toMatchObject([
      { effect: 'Allow', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [keyArn] },
    ]);
  });

  it('tells the gateway alone where traces go, and lets it read exactly the secret that is named', () => {
    const secretArn = named('reston').settings.gateway.traces?.headersSecretArn;
    const tellers = variablesOf('reston').filter((variables) => variables.includes('OTEL_'));

    expect(tellers).toHaveLength(1);
    expect(JSON.parse(tellers[0] ?? '{}').Variables).toMatchObject({
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otlp.example.com',
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.1',
      LLM_GATEWAY_TRACES_HEADERS_SECRET_ARN: secretArn,
    });
    expect(secretReads('reston')).toMatchObject([
      { effect: 'Allow', actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] },
    ]);
  });
});
