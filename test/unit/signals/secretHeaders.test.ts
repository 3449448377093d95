import { describe, expect, it } from 'vitest';
import { createSecretHeaders } from '../../../src/signals/secretHeaders.ts';
import { MADE_UP_CREDENTIALS } from '../../aws/loopbackServer.ts';
import { startSecretsServer } from '../../aws/secretsServer.ts';
import { ManualClock } from '../../fakes.ts';
import { failureOf } from '../metering/meterSetup.ts';

const secretArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:collector-AbCdEf';
const ASKED = `secretsmanager.GetSecretValue ${secretArn}`;

async function setUp(secret: string) {
  const server = await startSecretsServer(secret);
  const clock = new ManualClock();
  const place = { secretArn, region: 'us-east-1', endpoint: server.url, credentials: MADE_UP_CREDENTIALS };
  return { server, clock, read: createSecretHeaders({ ...place, clock }) };
}

describe('headers in a secret', () => {
  it('are read once in five minutes, so that a rotated one works', async () => {
    const { server, clock, read } = await setUp('api-key=a%20b,x-team=ml\n');
    const first = [await read(), await read()];
    server.keep('api-key=new');
    clock.advance(300_000);

    expect(first).toEqual(new Array(2).fill({ 'api-key': 'a b', 'x-team': 'ml' }));
    expect(await read()).toEqual({ 'api-key': 'new' });
    expect(server.asked).toEqual([ASKED, ASKED]);
  });

  it('of another form are refused, and not told', async () => {
    const { read } = await setUp('{"api-key":"my own secret"}');
    const failure = await failureOf(read());

    expect(String(failure)).toContain('name=value,name=value');
    expect(String(failure)).not.toContain('my own secret');
  });

  it('that cannot be read are asked for again the next time', async () => {
    const { server, read } = await setUp('api-key=a');
    server.failWith(400);

    expect(await failureOf(read())).toBeInstanceOf(Error);
    expect(await failureOf(read())).toBeInstanceOf(Error);
  });
});
