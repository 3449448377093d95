import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { readModels } from '../../src/catalog/readModels.ts';
import { bedrockTarget } from '../../src/catalog/target.ts';
import { type RunningGateway, SERVER } from '../e2e/doors.ts';
import { aiSdkSender, gatewaySender } from './aiSdk.ts';
import type { Conversation, Sender } from './conversation.ts';
import { CONVERSATIONS } from './conversations.ts';
import { differencesBetween } from './differences.ts';
import { langchainSender } from './langchain.ts';
import { fits, isExpected, PEERS, type Peer, type PeerDifference, REASONS } from './reasons.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/translation.md'), 'utf8');

describe('what Bedrock is asked for a conversation', () => {
  let gateway: RunningGateway;
  let found: readonly (PeerDifference & { readonly about: string })[];

  beforeAll(async () => {
    // It tells what it leaves out, which is known here.
    globalThis.AI_SDK_LOG_WARNINGS = false;
    gateway = await SERVER.start();
    const { url } = gateway.simulator;
    const byGateway = gatewaySender(gateway);
    const peers: Readonly<Record<Peer, Sender>> = {
      '@ai-sdk/amazon-bedrock': aiSdkSender(url, modelIdOf),
      '@langchain/aws': langchainSender(url, modelIdOf),
    };
    const compare = async (conversation: Conversation, stream: boolean) => {
      const ours = await captured(() => byGateway(conversation, stream));
      const differences: PeerDifference[] = [];
      for (const peer of PEERS) {
        // Bedrock refuses some of what peers send. Here it counts what they send.
        const theirs = await captured(() => peers[peer](conversation, stream).catch(() => undefined));
        differences.push(...differencesBetween(ours, theirs).map((difference) => ({ ...difference, peer })));
      }
      return differences.map((difference) => ({ ...difference, about: conversation.about }));
    };
    const all = [];
    for (const conversation of CONVERSATIONS) {
      all.push(await compare(conversation, false), await compare(conversation, true));
    }
    found = all.flat();
  });
  afterAll(() => gateway.stop());

  /** The one request that reached Bedrock. */
  async function captured(send: () => Promise<unknown>) {
    gateway.simulator.reset();
    await send();
    const requests = gateway.simulator.calls.map(({ modelId, stream, body }) => ({ modelId, stream, ...body }));
    expect(requests).toHaveLength(1);
    return requests[0];
  }

  describe.each(PEERS)('is what %s asks, but for listed reasons', (peer) => {
    it.each(CONVERSATIONS)('$about', ({ about }) => {
      const differences = found.filter((difference) => difference.peer === peer && difference.about === about);

      expect(differences.filter((difference) => !isExpected(difference))).toEqual([]);
    });
  });

  it.each(REASONS)('differs because $why', ({ differences }) => {
    const unused = differences.filter((expected) => !found.some((difference) => fits(difference, expected)));

    expect(unused).toEqual([]);
  });
});

describe('the reasons', () => {
  it('are at most fifteen, and readers are told of each', () => {
    expect(REASONS.length).toBeLessThanOrEqual(15);
    expect(REASONS.map(({ link }) => link).filter((link) => !PAGE.includes(`](${link})`))).toEqual([]);
  });

  it.each([
    ['another role', { path: 'messages[0].role', ours: 'assistant', theirs: 'user' }],
    ['a lost limit', { path: 'inferenceConfig.maxTokens', ours: undefined, theirs: 300 }],
    ['another default limit', { path: 'inferenceConfig', ours: { maxTokens: 1 }, theirs: undefined }],
    ['lost instructions', { path: 'system', ours: undefined, theirs: [{ text: 'Be brief.' }] }],
    ['a lost answer to a call', { path: 'messages[2].content', ours: [], theirs: [{ text: 'Rain' }] }],
  ])('do not explain %s', (_what, difference) => {
    for (const peer of PEERS) expect(isExpected({ ...difference, peer })).toBe(false);
  });
});

describe('differencesBetween', () => {
  it.each([
    ['equal values', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['the order of names', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a value', { a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, [{ path: 'a[1].b', ours: 2, theirs: 3 }]],
    ['a missing name', { a: 1 }, {}, [{ path: 'a', ours: 1, theirs: undefined }]],
    ['lists of two lengths', { a: [1] }, { a: [1, 2] }, [{ path: 'a', ours: [1], theirs: [1, 2] }]],
    ['an object and a list', { a: {} }, { a: [] }, [{ path: 'a', ours: {}, theirs: [] }]],
  ])('tells of %s', (...[, ours, theirs, differences]) => {
    expect(differencesBetween(ours, theirs)).toEqual(differences);
  });
});

/** What Bedrock calls a model. */
function modelIdOf(name: string): string {
  const row = createCatalog(readModels())
    .list()
    .find(({ id }) => id === name);
  if (row === undefined) throw new Error(`The catalogue has no ${name}`);
  return bedrockTarget(row, 'us-east-1').modelId;
}
