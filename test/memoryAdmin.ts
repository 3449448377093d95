import type { AuditEvent } from '../generated/types/admin/types.gen.ts';
import type { Operator } from '../src/admin/contract.ts';
import { type AdminAccess, createAdminGateway } from '../src/admin/createAdminGateway.ts';
import { createCatalog } from '../src/catalog/catalog.ts';
import { readModels } from '../src/catalog/readModels.ts';
import type { HttpService } from '../src/exchange.ts';
import type { Secrets, UsageRollups } from '../src/ports.ts';
import { createReporting } from '../src/reporting/createReporting.ts';
import { createBudgetWindows } from '../src/stores/budgetWindows.ts';
import { createDirectory } from '../src/stores/directory.ts';
import type { Items, Write } from '../src/stores/items/items.ts';
import { createRecords } from '../src/stores/records.ts';
import { createRequestLog } from '../src/stores/requestLog.ts';
import { createStoreParts } from '../src/stores/storeParts.ts';
import { tableNames } from '../src/stores/tables.ts';
import { createUsageRollups } from '../src/stores/usageRollups.ts';
import { checkAdminReply } from './adminContract.ts';
import { countingIds, ManualClock, recordingLog } from './fakes.ts';
import { createMemoryItems } from './items/memoryItems.ts';
import { ask, httpRequest } from './memoryGateway.ts';

export const OPERATOR: Operator = {
  principal: 'test-operator',
  claimed_principal: null,
  function_arn: null,
  invocation_id: null,
};

/** A door that lets everybody in as the test's operator. */
const OPEN: AdminAccess = { scheme: 'adminToken', operatorOf: async () => OPERATOR };

/** Secrets that count: the first has 1 in its last byte. */
export function countingSecrets(): Secrets {
  let count = 0;
  return {
    bytes(length) {
      count += 1;
      const bytes = new Uint8Array(length);
      new DataView(bytes.buffer).setUint32(length - 4, count);
      return bytes;
    },
  };
}

export interface MemoryAdminParts {
  readonly access?: AdminAccess;
  /** @default empty ones in memory */
  readonly items?: Items;
  /** Told of every transaction before it is done. */
  readonly onTransact?: (writes: readonly Write[]) => void;
  readonly usageRollups?: UsageRollups;
}

/** The operator's API on ports in memory. */
export async function createMemoryAdmin(parts: MemoryAdminParts = {}) {
  const clock = new ManualClock();
  const ids = countingIds();
  const log = recordingLog();
  const items = createMemoryItems();
  const transact = async (writes: readonly Write[]) => {
    parts.onTransact?.(writes);
    await items.transact(writes);
  };
  const ledgerItems = parts.items ?? items;
  const directory = createDirectory({ items: parts.items ?? { ...items, transact }, clock, ids });
  const records = createRecords({ items: ledgerItems, clock, ids, rollupShards: 1 });
  const windows = createBudgetWindows({ items: ledgerItems, clock, ids });
  const service = await createAdminGateway({
    access: parts.access ?? OPEN,
    directory,
    reporting: createReporting({
      usageRollups: parts.usageRollups ?? createUsageRollups({ items: ledgerItems }),
      requestLog: createRequestLog({ items: ledgerItems }),
      records,
      windows,
      clock,
    }),
    storeParts: createStoreParts({ items: ledgerItems, tables: tableNames('llm-gateway-test') }),
    catalog: createCatalog(readModels()),
    clock,
    ids,
    secrets: countingSecrets(),
    settings: { environment: 'test', region: 'us-east-1', bedrockEndpoint: undefined },
    maxBodyBytes: 100_000,
    log,
  });
  const call = createCall(service);
  const auditEvents = async (): Promise<AuditEvent[]> => (await call('GET /admin/audit?limit=100')).body.data;
  return { service, call, auditEvents, directory, records, windows, items, clock, log };
}

/** Asks, holds the answer to the contract, and reads its JSON. */
export function createCall(service: HttpService, headers: Record<string, string> = {}) {
  return async (line: string, body?: unknown) => {
    const reply = await ask(service, httpRequest(line, { key: null, headers, body }));
    const answer = { status: reply.status, headers: reply.headers, body: JSON.parse(reply.text) };
    checkAdminReply(line, answer);
    return answer;
  };
}
