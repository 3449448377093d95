import type { GatewayClient } from '../../sdk/index.ts';

export const HELLO = { model: 'nova-micro', messages: [{ role: 'user' as const, content: 'Hello' }] };

/** What the client has for every operation of the contract, and a fact about what it gives. */
export const CALLS: readonly {
  readonly operation: string;
  readonly method: string;
  readonly call: (client: GatewayClient) => Promise<unknown>;
  readonly expected: unknown;
}[] = [
  {
    operation: 'createChatCompletion',
    method: 'chat.create',
    call: async (client) => (await client.chat.create(HELLO)).object,
    expected: 'chat.completion',
  },
  {
    operation: 'createChatCompletion',
    method: 'chat.stream',
    call: async (client) => (await Array.fromAsync(client.chat.stream(HELLO)))[0]?.object,
    expected: 'chat.completion.chunk',
  },
  {
    operation: 'createChat',
    method: 'chat.createWithDefaults',
    call: async (client) => (await client.chat.createWithDefaults(HELLO)).object,
    expected: 'chat.completion',
  },
  {
    operation: 'listModels',
    method: 'models.list',
    call: async (client) => (await client.models.list())[0]?.object,
    expected: 'model',
  },
  {
    operation: 'getModel',
    method: 'models.get',
    call: async (client) => (await client.models.get('nova-micro')).id,
    expected: 'nova-micro',
  },
  {
    operation: 'getUsage',
    method: 'usage.get',
    call: async (client) => (await client.usage.get({ days: 7 })).team_id,
    expected: 'demo',
  },
  {
    operation: 'getUsage',
    method: 'usage.csv',
    call: async (client) => (await client.usage.csv({ days: 7 })).split(',')[0],
    expected: 'day',
  },
  {
    operation: 'listUsageRequests',
    method: 'usage.requestsPage',
    call: async (client) => (await client.usage.requestsPage({ limit: 1 })).object,
    expected: 'list',
  },
  {
    operation: 'listUsageRequests',
    method: 'usage.requests',
    call: async (client) => Array.isArray(await Array.fromAsync(client.usage.requests({ limit: 200 }))),
    expected: true,
  },
  {
    operation: 'getUsageRequest',
    method: 'usage.request',
    call: async (client) => {
      const { gateway_metadata } = await client.chat.create(HELLO);
      return (await client.usage.request(gateway_metadata.request_id)).outcome;
    },
    expected: 'completed',
  },
  {
    operation: 'getHealth',
    method: 'service.health',
    call: async (client) => (await client.service.health()).status,
    expected: 'healthy',
  },
  {
    operation: 'getContract',
    method: 'service.contract',
    call: async (client) => typeof (await client.service.contract()).openapi,
    expected: 'string',
  },
  {
    operation: 'getDocs',
    method: 'service.docs',
    call: async (client) => typeof (await client.service.docs()),
    expected: 'string',
  },
];
