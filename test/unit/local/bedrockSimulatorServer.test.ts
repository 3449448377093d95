import { expect, it } from 'vitest';
import { ask, MODEL_ID, setUp } from './bedrockSimulatorSetup.ts';

it('answers an unknown operation as Bedrock does, with status 200', async () => {
  const { simulator } = await setUp();

  const answers = await Promise.all([
    fetch(`${simulator.url}/model/${MODEL_ID}/invoke`, { method: 'POST', body: '{}' }),
    fetch(`${simulator.url}/model/${MODEL_ID}/converse`),
    fetch(`${simulator.url}/model/%E0%A4%A/converse`, { method: 'POST', body: '{}' }),
  ]);

  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await answer.text()).toBe(
      '{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"}',
    );
  }
});

it('spells a typed error on the wire as Bedrock does', async () => {
  const { simulator } = await setUp();
  const error = { type: 'ThrottlingException', message: 'slow down', headers: { 'retry-after': '2' } };
  simulator.script({ error });

  const answer = await fetch(`${simulator.url}/model/${MODEL_ID}/converse`, {
    method: 'POST',
    body: JSON.stringify({ messages: ask('ping').messages }),
  });

  expect(answer.status).toBe(429);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/json',
    'x-amzn-errortype': 'ThrottlingException:http://internal.amazon.com/coral/com.amazon.bedrock/',
    'x-amzn-requestid': '00000000-0000-4000-8000-000000000001',
    'retry-after': '2',
  });
  expect(await answer.json()).toEqual({ message: 'slow down' });
});

it('listens on loopback only and frees its port when it closes', async () => {
  const first = await setUp();

  expect(first.simulator.url).toBe(`http://127.0.0.1:${first.simulator.port}`);
  await expect(setUp({ port: first.simulator.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.simulator.close();
  const second = await setUp({ port: first.simulator.port });

  expect(second.simulator.port).toBe(first.simulator.port);
});
