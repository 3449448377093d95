import type { ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { Caller, RequestContext } from '../contract.ts';
import { gatewayError, withHeaders } from '../errors.ts';
import { mergeTags, type Tags } from '../governance/tags.ts';
import type { TokenUsage } from '../governance/usage.ts';
import type { AdmittedRequest, Clock, Refusals, ReplayQueue, RollupLabels } from '../ports.ts';
import type { Candidate, Errand, Provider } from '../provider/provider.ts';
import { createSlots, type Slots } from '../slots.ts';
import { admit } from './admit.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { endingOf } from './ending.ts';
import { meterStream } from './meterStream.ts';
import type { OutageParts } from './outage.ts';
import { planAdmission } from './plan.ts';
import { countRefusal } from './refusals.ts';
import type { ResolveParts } from './resolve.ts';
import { standInsFor } from './standIns.ts';
import { createTab, type Tab } from './tab.ts';

/** One conversation to be continued, and who pays for it. It is itself the candidate that was asked for. */
export type Ask<C extends Candidate = Candidate> = C & {
  readonly caller: Caller;
  readonly context: RequestContext;
  /** The model's name as the client wrote it. */
  readonly modelName: string;
  /** The caller's own labels, for reports alone. */
  readonly callerTags: Tags;
  /** Who may answer in its place, in this order; called only when one is needed. @default nobody */
  readonly standIns?: () => readonly C[];
};

/** What the request came to, once it is settled. */
export interface Receipt {
  /** Of the answer. */
  readonly usage: TokenUsage;
  /** Of the answer and of all attempts before it. */
  readonly costNanoUsd: number;
}

/** A request that is let in, as it stands in the ledger. */
export interface Admission extends Told {
  readonly request: AdmittedRequest;
}

/** What the client is told of its limits. */
interface Told {
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer, and who has given it. */
export interface MeteredAnswer<C extends Candidate> extends Told {
  readonly candidate: C;
  /** How often Bedrock was asked until then. */
  readonly attempts: number;
}

export interface MeteredResponse<C extends Candidate = Candidate> extends MeteredAnswer<C> {
  readonly response: ConverseResponse;
  readonly receipt: Receipt;
}

export interface MeteredStream<C extends Candidate = Candidate> extends MeteredAnswer<C> {
  /**
   * Bedrock's events as they come. Ends when the request is settled. A reader that stops early does not stop the
   * count: the rest is read to Bedrock's own numbers first. Throws what broke the stream, after settling.
   */
  readonly events: AsyncIterable<ConverseStreamOutput>;
  /** Only after the events have ended. */
  readonly receipt: () => Receipt;
  /** Must be called when the reader has stopped, with what made it fail. Reads the rest and settles, if that is not done. */
  readonly close: (failure?: unknown) => Promise<void>;
}

/** The models behind a meter: nothing is asked without being admitted, nothing admitted goes unrecorded. */
export interface Meter {
  converse<C extends Candidate>(ask: Ask<C>): Promise<MeteredResponse<C>>;
  converseStream<C extends Candidate>(ask: Ask<C>): Promise<MeteredStream<C>>;
}

export interface MeterParts extends ResolveParts, OutageParts {
  readonly provider: Provider;
  readonly labels: RollupLabels;
  readonly refusals: Refusals;
  readonly replays: ReplayQueue;
  readonly clock: Clock;
  readonly maxRequestMs: number;
}

/**
 * Admissions that one instance has under way at once; the others wait for their turn. More of them would not be done any
 * sooner, but so many calls at once can make each so slow that its time is up, and every call that is repeated adds to them.
 * An admission waits for the store twice, so these are thousands in a second.
 */
const MAX_ADMISSIONS = 32;

/** Wraps a provider with admit -> call -> settle, exactly once per request. Throws what admission or the provider throws. */
export function createMeter(meterParts: MeterParts): Meter {
  const parts = { ...meterParts, admissions: createSlots(MAX_ADMISSIONS) };
  return {
    async converse<C extends Candidate>(ask: Ask<C>) {
      const visit = await begin(parts, ask, { endsWithClient: false });
      const { headers, tab, deadline, errand } = visit;
      try {
        const { response, candidate, trace } = await parts.provider.converse(errand);
        const failure = thrownBy(() => candidate.check?.(response));
        const receipt = await tab.settle({ candidate, trace }, { ...endingOf(response), failure });
        return { response, receipt, headers, candidate, attempts: tab.attempts() };
      } catch (error) {
        throw await fail(visit, error);
      } finally {
        deadline.cancel();
      }
    },

    async converseStream<C extends Candidate>(ask: Ask<C>) {
      const visit = await begin(parts, ask, { endsWithClient: ask.caller.streamDisconnect === 'abort' });
      const { headers, tab, deadline, errand } = visit;
      try {
        const { events, candidate, trace } = await parts.provider.converseStream(errand);
        const attempts = tab.attempts() + 1;
        const stream = meterStream(parts, events, { tab, deadline, ask, called: { candidate, trace } });
        return { ...stream, receipt: tab.receipt, headers, candidate, attempts };
      } catch (error) {
        deadline.cancel();
        throw await fail(visit, error);
      }
    },
  };
}

interface GateParts extends MeterParts {
  readonly admissions: Slots;
}

interface Visit<C extends Candidate> extends Told {
  readonly tab: Tab;
  readonly deadline: Deadline;
  readonly errand: Errand<C>;
}

async function begin<C extends Candidate>(
  parts: GateParts,
  ask: Ask<C>,
  manner: { readonly endsWithClient: boolean },
): Promise<Visit<C>> {
  const standIns = once(() => standInsFor(ask));
  const { headers, request } = await letIn(parts, ask, standIns);
  const tab = createTab(parts, { request, asked: ask });
  const deadline = startDeadline(parts, ask.context, manner);
  const { signal, remainingMs } = deadline;
  const { requestId, clientGone, trace } = ask.context;
  const whose = { requestId, modelName: ask.modelName, asked: ask, standIns };
  const errand = { ...whose, signal, remainingMs, clientGone, trace, onFailure: tab.failed };
  return { headers, tab, deadline, errand };
}

/** Every refusal by a rule passes here, and nowhere else. */
async function letIn(parts: GateParts, ask: Ask, standIns: () => readonly Candidate[]): Promise<Admission> {
  const { provider, maxRequestMs } = parts;
  try {
    const planned = planAdmission(ask, { maxRequestMs, maxAttempts: provider.maxAttempts, standIns });
    return await enter(parts, ask, planned);
  } catch (error) {
    await countRefusal(parts, ask, error);
    throw error;
  }
}

/** Admits a request in its turn, unless its client has left by then. */
async function enter(parts: GateParts, { caller, context }: Ask, planned: AdmittedRequest): Promise<Admission> {
  const { clientGone } = context;
  const operatorTags = mergeTags(caller.operatorTags, {});
  try {
    return await parts.admissions.run(() => admit(parts, planned, operatorTags), clientGone);
  } catch (error) {
    throw error === clientGone.reason ? gatewayError('client_left') : error;
  }
}

async function fail({ tab, headers }: Visit<Candidate>, error: unknown): Promise<unknown> {
  await tab.fail(error);
  return withHeaders(error, { ...headers, 'x-gateway-attempts': String(tab.attempts()) });
}

function thrownBy(action: () => void): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

function once<Result extends object>(find: () => Result): () => Result {
  let found: Result | undefined;
  return () => {
    found ??= find();
    return found;
  };
}
