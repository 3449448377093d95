/** An answer that may stand in a code fence, while it arrives. Made by `NO_TEXT`, opaque to callers. */
export interface Unfencing {
  readonly phase: 'start' | 'fenced' | 'bare';
  /** Text that may yet turn out to be part of a fence. */
  readonly held: string;
}

/** The state before the first text. */
export const NO_TEXT: Unfencing = { phase: 'start', held: '' };

interface Step {
  readonly state: Unfencing;
  readonly text: string;
}

const OPENING = /^\s*```\w*[ \t]*\r?\n/;
const OPENING_SO_FAR = /^\s*(?:`{0,2}|```\w*[ \t]*\r?)$/;

/** Takes the next piece and answers what is known to belong to the answer. Nothing but the fence is ever left out. */
export function unfence({ phase, held }: Unfencing, piece: string): Step {
  const text = held + piece;
  if (phase === 'bare') return { state: { phase, held: '' }, text };
  if (phase === 'fenced') return holdClosing(text);
  const [opening] = OPENING.exec(text) ?? [];
  if (opening !== undefined) return holdClosing(text.slice(opening.length));
  if (OPENING_SO_FAR.test(text)) return { state: { phase, held: text }, text: '' };
  return { state: { phase: 'bare', held: '' }, text };
}

/** What is left when the answer is over. */
export function endUnfencing({ phase, held }: Unfencing): string {
  return phase === 'fenced' && held.trim() === '```' ? '' : held;
}

/** Holds back what may be the closing fence: white space and up to three backticks at the end. */
function holdClosing(text: string): Step {
  const end = text
    .trimEnd()
    .replace(/`{1,3}$/, '')
    .trimEnd().length;
  return { state: { phase: 'fenced', held: text.slice(end) }, text: text.slice(0, end) };
}
