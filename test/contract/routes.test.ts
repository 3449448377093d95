import { describe, expect, it } from 'vitest';
import { validators as requestValidators } from '../../generated/validators/gateway.requests.gen.js';
import { validators as responseValidators } from '../../generated/validators/gateway.responses.gen.js';
import type { OperationId } from '../../src/contract.ts';
import { countedBuckets, memoryLedger } from '../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../memoryGateway.ts';
import { admittedRequest, requestId, settlement } from '../unit/metering/admittedRequest.ts';
import { HELLO } from './badRequest.ts';
import { readErrorReply } from './errorReplies.ts';
import { OPERATIONS, operationOf, violations } from './operations.ts';

interface Example {
  readonly line: string;
  readonly body?: object;
}

/** A request that each operation answers. The compiler asks for one per operation. */
const EXAMPLES: Readonly<Record<OperationId, Example>> = {
  getHealth: { line: 'GET /health' },
  listModels: { line: 'GET /v1/models' },
  getModel: { line: 'GET /v1/models/claude-3-haiku' },
  createChatCompletion: { line: 'POST /v1/chat/completions', body: { messages: HELLO, seed: 5 } },
  createChat: { line: 'POST /v1/chat', body: { messages: HELLO } },
  getUsage: { line: 'GET /v1/usage?days=7' },
  listUsageRequests: { line: 'GET /v1/usage/requests?limit=1' },
  getUsageRequest: { line: `GET /v1/usage/requests/${requestId(999)}` },
  getContract: { line: 'GET /openapi.json' },
  getDocs: { line: 'GET /docs' },
};

const rows = OPERATIONS.map((operation) => ({ ...operation, ...EXAMPLES[operation.operationId] }));
const ledger = memoryLedger();
const settled = admittedRequest({ requestId: requestId(999) });
await ledger.open(settled);
await ledger.settle(settled, settlement());
const { service, handlers } = await createMemoryGateway({ buckets: countedBuckets(), ledger });

describe('the contract', () => {
  it('has one handler and one set of validators per operation', () => {
    const declared = OPERATIONS.map(({ operationId }) => operationId).toSorted();

    for (const table of [handlers, requestValidators, responseValidators, EXAMPLES]) {
      expect(Object.keys(table).toSorted()).toEqual(declared);
    }
  });

  it.each(rows)('sends $line to $operationId', ({ operationId, line }) => {
    const [method = '', target = ''] = line.split(' ');

    expect(operationOf(method, target)?.operationId).toBe(operationId);
  });
});

describe('every operation', () => {
  it.each(rows)('answers as declared: $operationId', async ({ operationId, line, body }) => {
    const reply = await ask(service, httpRequest(line, { body }));

    expect(reply.status).toBe(200);
    const isPage = operationId === 'getDocs';
    expect(reply.headers['content-type']).toBe(`${isPage ? 'text/html' : 'application/json'}; charset=utf-8`);
    if (!isPage) expect(violations(operationId, 200, JSON.parse(reply.text))).toEqual([]);
  });

  it.each(rows)('asks for a key when the contract says so: $operationId', async ({ line, body, needsKey }) => {
    const reply = await ask(service, httpRequest(line, { body, key: null }));

    expect(reply.status).toBe(needsKey ? 401 : 200);
  });

  it.each(rows)('needs no key, and does not look at one, when the contract says so: $operationId', async (row) => {
    const reply = await ask(service, httpRequest(row.line, { body: row.body, key: 'broken' }));

    expect(reply.status).toBe(row.needsKey ? 401 : 200);
  });
});

describe('every path', () => {
  const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY'];
  const paths = [...new Set(OPERATIONS.map(({ path }) => path))];
  const undeclared = paths.flatMap((path) =>
    METHODS.filter((method) => operationOf(method, path) === undefined).map((method) => ({ method, path })),
  );

  it.each(undeclared)('refuses a method it does not declare: $method $path', async ({ method, path }) => {
    const reply = await ask(service, httpRequest(`${method} ${path.replace('{model}', 'nova-micro')}`));

    expect(reply.status).toBe(405);
    expect(readErrorReply(reply, method, path)).toMatchObject({ code: 'method_not_allowed', param: null });
    const declared = OPERATIONS.filter((operation) => operation.path === path).map((operation) => operation.method);
    expect(reply.headers.allow?.split(', ').filter((name) => name !== 'HEAD')).toEqual(declared);
  });
});

describe('every event of a stream', () => {
  const streaming = rows.filter(({ operationId }) => responseValidators[operationId].event !== undefined);

  it('is declared by both chat operations', () => {
    expect(streaming.map(({ operationId }) => operationId)).toEqual(['createChatCompletion', 'createChat']);
  });

  it.each(streaming.flatMap((row) => [true, false].map((include_usage) => ({ ...row, include_usage }))))(
    'is a chunk, and the last is [DONE]: $operationId, usage $include_usage',
    async (row) => {
      const body = { ...row.body, stream: true, stream_options: { include_usage: row.include_usage } };
      const { headers, frames } = await ask(service, httpRequest(row.line, { body }));

      expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
      const chunks = frames.flatMap((frame) => (frame.kind === 'data' ? [frame.data] : []));
      expect(chunks.flatMap((chunk) => violations(row.operationId, 'event', chunk))).toEqual([]);
      expect(frames.slice(chunks.length)).toEqual([{ kind: 'done' }]);
      expect(chunks.length).toBeGreaterThanOrEqual(4);
    },
  );
});

describe('every model of the list', () => {
  it('can be looked up by its id, its aliases and their encoded forms', async () => {
    const { data } = JSON.parse((await ask(service, httpRequest('GET /v1/models'))).text);
    for (const { id, aliases } of data) {
      for (const name of [id, ...aliases]) {
        const found = await ask(service, httpRequest(`GET /v1/models/${encodeURIComponent(name)}`));
        expect(violations('getModel', 200, JSON.parse(found.text))).toEqual([]);
        expect(JSON.parse(found.text)).toMatchObject({ id });
      }
    }
  });
});
