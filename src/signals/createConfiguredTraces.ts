import type { Traces } from '../ports.ts';
import type { TraceSettings } from '../traceSettings.ts';
import type { OtlpTracesParts } from './otlpTraces.ts';

export interface ConfiguredTracesParts extends Omit<OtlpTracesParts, 'settings'> {
  readonly traces: TraceSettings | undefined;
}

/** What the settings ask for; nothing, and nothing is loaded, where they ask for no traces. */
export async function createConfiguredTraces({ traces, ...parts }: ConfiguredTracesParts): Promise<Traces | undefined> {
  if (traces === undefined) return undefined;
  const { createOtlpTraces } = await import('./otlpTraces.ts');
  return createOtlpTraces({ ...parts, settings: traces });
}
