import { describe, expect, it } from 'vitest';
import { DEMO_KEY, memoryApiKeys, memoryLedger } from '../../fakes.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';

/** What a chat with labels came to, for a team with an operator's tag. */
async function chat(labels: { header?: string; body?: object; strict?: boolean }) {
  const ledger = memoryLedger();
  const apiKeys = memoryApiKeys({ good: { ...DEMO_KEY, operatorTags: { env: 'prod' } } });
  const { service } = await createMemoryGateway({ ledger, apiKeys });
  const headers = {
    ...(labels.header === undefined ? {} : { 'x-gateway-tags': labels.header }),
    ...(labels.strict ? { 'x-gateway-strict': 'true' } : {}),
  };
  const body = { messages: [{ role: 'user', content: 'Hello' }], ...labels.body };
  const reply = await ask(service, httpRequest('POST /v1/chat/completions', { headers, body }));
  return { status: reply.status, json: JSON.parse(reply.text), tags: ledger.entries[0]?.request.tags };
}

describe('the labels of a chat', () => {
  it.each([
    { what: 'a header', labels: { header: 'project=apollo,run=7' }, tags: ['env=prod', 'project=apollo', 'run=7'] },
    { what: 'metadata', labels: { body: { metadata: { project: 'apollo' } } }, tags: ['env=prod', 'project=apollo'] },
    { what: 'a user', labels: { body: { user: 'jane' } }, tags: ['env=prod', 'user=jane'] },
    { what: 'nothing', labels: {}, tags: ['env=prod'] },
  ])("are $what and the operator's", async ({ labels, tags }) => {
    const { status, json, tags: recorded } = await chat(labels);

    expect([status, recorded, json.gateway_metadata.ignored_params]).toEqual([200, tags, []]);
  });

  it('cannot change what the operator says, and tell so', async () => {
    const { json, tags } = await chat({ header: 'env=test', body: { metadata: { note: 'a,b' } } });

    expect(tags).toEqual(['env=prod']);
    expect(json.gateway_metadata.ignored_params).toEqual(['x-gateway-tags.env', 'metadata.note']);
  });

  it('are refused in a strict request when they have no effect', async () => {
    const { status, json, tags } = await chat({ strict: true, body: { metadata: { note: 'a,b' } } });

    expect({ status, error: json.error }).toMatchObject({
      status: 400,
      error: { code: 'unsupported_parameter', param: 'metadata.note' },
    });
    expect(tags).toBeUndefined();
  });

  it('are refused in a header that cannot be read, without quoting it', async () => {
    const { status, json } = await chat({ header: 'project=apollo, secret-thing' });

    expect({ status, error: json.error }).toMatchObject({
      status: 400,
      error: { code: 'invalid_value', param: 'x-gateway-tags' },
    });
    expect(json.error.message).toContain('tag 2 needs a value');
    expect(json.error.message).not.toContain('secret-thing');
  });
});
