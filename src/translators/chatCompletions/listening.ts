import type { AnswerForm } from './answer.ts';
import { endUnfencing, NO_TEXT, type Unfencing, unfence } from './codeFence.ts';

/** What has been heard of an answer whose content is to be found. Made by `listen`, opaque to callers. */
export interface Listening {
  readonly form: AnswerForm;
  /** Text that is the content unless the tool that carries the answer is called. */
  readonly held: string;
  readonly isAnswered: boolean;
  readonly unfencing: Unfencing;
}

/** The state to go on with, and what is known to be content or deliberation now. */
export interface Heard {
  readonly listening: Listening;
  readonly content?: string;
  readonly reasoning?: string;
}

/** The state before anything is said. */
export function listen(form: AnswerForm): Listening {
  return { form, held: '', isAnswered: false, unfencing: NO_TEXT };
}

/** Hears text. */
export function hearText(listening: Listening, text: string): Heard {
  switch (listening.form.kind) {
    case 'text':
      return { listening, content: text };
    case 'json': {
      const step = unfence(listening.unfencing, text);
      return { listening: { ...listening, unfencing: step.state }, ...(step.text !== '' && { content: step.text }) };
    }
    case 'tool':
      if (listening.isAnswered) return { listening, reasoning: text };
      return { listening: { ...listening, held: listening.held + text } };
    default:
      return unreachableForm(listening.form);
  }
}

/** Whether a call of this tool is the answer, and not a call for the caller to make. */
export function isAnswerTool({ form }: Listening, name: string): boolean {
  return form.kind === 'tool' && form.name === name;
}

/** Hears that the tool which carries the answer is called: text around it is deliberation. */
export function hearAnswer(listening: Listening): Heard {
  const { held } = listening;
  return { listening: { ...listening, held: '', isAnswered: true }, ...(held !== '' && { reasoning: held }) };
}

/** Hears that the answer is over. */
export function hearEnd(listening: Listening): Heard {
  const content = listening.held + endUnfencing(listening.unfencing);
  return { listening: { ...listening, held: '', unfencing: NO_TEXT }, ...(content !== '' && { content }) };
}

function unreachableForm(form: never): never {
  throw new Error(`Unknown form ${String(form)}`);
}
