import type { Guardrail, GuardrailChange } from '../../../../generated/types/admin/types.gen.ts';
import { gatewayError } from '../../../errors.ts';

/** The guardrail with the change made. Throws `missing_parameter` when a new one lacks identifier or version. */
export function changeGuardrail(guardrail: Guardrail, change: GuardrailChange | undefined): Guardrail {
  if (change === undefined) return guardrail;
  if (change === null) return null;
  const { identifier, version, trace = 'disabled', stream_processing_mode = null } = { ...guardrail, ...change };
  if (identifier === undefined) throw missing('guardrail.identifier');
  if (version === undefined) throw missing('guardrail.version');
  return { identifier, version, trace, stream_processing_mode };
}

function missing(param: string) {
  return gatewayError('missing_parameter', { details: { param } });
}
