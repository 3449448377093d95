import { operationOf, violations } from './operations.ts';

/** A request's answer as it was on the wire. */
export interface Overheard {
  readonly method: string;
  /** With its query. */
  readonly target: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

type Operation = NonNullable<ReturnType<typeof operationOf>>;

const EVENT = /^data: (.+)\n\n$/;

/** How an answer breaks the contract, in words; nothing when it keeps it. */
export function faultsOf(overheard: Overheard): readonly string[] {
  const { method, target, contentType } = overheard;
  const operation = operationOf(method, target);
  if (operation === undefined) return [`${method} ${target} is no operation`];
  const faults = contentType.startsWith('text/event-stream')
    ? streamFaults(overheard, operation)
    : bodyFaults(operation, overheard.status, overheard.text);
  return faults.map((fault) => `${operation.operationId}: ${fault}`);
}

function bodyFaults({ operationId }: Operation, role: number | 'event', text: string): readonly string[] {
  const json = readJson(text);
  if (json === undefined) return [`${role} is not JSON: ${text}`];
  return violations(operationId, role, json).map(
    (violation) => `${role} breaks its schema: ${JSON.stringify(violation)}`,
  );
}

/** An answer ends with one finish reason and `[DONE]`, or with an error and neither. */
function streamFaults({ status, text }: Overheard, operation: Operation): readonly string[] {
  if (status !== 200) return [`a stream with status ${status}`];
  const events = text.split(/(?<=\n\n)/);
  const strange = events.filter((event) => !EVENT.test(event));
  if (strange.length > 0) return strange.map((event) => `no event of one line: ${event}`);
  const data = events.map((event) => event.replace(EVENT, '$1'));
  const end = data.pop() ?? '';
  const isComplete = end === '[DONE]';
  return [
    ...data.flatMap((each) => bodyFaults(operation, 'event', each)),
    ...(isComplete ? [] : bodyFaults(operation, 500, end)),
    ...sequenceFaults(data.map(readJson) as (Chunk | undefined)[], isComplete),
  ];
}

function sequenceFaults(chunks: readonly (Chunk | undefined)[], isComplete: boolean): readonly string[] {
  const ids = new Set(chunks.flatMap((chunk) => chunk?.id ?? []));
  const finishes = chunks.flatMap((chunk) => chunk?.choices ?? []).filter(({ finish_reason }) => finish_reason);
  const ending = isComplete ? 'a complete' : 'a failed';
  return [
    ...(ids.size > 1 ? [`chunks of ${ids.size} answers`] : []),
    ...(finishes.length === Number(isComplete) ? [] : [`${finishes.length} finish reasons in ${ending} answer`]),
  ];
}

interface Chunk {
  readonly id?: string;
  readonly choices?: readonly { readonly finish_reason: string | null }[];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
