import type { ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import { priceAt } from '../catalog/catalog.ts';
import type { BedrockTarget, ModelRow, PriceRow } from '../catalog/model.ts';
import type { Caller, RequestContext } from '../contract.ts';
import { gatewayError, withHeaders } from '../errors.ts';
import { toDay } from '../governance/day.ts';
import { mergeTags, type Tags } from '../governance/tags.ts';
import type { TokenUsage } from '../governance/usage.ts';
import type { AdmittedRequest, Clock, ConverseRequest, Model, Refusals, ReplayQueue, RollupLabels } from '../ports.ts';
import { admit } from './admit.ts';
import { startDeadline } from './deadline.ts';
import { endingOf } from './ending.ts';
import { meterStream } from './meterStream.ts';
import type { OutageParts } from './outage.ts';
import { planAdmission } from './plan.ts';
import { countRefusal } from './refusals.ts';
import type { ResolveParts } from './resolve.ts';
import { createTab } from './tab.ts';

/** One conversation to be continued, and who pays for it. */
export interface Ask {
  readonly caller: Caller;
  readonly context: RequestContext;
  readonly row: ModelRow;
  readonly target: BedrockTarget;
  /** The model's name as the client wrote it. */
  readonly modelName: string;
  /** The caller's own labels, for reports alone. */
  readonly callerTags: Tags;
  readonly request: ConverseRequest;
  /** Throws when the caller cannot be given the answer: the record's outcome is then what it throws. @default none throws */
  readonly check?: (response: ConverseResponse) => void;
}

/** What the request came to, once it is settled. */
export interface Receipt {
  readonly usage: TokenUsage;
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

export interface MeteredResponse extends Told {
  readonly response: ConverseResponse;
  readonly receipt: Receipt;
}

export interface MeteredStream extends Told {
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

/** The model behind a meter: nothing is asked without being admitted, nothing admitted goes unrecorded. */
export interface Meter {
  converse(ask: Ask): Promise<MeteredResponse>;
  converseStream(ask: Ask): Promise<MeteredStream>;
}

export interface MeterParts extends ResolveParts, OutageParts {
  readonly model: Model;
  readonly labels: RollupLabels;
  readonly refusals: Refusals;
  readonly replays: ReplayQueue;
  readonly clock: Clock;
  readonly maxRequestMs: number;
}

/** Wraps a model with admit -> call -> settle, exactly once per request. Throws what admission or the model throws. */
export function createMeter(parts: MeterParts): Meter {
  return {
    async converse(ask) {
      const { headers, tab, deadline } = await begin(parts, ask);
      try {
        const response = await parts.model.converse(toCall(ask, deadline.signal));
        const receipt = await tab.settle({ ...endingOf(response), failure: thrownBy(() => ask.check?.(response)) });
        return { response, receipt, headers };
      } catch (error) {
        await tab.fail(error);
        throw withHeaders(error, headers);
      } finally {
        deadline.cancel();
      }
    },

    async converseStream(ask) {
      const { headers, tab, deadline } = await begin(parts, ask);
      try {
        const events = await parts.model.converseStream(toCall(ask, deadline.signal));
        return { ...meterStream(parts, events, { tab, deadline, ask }), receipt: tab.receipt, headers };
      } catch (error) {
        deadline.cancel();
        await tab.fail(error);
        throw withHeaders(error, headers);
      }
    },
  };
}

/** The price comes first: what cannot be billed must not be asked. Every refusal by a rule passes here, and nowhere else. */
async function begin(parts: MeterParts, ask: Ask) {
  const price = priceOf(ask);
  try {
    const planned = planAdmission(ask, { price, maxRequestMs: parts.maxRequestMs });
    const { headers, request } = await admit(parts, planned, mergeTags(ask.caller.operatorTags, {}));
    return { headers, tab: createTab(parts, request), deadline: startDeadline(parts, ask.context) };
  } catch (error) {
    await countRefusal(parts, ask, error);
    throw error;
  }
}

/** Of the moment the request arrived, however long it takes. */
function priceOf({ row, modelName, context }: Ask): PriceRow {
  const day = toDay(context.receivedAtMs);
  const price = priceAt(row, day);
  if (price === undefined) throw gatewayError('unknown_price', { details: { model: modelName, day }, param: 'model' });
  return price;
}

function thrownBy(action: () => void): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

function toCall({ row, modelName, request }: Ask, signal: AbortSignal) {
  return { request, model: { name: modelName, successor: row.lifecycle.successor }, signal };
}
