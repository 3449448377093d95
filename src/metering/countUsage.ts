import type { AdmittedRequest, Metrics, MetricValues, SettleAnswer, Settlement } from '../ports.ts';

export interface Counted {
  readonly request: AdmittedRequest;
  readonly settlement: Settlement;
  readonly answer: SettleAnswer;
}

/**
 * Counts what a settlement has changed in the ledger, so that metrics add up to the same, whoever settles and however
 * often: an estimate that a measurement replaces counts by the difference.
 */
export function countUsage(metrics: Metrics, { request, settlement, answer }: Counted): void {
  const { model, teamId: team, requestId: request_id } = request;
  const labels = { model, team, request_id, outcome: settlement.outcome };
  if (answer.kind === 'settled') metrics.record({ requests: 1, ...usageBeyond(settlement) }, labels);
  if (answer.kind === 'late') metrics.record(usageBeyond(settlement, answer.replaced), labels);
}

function usageBeyond(settlement: Settlement, replaced?: Settlement): MetricValues {
  const [after, before] = [sizesOf(settlement), sizesOf(replaced)];
  return {
    inputTokens: after.input - before.input,
    outputTokens: after.output - before.output,
    costUsd: (after.nanoUsd - before.nanoUsd) / 1e9,
  };
}

function sizesOf(settlement: Settlement | undefined) {
  if (settlement === undefined) return { input: 0, output: 0, nanoUsd: 0 };
  const { outputTokens: output, ...prompt } = settlement.usage;
  const input = Object.values(prompt).reduce((sum, tokens) => sum + tokens, 0);
  return { input, output, nanoUsd: settlement.costNanoUsd };
}
