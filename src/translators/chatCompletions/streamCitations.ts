import type { CitationsDelta } from '@aws-sdk/client-bedrock-runtime';
import { hasPlaces, saysSomething, toCited } from './citations.ts';
import { add, andThen, nothing, type Step, type StreamState } from './streamState.ts';

/** Notes where a block of text begins. What it rests on may come before its text, after it or in the midst of it. */
export function startText(state: StreamState, blockIndex: number | undefined): Step {
  const { citedText } = state;
  if (citedText !== undefined && citedText.blockIndex === blockIndex) return nothing(state);
  return andThen(endText(state), (ended) =>
    nothing({ ...ended, citedText: { blockIndex, start: ended.contentLength, sources: [] } }),
  );
}

/** Keeps what a text rests on until its block ends: only then is known which piece of the content it is. */
export function addSource(state: StreamState, blockIndex: number | undefined, source: CitationsDelta): Step {
  if (!saysSomething(source) || !hasPlaces(state.identity.form)) return nothing(state);
  return andThen(startText(state, blockIndex), (begun) => {
    const { citedText } = begun;
    return nothing({ ...begun, citedText: citedText && { ...citedText, sources: [...citedText.sources, source] } });
  });
}

/** Tells what the text that ends rests on. */
export function endText(state: StreamState): Step {
  const { citedText, ...rest } = state;
  if (citedText === undefined) return nothing(state);
  const cited = toCited(citedText.sources, { start: citedText.start, end: state.contentLength });
  return cited.citations === undefined ? nothing(rest) : add(rest, cited);
}
