/** What one environment's deployment decides. `docs/deploy.md` explains the choices; `checkSettings.ts` checks them. */
export interface Settings {
  /** Part of every name and of the API keys: 1 to 16 of a-z and 0-9. */
  readonly environment: string;
  /** Who answers for it: the value of the tag `Owner`. */
  readonly owner: string;
  /** Where everything runs, and which Bedrock answers. */
  readonly region: string;
  /** `rest` streams for up to 15 minutes. `http` is cheaper, collects every answer and ends after 30 seconds. */
  readonly frontDoor: 'rest' | 'http';
  /** Of all clients together; what is above it gets 429 before it reaches the gateway. */
  readonly rateLimit: { readonly requestsPerSecond: number; readonly burst: number };
  /** Answers when a request names no model; one of `allowedModels`. */
  readonly defaultModel: string;
  /**
   * Names of the catalogue that the gateway may call: ids, or Bedrock's ids and profiles to choose where they run. A model
   * that needs a profile gets the Region's own one. `all` is every model that is not retired.
   */
  readonly allowedModels: 'all' | readonly string[];
  /**
   * What stands in for a model that does not answer, in the form of `LLM_GATEWAY_FALLBACKS`. May be called whether or not
   * `allowedModels` has it. @default nothing
   */
  readonly fallbacks?: string;
  /**
   * Your own prices, on top of the catalogue's: a JSON file, by its path from the repository's root. `docs/models.md`
   * @default none
   */
  readonly pricesFile?: string;
  /**
   * Application inference profiles of the Region and the models behind them: a JSON file, by its path from the repository's
   * root. What it declares may be called whether or not `allowedModels` has it. `docs/models.md` @default none
   */
  readonly inferenceProfilesFile?: string;
  /** Ids of Bedrock guardrails in the Region that requests may name. @default none */
  readonly guardrailIds?: readonly string[];
  /** Hosts that files named by address are fetched from, `*` for every public one. `docs/remote-files.md` @default none */
  readonly remoteFiles?: { readonly hosts: readonly string[]; readonly perTeamAndMinute: number };
  /** Thoughts before tool calls, under a KMS key in the Region. `docs/kept-reasoning.md` @default none are kept */
  readonly keptReasoning?: { readonly hours: number; readonly keyArn: string };
  /** Origins whose pages may call the gateway. `*` is all. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: 'info' | 'warn' | 'error';
  /** How long CloudWatch keeps logs. It knows certain numbers only. */
  readonly logRetentionDays: number;
  readonly gateway: GatewaySettings;
  /**
   * A KMS key in the Region for the three tables. @default a key that DynamoDB owns, at no cost
   */
  readonly tableKeyArn?: string;
  /** A name of your own for the front door. @default the one that API Gateway makes */
  readonly domain?: DomainSettings;
  /** A web application firewall before the front door, which must be `rest`. @default none */
  readonly firewall?: { readonly requestsPerFiveMinutesAndAddress: number };
  /** The site of `npm run docs`, guides and API, on S3 and CloudFront. @default the gateway's own `/docs` alone */
  readonly docsSite: boolean;
  /** Metadata of every request as hourly objects in S3. @default none */
  readonly requestArchive?: { readonly retentionDays: number };
  /** Gets the alarms. @default nobody: subscribe to the topic */
  readonly alarmEmail?: string;
}

/** The function that answers clients. */
export interface GatewaySettings {
  /** Lambda gives CPU in proportion: 1,769 are one whole processor. */
  readonly memoryMb: number;
  /** The longest that a request may take; what takes longer is ended and settled. */
  readonly maxRequestSeconds: number;
  /** How often Bedrock is asked for one answer at most. @default 3 */
  readonly maxAttempts?: number;
  /** Requests at once, taken from and guaranteed by the account's quota. @default what the account has left */
  readonly reservedConcurrency?: number;
  /** Spans of requests and of calls of models, for a collector of OpenTelemetry. `docs/observability.md` @default none */
  readonly traces?: TraceSettings;
}

export interface TraceSettings {
  /** Where the collector takes OTLP over HTTP, without `/v1/traces`. The function must be able to reach it. */
  readonly endpoint: string;
  /** Of the traces that begin here, from 0 to 1. One that a client has begun is told of as the client says. @default 1 */
  readonly sampledShare?: number;
  /**
   * A secret of Secrets Manager in the Region with the headers that the collector asks for, as `name=value,name=value`.
   * Their text is in no template. @default none are sent
   */
  readonly headersSecretArn?: string;
}

export interface DomainSettings {
  readonly name: string;
  /** Of ACM, in the same Region. */
  readonly certificateArn: string;
  /** The Route 53 zone that gets the record. @default none: point the name at the output `DomainTarget` yourself */
  readonly hostedZone?: { readonly id: string; readonly name: string };
}

/** What all names start with. */
export function namePrefix({ environment }: Pick<Settings, 'environment'>): string {
  return `llm-gateway-${environment}`;
}
