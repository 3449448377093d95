import type { GatewayWarning } from '../../../generated/types/gateway/types.gen.ts';
import { isRetired } from '../../catalog/catalog.ts';
import type { ModelRow } from '../../catalog/model.ts';

/**
 * `Deprecation` (https://www.rfc-editor.org/rfc/rfc9745) and `Sunset` (https://www.rfc-editor.org/rfc/rfc8594) of a
 * model that is or will be retired; nothing for any other.
 */
export function lifecycleHeaders({ lifecycle }: ModelRow): Record<string, string> {
  const { legacy_date, retired_on, status } = lifecycle;
  if (status !== 'legacy' && status !== 'retired') return {};
  const deprecatedOn = legacy_date ?? retired_on;
  return {
    ...(deprecatedOn === null ? {} : { deprecation: `@${Date.parse(deprecatedOn) / 1_000}` }),
    ...(retired_on === null ? {} : { sunset: new Date(retired_on).toUTCString() }),
  };
}

/** What to tell a caller of a model that is or will be retired. */
export function lifecycleWarnings(row: ModelRow, today: string): GatewayWarning[] {
  const { status, retired_on, successor } = row.lifecycle;
  const next = successor === null ? '' : ` Use '${successor}' instead.`;
  if (isRetired(row, today)) {
    const since = retired_on === null ? '' : ` since ${retired_on}`;
    return [{ code: 'model_retired', message: `Bedrock no longer serves '${row.id}'${since}.${next}` }];
  }
  if (status !== 'legacy') return [];
  const until = retired_on === null ? '' : ` and ends on ${retired_on}`;
  return [{ code: 'model_retiring', message: `'${row.id}' is a legacy model${until}.${next}` }];
}
