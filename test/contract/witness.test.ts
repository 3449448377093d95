import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toEventText } from '../../src/http/sse.ts';
import { ask, createMemoryGateway, httpRequest } from '../memoryGateway.ts';
import { listen } from './listen.ts';
import { startWitness } from './witness.ts';

interface Lie {
  readonly lie: string;
  readonly stream?: true;
  /** Applied to the honest answer. */
  readonly change: (honest: string) => string;
  readonly told: RegExp;
}

const ERROR = 'data: {"error":{"message":"No.","type":"server_error","param":null,"code":"internal_error"}}\n\n';
const DONE = 'data: [DONE]\n\n';

/** Honest answers with one thing changed each. */
const LIES: readonly Lie[] = [
  { lie: 'usage without a total', change: without(/,"total_tokens":\d+/), told: /200 breaks its schema.+total_tokens/ },
  { lie: 'a strange finish reason', change: instead('"stop"', '"done"'), told: /200 breaks its schema.+finish_reason/ },
  { lie: 'half an answer', change: (honest) => honest.slice(0, 40), told: /200 is not JSON/ },
  {
    lie: 'a chunk without choices',
    stream: true,
    change: without(/,"choices":\[.+?\](?=[,}])/),
    told: /event breaks its schema.+choices/,
  },
  {
    lie: 'a chunk that somebody else says',
    stream: true,
    change: instead('"assistant"', '"user"'),
    told: /event breaks its schema.+role/,
  },
  {
    lie: 'a chunk that is not JSON',
    stream: true,
    change: instead('data: {', 'data: '),
    told: /event is not JSON/,
  },
  {
    lie: 'chunks of two answers',
    stream: true,
    change: instead('"chatcmpl-', '"chatcmpl-x'),
    told: /chunks of 2 answers/,
  },
  { lie: 'no end', stream: true, change: without(DONE), told: /500 breaks its schema.+error/ },
  { lie: 'an event without data', stream: true, change: instead('data: ', ''), told: /no event of one line/ },
  { lie: 'an end in mid-event', stream: true, change: (honest) => honest.trimEnd(), told: /no event of one line/ },
  {
    lie: 'a failure that looks complete',
    stream: true,
    change: instead(DONE, ERROR),
    told: /1 finish reasons in a failed answer/,
  },
  { lie: 'an end after an error', stream: true, change: instead(DONE, ERROR + DONE), told: /event breaks its schema/ },
  {
    lie: 'an answer without a finish reason',
    stream: true,
    change: instead('"finish_reason":"stop"', '"finish_reason":null'),
    told: /0 finish reasons in a complete answer/,
  },
];

describe('the witness', () => {
  it.each(LIES)('tells of $lie', async ({ stream, change, told }) => {
    const { report } = await askThrough(change, stream);

    expect(report).toEqual({ answers: 1, faults: [expect.stringMatching(told)] });
  });

  it.each([undefined, true] as const)('says nothing about an honest answer, stream: %s', async (stream) => {
    const { report, heard, said } = await askThrough((honest) => honest, stream);

    expect(report).toEqual({ answers: 1, faults: [] });
    expect(heard).toBe(said[0]);
  });

  it('tells of an answer that breaks off', async () => {
    const rude = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {', () => response.destroy());
    });
    const witness = await startWitness((await opened(rude)).url);
    onTestFinished(() => witness.close());
    await fetch(`${witness.url}/v1/models`)
      .then((response) => response.text())
      .catch(() => undefined);

    expect(await witness.takeReport()).toEqual({ answers: 1, faults: [expect.stringMatching(/broke off/)] });
  });
});

/** Asks a gateway whose answers are changed on the way, through the witness. */
async function askThrough(change: Lie['change'], stream: true | undefined) {
  const { service } = await createMemoryGateway();
  const said: string[] = [];
  const liar = createServer(async (incoming, outgoing) => {
    const request = httpRequest(`${incoming.method} ${incoming.url}`, {
      headers: { 'content-type': 'application/json' },
      body: await text(incoming),
    });
    const reply = await ask(service, request);
    said.push(change(reply.text + reply.frames.map(toEventText).join('')));
    outgoing.writeHead(reply.status, { 'content-type': reply.headers['content-type'] }).end(said[0]);
  });
  const witness = await startWitness((await opened(liar)).url);
  onTestFinished(() => witness.close());
  const body = JSON.stringify({ messages: [{ role: 'user', content: 'Hello' }], ...(stream && { stream }) });
  const response = await fetch(`${witness.url}/v1/chat/completions`, { method: 'POST', body });
  return { heard: await response.text(), report: await witness.takeReport(), said };
}

async function opened(server: Parameters<typeof listen>[0]) {
  const listening = await listen(server);
  onTestFinished(() => listening.close());
  return listening;
}

function without(part: RegExp | string): Lie['change'] {
  return (honest) => honest.replace(part, '');
}

/** The first occurrence only. */
function instead(part: string, other: string): Lie['change'] {
  return (honest) => honest.replace(part, other);
}
