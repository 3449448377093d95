import { describe, expect, it } from 'vitest';
import { createKmsDataKeys } from '../../../src/stores/kmsDataKeys.ts';
import { startKmsServer } from '../../aws/kmsServer.ts';
import { MADE_UP_CREDENTIALS } from '../../aws/loopbackServer.ts';

async function setUp() {
  const server = await startKmsServer();
  const place = { region: 'eu-central-1', endpoint: server.url, credentials: MADE_UP_CREDENTIALS };
  const of = (environment: string, keyId = 'alias/gateway') => createKmsDataKeys({ ...place, keyId, environment });
  return { server, of };
}

describe('data keys of KMS', () => {
  it('are made for AES-256 and opened again, bound to their purpose and environment', async () => {
    const { server, of } = await setUp();
    const { key, sealed } = await of('prod').current();

    expect(key).toHaveLength(32);
    expect(await of('prod').open(sealed)).toEqual(key);
    expect(server.calls).toMatchObject([
      {
        operation: 'GenerateDataKey',
        body: {
          KeyId: 'alias/gateway',
          KeySpec: 'AES_256',
          EncryptionContext: { purpose: 'llm-gateway-reasoning', environment: 'prod' },
        },
      },
      { operation: 'Decrypt', body: { KeyId: 'alias/gateway' } },
    ]);
  });

  it('of another environment or KMS key are not opened', async () => {
    const { of } = await setUp();
    const { sealed } = await of('prod').current();

    await expect(of('dev').open(sealed)).rejects.toThrow();
    await expect(of('prod', 'alias/other').open(sealed)).rejects.toThrow();
  });

  it('are missing when KMS refuses', async () => {
    const { server, of } = await setUp();
    server.failWith(400);

    await expect(of('prod').current()).rejects.toThrow();
  });
});
