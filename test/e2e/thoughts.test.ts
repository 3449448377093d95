import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import OpenAI from 'openai';
import type {
  ChatCompletionCreateParamsNonStreaming as Body,
  ChatCompletionMessageFunctionToolCall as ToolCall,
} from 'openai/resources/chat/completions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, temporaryFolder } from './gatewayProcess.ts';

/**
 * Clients that know nothing of thoughts, in a loop of tools with thinking on. The simulator refuses such a turn when the
 * thoughts it began with are missing or altered.
 */

/** Thinks with a budget, so that every turn must begin with thoughts. */
const MODEL = 'claude-sonnet-4.5';

const BODY: Body = {
  model: MODEL,
  reasoning_effort: 'low',
  messages: [{ role: 'user', content: 'Please use tool look and use tool read' }],
  tools: ['look', 'read'].map((name) => ({ type: 'function', function: { name, parameters: { type: 'object' } } })),
};

const folders: (() => Promise<void>)[] = [];
const gateways: GatewayProcess[] = [];

async function start(environment: Record<string, string>) {
  const { path, remove } = await temporaryFolder();
  folders.push(remove);
  const gateway = await startGateway({ LLM_GATEWAY_DATA_DIR: path, ...environment });
  gateways.push(gateway);
  const client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: gateway.key, maxRetries: 0 });
  return { gateway, path, client };
}

let keeping: Awaited<ReturnType<typeof start>>;
let forgetful: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  [keeping, forgetful] = [await start({ LLM_GATEWAY_KEEP_REASONING_HOURS: '24' }), await start({})];
});

afterAll(async () => {
  for (const gateway of gateways) await gateway.stop();
  for (const remove of folders) await remove();
});

/** What the types of OpenAI's package know of a call, and nothing else that came with it. */
function plain({ id, type, function: { name, arguments: text } }: ToolCall): ToolCall {
  return { id, type, function: { name, arguments: text } };
}

async function callsOf(client: OpenAI, isStreamed: boolean): Promise<ToolCall[]> {
  const { completions } = client.chat;
  const completion = isStreamed
    ? await completions.stream({ ...BODY, stream: true }).finalChatCompletion()
    : await completions.create(BODY);
  const calls = completion.choices[0]?.message.tool_calls ?? [];
  return calls.flatMap((call) => (call.type === 'function' ? [plain(call)] : []));
}

function goOn(calls: readonly ToolCall[]): Body {
  const results = calls.map(({ id }) => ({ role: 'tool' as const, tool_call_id: id, content: 'found' }));
  const said = { role: 'assistant' as const, content: null, tool_calls: [...calls] };
  return { ...BODY, messages: [...BODY.messages, said, ...results] };
}

describe.each([
  { way: 'whole', isStreamed: false },
  { way: 'streamed', isStreamed: true },
])('a loop of tools with thinking on, $way', ({ isStreamed }) => {
  it('goes on thinking when the thoughts are kept, without its client knowing of them', async () => {
    const calls = await callsOf(keeping.client, isStreamed);
    expect(calls.map(({ function: { name } }) => name)).toEqual(['look', 'read']);

    const { data, response } = await keeping.client.chat.completions.create(goOn(calls)).withResponse();

    expect(data.choices[0]?.message.content).toBe('The tool answered: found\nfound');
    expect(response.headers.get('x-gateway-ignored-params')).toBeNull();
  });

  it('goes on without thinking, and says so, when they are not', async () => {
    const calls = await callsOf(forgetful.client, isStreamed);

    const { data, response } = await forgetful.client.chat.completions.create(goOn(calls)).withResponse();

    expect(data.choices[0]?.message.content).toBe('The tool answered: found\nfound');
    expect(response.headers.get('x-gateway-ignored-params')).toBe('reasoning_effort');
  });
});

describe('thoughts that are kept', () => {
  it('are not those that a client alters: the model refuses them', async () => {
    const calls = await callsOf(keeping.client, false);
    const body = goOn(calls);
    const altered = { thinking_blocks: [{ type: 'thinking', thinking: 'Other.', signature: 'c2ln' }] };
    const messages = body.messages.map((message) =>
      message.role === 'assistant' ? { ...message, ...altered } : message,
    );

    await expect(keeping.client.chat.completions.create({ ...body, messages })).rejects.toMatchObject({
      status: 400,
      code: 'request_rejected',
    });
  });

  it('are encrypted under a key that only the owner of the data folder can read', async () => {
    const { path } = keeping;

    expect((await stat(join(path, 'reasoning-key'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(path, 'reasoning-key'), 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
  });
});
