import type { ServiceTierType, TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import type { BedrockTarget } from '../../../src/catalog/model.ts';

/**
 * A bug that a peer has published, as a bill to be drawn up here. Amounts are in nano-USD: quantity x rate, where a rate of
 * 3 USD per million tokens is 3,000 nano-USD per token.
 */
export interface PublishedBug {
  readonly bug: string;
  readonly link: string;
  /** The name that a client asks for. */
  readonly model: string;
  /** What is called, where the name does not decide it. */
  readonly target?: BedrockTarget;
  /** Tokens without a cache are the total of the three. */
  readonly usage: Pick<TokenUsage, 'inputTokens' | 'outputTokens'> & Partial<TokenUsage>;
  readonly asked?: ServiceTierType;
  readonly served?: ServiceTierType;
  readonly costNanoUsd: number;
  /** What the bug makes of it. */
  readonly wrongNanoUsd: number;
}

const ARN = 'arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/abc123def456';
const hour = (inputTokens: number) => ({ ttl: '1h' as const, inputTokens });
const fiveMinutes = (inputTokens: number) => ({ ttl: '5m' as const, inputTokens });

export const PUBLISHED_BUGS: readonly PublishedBug[] = [
  // Cached tokens counted twice, negatively, or at the full rate.
  {
    bug: 'cache writes are billed as input as well',
    link: 'https://github.com/BerriAI/litellm/issues/9812',
    model: 'claude-3.7-sonnet',
    usage: { inputTokens: 3, outputTokens: 550, cacheWriteInputTokens: 12_304 },
    // The author's invoice says 0.05439 USD, the gateway said 0.091311.
    costNanoUsd: 3 * 3_000 + 550 * 15_000 + 12_304 * 3_750,
    wrongNanoUsd: 91_311_000,
  },
  {
    bug: 'cache reads are taken off an input that is without them, and the cost is negative',
    link: 'https://github.com/BerriAI/litellm/issues/27745',
    model: 'global.anthropic.claude-opus-4-6-v1',
    usage: { inputTokens: 1, outputTokens: 82, cacheReadInputTokens: 965_602, cacheWriteInputTokens: 225 },
    costNanoUsd: 1 * 5_000 + 82 * 25_000 + 965_602 * 500 + 225 * 6_250,
    wrongNanoUsd: (1 - 965_602) * 5_000 + 82 * 25_000 + 965_602 * 500 + 225 * 6_250,
  },
  {
    bug: 'the same with Converse, with cache writes left out',
    link: 'https://github.com/langchain-ai/langsmith-sdk/issues/1858',
    model: 'global.anthropic.claude-sonnet-4-6',
    usage: { inputTokens: 100, outputTokens: 10, cacheReadInputTokens: 20_000, cacheWriteInputTokens: 1_000 },
    costNanoUsd: 100 * 3_000 + 10 * 15_000 + 20_000 * 300 + 1_000 * 3_750,
    wrongNanoUsd: (100 - 20_000) * 3_000 + 10 * 15_000 + 20_000 * 300,
  },
  {
    bug: 'the same, raised to zero: input that was not cached is free',
    link: 'https://github.com/crmne/ruby_llm/pull/832',
    model: 'global.anthropic.claude-sonnet-4-6',
    usage: { inputTokens: 2_000, outputTokens: 100, cacheReadInputTokens: 5_000, cacheWriteInputTokens: 0 },
    costNanoUsd: 2_000 * 3_000 + 100 * 15_000 + 5_000 * 300,
    wrongNanoUsd: 0 * 3_000 + 100 * 15_000 + 5_000 * 300,
  },
  {
    bug: 'cache reads are billed as input',
    link: 'https://github.com/maximhq/bifrost/issues/904',
    model: 'global.anthropic.claude-haiku-4-5-20251001-v1:0',
    // The report's tokens, at this model's rates.
    usage: { inputTokens: 51_232, outputTokens: 12_909, cacheReadInputTokens: 1_188_096 },
    costNanoUsd: 51_232 * 1_000 + 12_909 * 5_000 + 1_188_096 * 100,
    wrongNanoUsd: (51_232 + 1_188_096) * 1_000 + 12_909 * 5_000,
  },

  // Usage counted gross in streams and net otherwise. Every row of this table is asked whole and streamed.
  {
    bug: 'cache reads are billed as input, only while streaming',
    link: 'https://github.com/BerriAI/litellm/issues/11789',
    model: 'claude-3.5-haiku',
    usage: { inputTokens: 4, outputTokens: 23, cacheReadInputTokens: 2_455 },
    // 0.000292 USD; the gateway said 0.002059.
    costNanoUsd: 4 * 800 + 23 * 4_000 + 2_455 * 80,
    wrongNanoUsd: (4 + 2_455) * 800 + 23 * 4_000,
  },
  {
    bug: 'cached tokens are not billed at all, only while streaming from Bedrock',
    link: 'https://github.com/theopenco/llmgateway/pull/1845',
    model: 'global.anthropic.claude-sonnet-4-6',
    usage: { inputTokens: 50, outputTokens: 200, cacheReadInputTokens: 30_000, cacheWriteInputTokens: 4_000 },
    costNanoUsd: 50 * 3_000 + 200 * 15_000 + 30_000 * 300 + 4_000 * 3_750,
    wrongNanoUsd: 50 * 3_000 + 200 * 15_000,
  },

  // Cache writes for an hour at the rate of those for five minutes: 37 % too little.
  {
    bug: '1 h cache writes are billed at the 5 min rate with Converse',
    link: 'https://github.com/earendil-works/pi/issues/9457',
    model: 'global.anthropic.claude-opus-4-6-v1',
    usage: { inputTokens: 0, outputTokens: 0, cacheWriteInputTokens: 8_882, cacheDetails: [hour(8_882)] },
    costNanoUsd: 8_882 * 10_000,
    wrongNanoUsd: 8_882 * 6_250,
  },
  {
    bug: 'both kinds of cache writes are billed at the 5 min rate',
    link: 'https://github.com/earendil-works/pi/pull/5738',
    model: 'global.anthropic.claude-opus-4-8',
    usage: {
      ...{ inputTokens: 0, outputTokens: 0, cacheWriteInputTokens: 1_000_000 },
      cacheDetails: [hour(400_000), fiveMinutes(600_000)],
    },
    // 7.75 USD instead of 6.25.
    costNanoUsd: 600_000 * 6_250 + 400_000 * 10_000,
    wrongNanoUsd: 1_000_000 * 6_250,
  },
  {
    bug: 'a 1 h rate that the list lacks is taken to be the 5 min rate',
    link: 'https://github.com/huggingface/tau/pull/553',
    model: 'global.anthropic.claude-sonnet-5-5',
    usage: {
      ...{ inputTokens: 10, outputTokens: 10, cacheWriteInputTokens: 3_000 },
      cacheDetails: [hour(1_000), fiveMinutes(2_000)],
    },
    // The list has neither: 1.25 x and 2 x the input rate stand in.
    costNanoUsd: 10 * 2_000 + 10 * 10_000 + 2_000 * 2_500 + 1_000 * 4_000,
    wrongNanoUsd: 10 * 2_000 + 10 * 10_000 + 3_000 * 2_500,
  },
  {
    bug: 'a cache write without a rate leaves the whole call without a price',
    link: 'https://github.com/NousResearch/hermes-agent/pull/71468',
    model: 'nova-micro',
    usage: { inputTokens: 1_000, outputTokens: 500, cacheReadInputTokens: 2_000, cacheWriteInputTokens: 50_000 },
    costNanoUsd: 1_000 * 35 + 500 * 140 + 2_000 * 8.75 + 50_000 * 35,
    wrongNanoUsd: 0,
  },

  // Inference profiles: no price, or the price of another one.
  {
    bug: 'an application inference profile costs nothing',
    link: 'https://github.com/langfuse/langfuse/issues/13325',
    model: 'claude-sonnet-4.6',
    target: { modelId: ARN, geography: 'eu', region: 'eu-west-1' },
    usage: { inputTokens: 1_000, outputTokens: 100 },
    costNanoUsd: 1_000 * 3_300 + 100 * 16_500,
    wrongNanoUsd: 0,
  },
  {
    bug: 'an application inference profile costs what an unknown model costs',
    link: 'https://github.com/anthropics/claude-code/issues/80601',
    model: 'claude-haiku-4.5',
    target: { modelId: ARN, geography: 'eu', region: 'eu-west-1' },
    usage: { inputTokens: 1_000, outputTokens: 100 },
    costNanoUsd: 1_000 * 1_100 + 100 * 5_500,
    wrongNanoUsd: 1_000 * 15_000 + 100 * 75_000,
  },
  {
    bug: 'a geographic profile costs what the global one costs',
    link: 'https://github.com/PostHog/posthog/issues/74366',
    model: 'us.anthropic.claude-sonnet-5',
    usage: { inputTokens: 1_000, outputTokens: 100, cacheReadInputTokens: 10_000, cacheWriteInputTokens: 1_000 },
    costNanoUsd: 1_000 * 2_200 + 100 * 11_000 + 10_000 * 220 + 1_000 * 2_750,
    wrongNanoUsd: 1_000 * 2_000 + 100 * 10_000 + 10_000 * 200 + 1_000 * 2_500,
  },
  {
    bug: 'the premium of Europe is missing',
    link: 'https://github.com/anomalyco/models.dev/pull/1917',
    model: 'eu.anthropic.claude-opus-4-6-v1',
    usage: { inputTokens: 1_000, outputTokens: 100, cacheReadInputTokens: 10_000, cacheWriteInputTokens: 1_000 },
    costNanoUsd: 1_000 * 5_500 + 100 * 27_500 + 10_000 * 550 + 1_000 * 6_875,
    wrongNanoUsd: 1_000 * 5_000 + 100 * 25_000 + 10_000 * 500 + 1_000 * 6_250,
  },
  {
    bug: 'one Region costs what the global profile costs',
    link: 'https://github.com/anthropics/claude-code/issues/83690',
    model: 'claude-sonnet-4.5',
    target: { modelId: ARN, geography: 'region', region: 'eu-west-1' },
    usage: { inputTokens: 1_000, outputTokens: 100 },
    costNanoUsd: 1_000 * 3_300 + 100 * 16_500,
    wrongNanoUsd: 1_000 * 3_000 + 100 * 15_000,
  },

  // Long prompts: per request, cached tokens and writes included.
  {
    bug: 'only the tokens above the threshold are billed as a long prompt',
    link: 'https://github.com/ding113/claude-code-hub/issues/869',
    model: 'us.anthropic.claude-haiku-5-5',
    usage: { inputTokens: 150_000, outputTokens: 1_000 },
    costNanoUsd: 150_000 * 550 + 1_000 * 2_750,
    wrongNanoUsd: 100_000 * 110 + 50_000 * 550 + 1_000 * 550,
  },
  {
    bug: 'cache writes do not count towards the threshold',
    link: 'https://github.com/junhoyeo/tokscale/issues/862',
    model: 'global.openai.gpt-5.6-terra',
    // 274,000 tokens of prompt, 271,000 without the writes; the threshold is 272,000.
    usage: { inputTokens: 266_000, outputTokens: 100, cacheReadInputTokens: 5_000, cacheWriteInputTokens: 3_000 },
    costNanoUsd: 266_000 * 4_400 + 100 * 19_800 + 5_000 * 440 + 3_000 * 5_500,
    wrongNanoUsd: 266_000 * 2_200 + 100 * 13_200 + 5_000 * 220 + 3_000 * 2_750,
  },
  {
    bug: 'each kind of token is held to the threshold by itself',
    link: 'https://github.com/steipete/CodexBar/pull/895',
    model: 'global.openai.gpt-5.6-terra',
    usage: { inputTokens: 100_000, outputTokens: 1_000, cacheReadInputTokens: 200_000 },
    costNanoUsd: 100_000 * 4_400 + 1_000 * 19_800 + 200_000 * 440,
    wrongNanoUsd: 100_000 * 2_200 + 1_000 * 13_200 + 200_000 * 220,
  },
  {
    bug: 'cache writes of a long prompt are billed as those of a short one',
    link: 'https://github.com/Helicone/helicone/pull/5779',
    model: 'global.anthropic.claude-sonnet-4-5-20250929-v1:0',
    usage: { inputTokens: 150_000, outputTokens: 1_000, cacheReadInputTokens: 60_000, cacheWriteInputTokens: 5_000 },
    costNanoUsd: 150_000 * 6_000 + 1_000 * 22_500 + 60_000 * 600 + 5_000 * 7_500,
    wrongNanoUsd: 150_000 * 6_000 + 1_000 * 22_500 + 60_000 * 600 + 5_000 * 3_750,
  },
  {
    bug: 'cache reads of a long prompt are billed as those of a short one',
    link: 'https://github.com/Helicone/helicone/pull/5765',
    model: 'global.anthropic.claude-sonnet-4-5-20250929-v1:0',
    usage: { inputTokens: 1_000, outputTokens: 1_000, cacheReadInputTokens: 199_001 },
    costNanoUsd: 1_000 * 6_000 + 1_000 * 22_500 + 199_001 * 600,
    wrongNanoUsd: 1_000 * 6_000 + 1_000 * 22_500 + 199_001 * 300,
  },

  // The service tier that was served, not the one that was asked for.
  {
    bug: 'the priority tier is billed where the default one was served',
    link: 'https://github.com/BerriAI/litellm/issues/31837',
    model: 'nova-pro',
    usage: { inputTokens: 1_000, outputTokens: 100 },
    asked: 'priority',
    served: 'default',
    costNanoUsd: 1_000 * 800 + 100 * 3_200,
    wrongNanoUsd: 1_000 * 1_400 + 100 * 5_600,
  },
  {
    bug: 'the priority tier is served unasked and billed as the default one',
    link: 'https://github.com/promptfoo/promptfoo/pull/10149',
    model: 'nova-pro',
    usage: { inputTokens: 1_000, outputTokens: 100 },
    served: 'priority',
    costNanoUsd: 1_000 * 1_400 + 100 * 5_600,
    wrongNanoUsd: 1_000 * 800 + 100 * 3_200,
  },
  {
    bug: 'the factor of the priority tier is not applied',
    link: 'https://github.com/seakee/CPA-Manager-Plus/pull/98',
    model: 'nova-pro',
    usage: { inputTokens: 1_000, outputTokens: 100 },
    asked: 'priority',
    costNanoUsd: 1_000 * 1_400 + 100 * 5_600,
    wrongNanoUsd: 1_000 * 800 + 100 * 3_200,
  },
];
