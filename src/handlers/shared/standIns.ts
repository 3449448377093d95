import type { GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import type { ResolvedModel } from '../../catalog/catalog.ts';
import type { Fallbacks } from '../../catalog/readFallbacks.ts';
import { GatewayError } from '../../errors.ts';
import { readFlag } from './readFlag.ts';

const FALLBACK_HEADER = 'x-gateway-fallback';

/** The model that was asked for, and how. */
export interface AskedModel {
  /** As the client wrote it. */
  readonly name: string;
  readonly model: ResolvedModel;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StandIns<Option> {
  /** Those that can take the request, in their order. */
  readonly list: () => readonly Option[];
  /** Those that cannot, and why. */
  readonly skipped: () => readonly GatewayWarning[];
}

/**
 * What may answer in the place of the model that was asked for: what the operator has named, unless the caller does not want
 * it or has named a profile, and with it where the request may be worked on. Each is translated for when it is needed first;
 * one whose model cannot do what is asked is skipped.
 */
export function findStandIns<Option>(
  fallbacks: Fallbacks,
  { name, model, headers }: AskedModel,
  translate: (model: ResolvedModel) => Option,
): StandIns<Option> {
  const isWanted = readFlag(headers, FALLBACK_HEADER, true) && !model.namesProfile;
  const standIns = isWanted ? (fallbacks.get(model.row.id) ?? []) : [];
  let sorted: { readonly options: readonly Option[]; readonly skipped: readonly GatewayWarning[] } | undefined;
  function sort() {
    const tries = standIns.map((standIn) => ({ standIn, option: tryToTranslate(standIn, translate) }));
    sorted = {
      options: tries.flatMap(({ option }) => (option instanceof GatewayError ? [] : [option])),
      skipped: tries.flatMap(({ standIn, option }) =>
        option instanceof GatewayError ? [skip(standIn, name, option)] : [],
      ),
    };
    return sorted;
  }
  return { list: () => (sorted ?? sort()).options, skipped: () => (sorted ?? sort()).skipped };
}

function tryToTranslate<Option>(
  standIn: ResolvedModel,
  translate: (model: ResolvedModel) => Option,
): Option | GatewayError {
  try {
    return translate(standIn);
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
}

function skip({ row }: ResolvedModel, name: string, { message }: GatewayError): GatewayWarning {
  return { code: 'fallback_skipped', message: `'${row.id}' cannot stand in for '${name}' here: ${message}` };
}
