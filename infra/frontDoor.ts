import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { GatewayFunction } from './GatewayFunction.ts';
import type { Settings } from './settings/settings.ts';

export interface FrontDoorProps {
  readonly settings: Settings;
  readonly gateway: GatewayFunction;
}

/** What leads from the internet to the gateway, whichever API of API Gateway it is. */
export interface FrontDoor {
  /** Where clients find it, without a slash at the end: `https://api.example.com`. */
  readonly endpoint: string;
  /** What a domain name of the operator's must point at, where Route 53 does not see to it. */
  readonly domainTarget: string | undefined;
  readonly metrics: FrontDoorMetrics;
}

export interface FrontDoorMetrics {
  readonly requests: MetricOf;
  readonly latency: MetricOf;
  readonly clientErrors: MetricOf;
  readonly serverErrors: MetricOf;
}

export type MetricOf = (options: MetricOptions) => Metric;
