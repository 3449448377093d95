import type { ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { ServiceTier } from '../governance/price.ts';
import { sizedJson } from '../governance/sizedJson.ts';
import { fromConverseUsage, type TokenUsage } from '../governance/usage.ts';

/** How a call ended: with Bedrock's own numbers, or without them after so many bytes of answer. */
export type Ending =
  | ({
      readonly kind: 'measured';
      readonly usage: TokenUsage;
      /** The tier that Bedrock says it used. */
      readonly serviceTier?: ServiceTier | undefined;
    } & Why)
  | ({ readonly kind: 'lost'; readonly deliveredBytes: number } & Why);

interface Why {
  /** Bedrock's own word for why the answer ends. */
  readonly stopReason?: string | undefined;
  /** What it failed with. */
  readonly failure?: unknown;
}

/** The ending of a whole answer. One without numbers is estimated: nothing that was answered costs nothing. */
export function endingOf({ usage, output, serviceTier, stopReason }: ConverseResponse): Ending {
  if (usage !== undefined) {
    return { kind: 'measured', usage: fromConverseUsage(usage), serviceTier: serviceTier?.type, stopReason };
  }
  const deliveredBytes = Buffer.byteLength(sizedJson(output?.message?.content ?? ''));
  return { kind: 'lost', deliveredBytes, stopReason };
}

/** UTF-8 bytes of answer in one event of a stream. */
export function deliveredBytesOf({ contentBlockDelta }: ConverseStreamOutput): number {
  const { text, toolUse, reasoningContent } = contentBlockDelta?.delta ?? {};
  return Buffer.byteLength((text ?? '') + (toolUse?.input ?? '') + (reasoningContent?.text ?? ''));
}
