import { isJsonObject, type JsonObject } from './json.ts';
import type { ScriptedEvent } from './scriptedReply.ts';
import type { Step } from './steps.ts';

type StepReader = (value: unknown) => Step | undefined;

const SPECIAL_STEPS: ReadonlyMap<string, StepReader> = new Map<string, StepReader>([
  ['exception', readException],
  ['errorFrame', readErrorFrame],
  ['pause', (name) => (typeof name === 'string' && name !== '' ? { kind: 'pause', name } : undefined)],
  ['cut', (value) => (value === true ? { kind: 'cut' } : undefined)],
  ['badCrc', (value) => (value === true ? { kind: 'badCrc' } : undefined)],
  ['end', (value) => (value === true ? { kind: 'end' } : undefined)],
]);

/** Reads one scripted event; undefined when it is not one. */
export function readStep(event: unknown): Step | undefined {
  if (!isJsonObject(event)) return undefined;
  const [member, ...others] = Object.entries(event);
  if (!member || others.length > 0) return undefined;
  const [type, value] = member;
  const special = SPECIAL_STEPS.get(type);
  if (special) return special(value);
  return isJsonObject(value) ? { kind: 'event', type, payload: value } : undefined;
}

/** The steps of scripted events that have been checked. */
export function readSteps(events: readonly ScriptedEvent[]): readonly Step[] {
  return events.map(readStep).filter((step) => step !== undefined);
}

function readException(value: unknown): Step | undefined {
  if (!isJsonObject(value) || typeof value.type !== 'string' || typeof value.message !== 'string') return undefined;
  const { type, ...payload } = value;
  // On the wire an exception goes by its member name in the stream's union: ThrottlingException is throttlingException.
  return { kind: 'exception', type: type.charAt(0).toLowerCase() + type.slice(1), payload };
}

function readErrorFrame(value: unknown): Step | undefined {
  const { code, message }: JsonObject = isJsonObject(value) ? value : {};
  if (typeof code !== 'string' || typeof message !== 'string') return undefined;
  return { kind: 'errorFrame', code, message };
}
