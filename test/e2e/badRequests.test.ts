import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_KEY_SECRET_BYTES, formatApiKey } from '../../src/governance/apiKey.ts';
import { badRequests } from '../contract/badRequestTable.ts';
import { DOORS, type RunningGateway } from './doors.ts';

/** The table holds a body that is one byte too large for this. */
const MAX_BODY_BYTES = 20_000;

describe.each(DOORS)('bad requests through $name', (door) => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await door.start({ LLM_GATEWAY_MAX_BODY_BYTES: String(MAX_BODY_BYTES) });
  });
  afterAll(() => gateway.stop());

  it('are refused as the table says', async () => {
    const unknown = formatApiKey('dev', randomBytes(API_KEY_SECRET_BYTES));
    const rows = badRequests({ good: gateway.key, unknown, maxBodyBytes: MAX_BODY_BYTES }).filter(canBeSent);
    const answers = await Promise.all(rows.map((row) => send(gateway.url, row)));

    expect(rows.length).toBeGreaterThan(150);
    expect(answers).toEqual(rows.map(({ description, expected }) => ({ description, ...expected })));
  });

  /**
   * What AWS's front doors answer by themselves never reaches the gateway: docs/front-doors.md. They also turn the bytes
   * of a JSON body into text, replacing what is not UTF-8.
   */
  function canBeSent({ path, body }: ReturnType<typeof badRequests>[number]): boolean {
    if (door.name === 'the server') return true;
    if (typeof body !== 'string') return false;
    return !path.includes('%') || (door.name !== 'an HTTP API' && isDecodable(path));
  }
});

async function send(url: string, { description, method, path, headers, body }: ReturnType<typeof badRequests>[number]) {
  const response = await fetch(url + path, { method, headers, ...(body.length === 0 ? {} : { body }) });
  const { error } = await response.json();
  return { description, status: response.status, type: error?.type, code: error?.code, param: error?.param };
}

function isDecodable(path: string): boolean {
  try {
    return decodeURI(path) !== '';
  } catch {
    return false;
  }
}
