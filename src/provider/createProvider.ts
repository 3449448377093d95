import type { ConverseResponse } from '@aws-sdk/client-bedrock-runtime';
import type { Clock, Ids, Log, Metrics, Model, ModelCall } from '../ports.ts';
import { leavesBillOpen } from './failures.ts';
import { createHealth, type Trial } from './health.ts';
import { openStream } from './openStream.ts';
import type { Candidate, Errand, Failed, Provider } from './provider.ts';
import { tryUntilAnswered } from './tryUntilAnswered.ts';

export interface ProviderSettings {
  /** How often Bedrock is asked for one answer at most, all targets together. 1 or more. */
  readonly maxAttempts: number;
  /** How long a stream may take until its first event. */
  readonly firstEventMs: number;
  /** How long a stream may say nothing after that. */
  readonly idleMs: number;
}

export interface ProviderParts {
  readonly model: Model;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'fraction'>;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly settings: ProviderSettings;
}

/** Wraps a model with retries, fallbacks, rests and time-outs. */
export function createProvider(parts: ProviderParts): Provider {
  const { model, clock, settings } = parts;
  const trying = { ...parts, health: createHealth(clock) };

  async function ask(call: ModelCall, trial: Trial): Promise<{ readonly response: ConverseResponse } | Failed> {
    try {
      const response = await model.converse(call);
      trial.passed();
      return { response };
    } catch (error) {
      return { error, mayBeBilled: leavesBillOpen(error) };
    }
  }

  return {
    maxAttempts: settings.maxAttempts,
    converse: (errand) =>
      tryUntilAnswered({ ...trying, isStream: false }, errand, (candidate, trial) =>
        ask(toCall(errand, candidate), trial),
      ),
    converseStream: (errand) =>
      tryUntilAnswered({ ...trying, isStream: true }, errand, (candidate, trial) => {
        const call = toCall(errand, candidate);
        const watch = { clock, settings, trial, signal: call.signal };
        return openStream((signal) => model.converseStream({ ...call, signal }), watch);
      }),
  };
}

function toCall<C extends Candidate>({ modelName, asked, signal }: Errand<C>, candidate: C): ModelCall {
  const { row, target, request } = candidate;
  // What a client reads of a model is about the one it asked for; a stand-in's own name belongs to its own errors.
  const name = candidate === asked ? modelName : row.id;
  return { request, region: target.region, model: { name, successor: row.lifecycle.successor }, signal };
}
