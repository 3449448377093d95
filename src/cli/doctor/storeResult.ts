import type { Health, StorePart } from '../../../generated/adminClient/index.ts';
import { ok, type Result } from './check.ts';

type Fault = Exclude<StorePart['status'], 'ok'>;
type Place = 'local' | 'aws';

const NAMED = 'LLM_GATEWAY_ENVIRONMENT and LLM_GATEWAY_TABLE_PREFIX of the gateway say how the tables are named.';
const RIGHTS = "Give the gateway's role or profile the right to read and write the tables, and credentials that last.";

/** What each fault looks like in a sentence, worst first, and what to do about it. */
const FAULTS: Readonly<Record<Fault, { readonly words: string; readonly advice: Readonly<Record<Place, string>> }>> = {
  refused: { words: 'AWS refuses the gateway', advice: { local: RIGHTS, aws: RIGHTS } },
  missing: {
    words: 'missing',
    advice: {
      local: 'Start the gateway again: it makes the tables that it misses. An index is made only with its table.',
      aws: `Deploy the gateway again, or look at the names: ${NAMED}`,
    },
  },
  unreachable: {
    words: 'no answer from',
    advice: {
      local:
        "See that DynamoDB runs: AWS_ENDPOINT_URL_DYNAMODB names another than `npm start`'s own. Its log has the reason.",
      aws: "See that the function reaches DynamoDB from its network. The function's log has the reason.",
    },
  },
};

const ORDER: readonly Fault[] = ['refused', 'missing', 'unreachable'];

/** The store as the gateway itself has found it. */
export function storeResult({ store, region }: Health, place: Place): Result {
  const faults = ORDER.filter((fault) => store.some(({ status }) => status === fault));
  if (faults.length === 0) return ok(`all ${store.length} tables and indexes answer in ${region}.`);
  const namesOf = (fault: Fault) => store.filter(({ status }) => status === fault).map(({ name }) => name);
  return {
    outcome: 'failed',
    detail: faults.map((fault) => `${FAULTS[fault].words}: ${namesOf(fault).join(', ')}.`).join(' '),
    advice: faults.map((fault) => FAULTS[fault].advice[place]).join(' '),
  };
}
