import type { ReasoningContentBlockDelta } from '@aws-sdk/client-bedrock-runtime';
import { add, andThen, countCalls, nothing, type Step, type StreamState, type Thought } from './streamState.ts';
import { toThinkingBlock } from './thinkingBlocks.ts';

/** Shows a thought as it comes. Its signature, or the encrypted thought, is kept until its block ends. */
export function addThought(
  state: StreamState,
  blockIndex: number | undefined,
  delta: ReasoningContentBlockDelta,
): Step {
  const { thought } = state;
  if (thought === undefined || thought.blockIndex === blockIndex) return lengthen(state, blockIndex, delta);
  return andThen(endThought(state), (ended) => lengthen(ended, blockIndex, delta));
}

function lengthen(state: StreamState, blockIndex: number | undefined, delta: ReasoningContentBlockDelta): Step {
  const begun = { content: state.contentLength, tool_calls: countCalls(state) };
  const { thought = { text: '', signature: '', redacted: [], position: begun } } = state;
  const { text, signature = '', redactedContent } = delta;
  const longer: Thought = {
    blockIndex,
    position: thought.position,
    text: thought.text + (text ?? ''),
    signature: thought.signature + signature,
    redacted: redactedContent === undefined ? thought.redacted : [...thought.redacted, redactedContent],
  };
  return add({ ...state, thought: longer }, ...(text === undefined ? [] : [{ reasoning_content: text }]));
}

/** Gives a thought that is complete, for the caller to send back, where the model signed or encrypted it. */
export function endThought(state: StreamState): Step {
  const { thought, ...rest } = state;
  if (thought === undefined) return nothing(state);
  const { text, signature, redacted, position } = thought;
  const block = toThinkingBlock(
    redacted.length > 0 ? { redactedContent: Buffer.concat(redacted) } : { reasoningText: { text, signature } },
    position,
  );
  return block === undefined ? nothing(rest) : add(rest, { thinking_blocks: [block] });
}
