import type { Geography, Price } from './catalog/model.ts';
import type { PriceLine, ServiceTier } from './governance/price.ts';
import type { TokenUsage } from './governance/usage.ts';

/** What an attempt at a request is billed by. */
export interface AttemptBasis {
  /** Catalogue id of the model. */
  readonly model: string;
  /** The Region that is called. */
  readonly region: string;
  readonly geography: Geography;
  /** In force when the request arrived, within its geography: billed at, whenever and by whomever it is settled. */
  readonly price: Price;
  /** What the caller asked for; Bedrock may have used another. Undefined is the standard tier. */
  readonly serviceTier?: ServiceTier | undefined;
  /** Used if the call's end is lost. */
  readonly promptTokensEstimate: number;
  /** The most that Bedrock makes of it. Undefined in records of earlier versions. */
  readonly maxOutputTokens?: number;
}

/** What one call of Bedrock came to. `estimated` when its own numbers were lost. */
export interface AttemptEnd {
  readonly usageSource: 'measured' | 'estimated';
  readonly usage: TokenUsage;
  readonly costNanoUsd: number;
  /** The price the cost was computed from. */
  readonly priceVersion: string;
  /** The bill that adds up to the cost. */
  readonly lines: readonly PriceLine[];
  /** `completed`, or the code of the error that ended it. */
  readonly outcome: string;
}

/** One call of Bedrock for a request. */
export interface Attempt extends AttemptEnd {
  readonly model: string;
  readonly region: string;
  readonly geography: Geography;
}

/** How far a request has come that is tried more than once. */
export interface Progress {
  /** Those that have ended. */
  readonly attempts: readonly Attempt[];
  /** What is tried now. */
  readonly underWay: AttemptBasis;
}
