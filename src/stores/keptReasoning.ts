import type { Clock, DataKeys, KeptReasoning, Log, Secrets, Thinker, ThoughtTurn } from '../ports.ts';
import { numberIn, stringIn } from './item.ts';
import type { Item, Items, Write } from './items/items.ts';
import { NONCE_BYTES, openText, sealText } from './sealedText.ts';
import { keptReasoningKey } from './tables.ts';

export interface KeptReasoningOptions {
  readonly items: Pick<Items, 'get' | 'write'>;
  readonly dataKeys: DataKeys;
  readonly secrets: Secrets;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly log: Log;
  readonly keepMs: number;
}

/** DynamoDB takes items of 400 KB; base64 and the rest of the item need their room. */
const MAX_TEXT_BYTES = 280_000;

/** Of callers' making; Bedrock's own are far shorter. */
const MAX_ID_LENGTH = 256;

/**
 * Thoughts in DynamoDB, one item per tool call, encrypted under a data key that lies beside them sealed. Team, model and call
 * are bound into the encryption: an item that is moved to another place cannot be opened there.
 */
export function createKeptReasoning(options: KeptReasoningOptions): KeptReasoning {
  const { items, dataKeys, secrets, clock, log, keepMs } = options;

  async function write(thinker: Thinker, toolCallId: string, text: string): Promise<void> {
    const { key, sealed: dataKey } = await dataKeys.current();
    const seal = { key, context: contextOf(thinker, toolCallId) };
    const attributes = {
      thoughts: sealText(text, seal, secrets.bytes(NONCE_BYTES)),
      data_key: dataKey,
      model: thinker.model,
      ttl: Math.ceil((clock.nowMs() + keepMs) / 1_000),
    };
    const put: Write = { kind: 'put', at: addressOf(thinker, toolCallId), attributes };
    await items.write(put);
  }

  async function read(thinker: Thinker, toolCallId: string): Promise<ThoughtTurn['blocks'] | undefined> {
    const item = await items.get(addressOf(thinker, toolCallId));
    if (item === undefined || !isFor(item, thinker, clock.nowMs())) return undefined;
    const key = await dataKeys.open(stringIn(item, 'data_key'));
    const context = contextOf(thinker, toolCallId);
    return JSON.parse(openText(stringIn(item, 'thoughts'), { key, context }));
  }

  return {
    async keep(thinker, { toolCallIds, blocks }) {
      const text = JSON.stringify(blocks);
      if (Buffer.byteLength(text) > MAX_TEXT_BYTES) {
        log.warn('reasoning_not_kept', { team_id: thinker.teamId, reason: 'too_large' });
        return;
      }
      const outcomes = await Promise.allSettled(toolCallIds.filter(isShort).map((id) => write(thinker, id, text)));
      const failure = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failure === undefined) return;
      log.warn('reasoning_not_kept', { team_id: thinker.teamId, reason: 'failed' }, failure.reason);
    },

    async find(thinker, toolCallIds) {
      const found = new Map<string, ThoughtTurn['blocks']>();
      const look = async (id: string) => {
        const blocks = await read(thinker, id);
        if (blocks !== undefined) found.set(id, blocks);
      };
      const outcomes = await Promise.allSettled(toolCallIds.filter(isShort).map(look));
      const failure = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failure !== undefined) log.warn('reasoning_not_found', { team_id: thinker.teamId }, failure.reason);
      return found;
    },
  };
}

function isShort(id: string): boolean {
  return id.length <= MAX_ID_LENGTH;
}

/** DynamoDB forgets an item up to days after its time. */
function isFor(item: Item, { model }: Thinker, nowMs: number): boolean {
  return item.model === model && numberIn(item, 'ttl') * 1_000 > nowMs;
}

function addressOf({ teamId }: Thinker, toolCallId: string) {
  return { table: 'usage', ...keptReasoningKey(teamId, toolCallId) } as const;
}

function contextOf({ teamId, model }: Thinker, toolCallId: string): string {
  return JSON.stringify([teamId, model, toolCallId]);
}
