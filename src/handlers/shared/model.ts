import type { Model, ModelPricing } from '../../../generated/types/gateway/types.gen.ts';
import { isRetired, priceAt, type ResolvedModel } from '../../catalog/catalog.ts';
import type { Rates } from '../../catalog/model.ts';
import { gatewayError } from '../../errors.ts';
import { ratesFor } from '../../governance/price.ts';

/**
 * A model, or a profile that the operator declared, as the contract shows it, at the price in force on the day. Throws
 * `unknown_price` without one.
 */
export function toModel({ row, target }: ResolvedModel, today: string): Model {
  const { launch_date, retired_on, successor, status } = row.lifecycle;
  const price = priceAt(row, today);
  if (price === undefined) {
    throw gatewayError('unknown_price', { details: { model: row.id, day: today }, param: 'model' });
  }
  return {
    id: target.profile ?? row.id,
    object: 'model',
    created: launch_date === null ? 0 : Date.parse(launch_date) / 1_000,
    owned_by: row.provider,
    provider: row.provider,
    description: row.description,
    ...(target.profile === undefined ? { aliases: [...row.aliases] } : { aliases: [], base_model: row.id }),
    pricing: toPricing(price.version, ratesFor(price, target.geography)),
    lifecycle: {
      status: isRetired(row, today) ? 'retired' : status,
      ...(retired_on === null ? {} : { retired_on }),
      ...(successor === null ? {} : { successor }),
    },
    context_window_tokens: row.context_window_tokens,
    max_output_tokens: row.max_output_tokens,
    default_max_output_tokens: row.default_max_output_tokens,
    capabilities: {
      streaming: row.streaming,
      tools: row.tool_use,
      citations: row.citations,
      input_modalities: [...row.input_modalities],
    },
  };
}

function toPricing(version: string, rates: Rates): ModelPricing {
  const optional = {
    cache_read_per_1k: rates.cache_read,
    cache_write_5m_per_1k: rates.cache_write_5m,
    cache_write_1h_per_1k: rates.cache_write_1h,
  };
  const known = Object.entries(optional).flatMap(([name, rate]) => (rate == null ? [] : [[name, perThousand(rate)]]));
  return {
    currency: 'USD',
    version,
    input_per_1k: perThousand(rates.input),
    output_per_1k: perThousand(rates.output),
    ...Object.fromEntries(known),
  };
}

/** USD per million tokens -> per thousand, without the noise of binary fractions: rates have at most 9 decimals. */
function perThousand(usdPerMillionTokens: number): number {
  return Math.round(usdPerMillionTokens * 1e9) / 1e12;
}
