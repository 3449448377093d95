import { GatewayError, gatewayError, retryAfter, withRetryAfter } from '../errors.ts';
import type { Clock, Ids, Log, Metrics } from '../ports.ts';
import { waitMs, withWait } from './backoff.ts';
import { kindOf, truest, verdictOf } from './failures.ts';
import type { Health, Trial } from './health.ts';
import { pause } from './pause.ts';
import type { Called, Candidate, Errand, Failed, FailedAttempt } from './provider.ts';
import { reportFailure } from './reportFailure.ts';
import { toCallStart } from './toCallStart.ts';

export interface TryingParts {
  readonly health: Health;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'fraction'>;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly settings: { readonly maxAttempts: number };
  /** Whether answers are streamed. */
  readonly isStream: boolean;
}

/** An attempt that would have less time than this is not begun, but for the first one. */
export const LEAST_ATTEMPT_MS = 5_000;

/** What has been tried so far. */
interface Course<C extends Candidate> {
  readonly errand: Errand<C>;
  readonly failures: FailedAttempt[];
}

/**
 * Asks one candidate after the other, then all of them again, until one answers, none is left that may, or neither time nor
 * attempts are. It waits only before one that has failed already: another target has another quota.
 */
export async function tryUntilAnswered<C extends Candidate, Answer extends object>(
  parts: TryingParts,
  errand: Errand<C>,
  attempt: (candidate: C, trial: Trial) => Promise<Answer | Failed>,
): Promise<Answer & Called<C>> {
  const course: Course<C> = { errand, failures: [] };
  let next = choose(parts, course);
  while (next !== undefined) {
    const candidate = next;
    const trial = parts.health.begin(targetName(candidate));
    if (trial === undefined) {
      next = choose(parts, course);
      continue;
    }
    const start = toCallStart(candidate, { attempt: course.failures.length + 1, isStream: parts.isStream });
    const called = { candidate, trace: errand.trace.beginCall(start) };
    const result = await attempt(candidate, trial);
    if (!('error' in result)) return { ...result, ...called };
    trial[verdictOf(result.error)]();
    next = await moveOn(parts, course, { ...called, ...result });
  }
  throw failureOf(parts, course);
}

/** The first of those tried least, of all that may be asked. Stand-ins are not looked at before one is needed. */
function choose<C extends Candidate>(parts: TryingParts, { errand, failures }: Course<C>): C | undefined {
  if (failures.length >= parts.settings.maxAttempts) return undefined;
  const isFit = (candidate: C) =>
    parts.health.restsForMs(targetName(candidate)) === 0 &&
    failures.every((failure) => failure.candidate !== candidate || kindOf(failure.error)?.again === true);
  if (failures.length === 0 && isFit(errand.asked)) return errand.asked;
  const fit = [errand.asked, ...errand.standIns()].filter(isFit);
  return fit.toSorted((a, b) => countOf(failures, a) - countOf(failures, b))[0];
}

/** Tells of a failure and waits as long as the next attempt demands. Nothing when there is none. */
async function moveOn<C extends Candidate>(
  parts: TryingParts,
  course: Course<C>,
  failure: FailedAttempt,
): Promise<C | undefined> {
  const { errand, failures } = course;
  failures.push(failure);
  reportFailure(parts, errand, { failure, attempt: failures.length });
  const next = kindOf(failure.error) === undefined ? undefined : choose(parts, course);
  const delayMs = next === undefined ? 0 : waitBefore(parts, failures, next);
  const isWorthIt = !errand.clientGone.aborted && errand.remainingMs() - delayMs >= LEAST_ATTEMPT_MS;
  if (next === undefined || !isWorthIt) return errand.onFailure(failure, undefined).then(() => undefined);
  const isOver = AbortSignal.any([errand.signal, errand.clientGone]);
  await Promise.all([errand.onFailure(failure, next), pause(parts.clock, delayMs, isOver)]);
  return isOver.aborted ? undefined : next;
}

function waitBefore({ ids }: TryingParts, failures: readonly FailedAttempt[], next: Candidate): number {
  const last = failures.findLast(({ candidate }) => candidate === next);
  return last === undefined ? 0 : waitMs(last.error, countOf(failures, next), ids.fraction());
}

/** The one error that stands for all, with a true word on when to try again. */
function failureOf<C extends Candidate>(parts: TryingParts, { errand, failures }: Course<C>): unknown {
  const last = failures.at(-1)?.error;
  if (last !== undefined && verdictOf(last) === 'withdrawn') return last;
  const targets = [errand.asked, ...errand.standIns()].map(targetName);
  const restMs = Math.min(...targets.map((target) => parts.health.restsForMs(target)));
  const latest = new Map(failures.map(({ candidate, error }) => [candidate, error]));
  const told = truest([...latest.values()].filter((error) => error instanceof GatewayError));
  if (told === undefined) {
    const details = { model: errand.modelName, retryAfterSeconds: Math.ceil(restMs / 1_000) };
    return gatewayError('model_resting', { details, headers: retryAfter(restMs) });
  }
  return restMs > 0 && told.retryable ? withRetryAfter(told, restMs) : withWait(told, failures.length);
}

function countOf(failures: readonly FailedAttempt[], candidate: Candidate): number {
  return failures.filter((failure) => failure.candidate === candidate).length;
}

function targetName({ target }: Candidate): string {
  return `${target.region}/${target.modelId}`;
}
