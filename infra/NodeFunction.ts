import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface NodeFunctionProps {
  readonly settings: Settings;
  /** What follows the environment in its name. */
  readonly name: string;
  readonly description: string;
  /** Folder of its bundle, whose `index.mjs` exports the handler. */
  readonly bundle: string;
  /** @default handler */
  readonly handler?: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** @default what the account has left */
  readonly reservedConcurrency?: number | undefined;
  /** @default none of its own */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A function with its own role, which at first may do nothing but write its own log. */
export class NodeFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const { settings, description, bundle, handler = 'handler', environment } = props;
    const functionName = `${namePrefix(settings)}-${props.name}`;
    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description });
    // The log group's own ARN names its streams, whose names Lambda chooses.
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description,
      code: Code.fromAsset(bundle),
      handler: `index.${handler}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      ...(props.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: props.reservedConcurrency }),
      role: this.role,
      logGroup: this.logGroup,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        LLM_GATEWAY_ENVIRONMENT: settings.environment,
        LLM_GATEWAY_LOG_LEVEL: settings.logLevel,
        ...environment,
      },
    });
  }

  /** Lets the function do exactly this. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  setVariable(name: string, value: string): void {
    this.lambda.addEnvironment(name, value);
  }
}
