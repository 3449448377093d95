import { describe, expect, it } from 'vitest';
import { createBedrockModel } from '../../../src/bedrock/createBedrockModel.ts';
import { ask, createMemoryGateway, httpRequest } from '../../memoryGateway.ts';
import { answerWith } from '../bedrock/misbehavingServer.ts';

const SCHEMA = { type: 'object', properties: { id: { type: 'integer' } } };
const TOOL = { type: 'function', function: { name: 'look_up', parameters: SCHEMA } };
const USAGE = { inputTokens: 21, outputTokens: 11, totalTokens: 32 };

/** Asks the gateway over a Bedrock whose answer calls the tool with this input, as Bedrock spells it. */
async function chat(input: string, fields: object, usage: object | null = USAGE) {
  const end = { stopReason: 'tool_use', metrics: { latencyMs: 400 }, ...(usage !== null && { usage }) };
  const toolUse = `{"toolUse":{"toolUseId":"t1","name":"look_up","input":${input}}}`;
  const message = `"output":{"message":{"role":"assistant","content":[${toolUse}]}}`;
  const bedrock = await answerWith(`{${message},${JSON.stringify(end).slice(1)}`);
  const model = createBedrockModel({ region: 'us-east-1', endpoint: bedrock.url });
  const { service } = await createMemoryGateway({ model });
  const messages = [{ role: 'user', content: 'Look it up.' }];
  const body = { model: 'nova-lite', messages, ...fields };
  const { status, text } = await ask(service, httpRequest('POST /v1/chat/completions', { body }));
  return { status, json: JSON.parse(text), bodies: bedrock.bodies };
}

const argumentsOf = (json: string) => ({
  tool_calls: [{ id: 't1', type: 'function', function: { name: 'look_up', arguments: json } }],
});

describe('numbers that JavaScript would round', () => {
  it.each([
    ['a whole number', '{"id":1234567890123456789}'],
    ['a negative one', '{"id":-9007199254740993}'],
    ['one deep within', '{"a":[{"id":9007199254740993,"b":null}],"c":"\\"","d":true}'],
    ['many decimals', '{"lat":52.520006599999997123}'],
    ['text that looks like such a number', '{"a":{"string":"1.5","type":"bigDecimal"}}'],
  ])('arrive in the arguments of a call as the model wrote them: %s', async (_name, input) => {
    const { status, json } = await chat(input, { tools: [TOOL] });

    expect(status).toBe(200);
    expect(json.choices[0].message).toMatchObject(argumentsOf(input));
  });

  it('arrive in an answer that a tool carries', async () => {
    const format = { type: 'json_schema', json_schema: { name: 'look_up', schema: SCHEMA } };
    const { json } = await chat('{"id":1234567890123456789}', { response_format: format });

    expect(json.choices[0].message.content).toBe('{"id":1234567890123456789}');
  });

  it('are no hindrance to an answer that tells no usage', async () => {
    const { status } = await chat('{"id":1234567890123456789}', { tools: [TOOL] }, null);

    expect(status).toBe(200);
  });

  it('go back to the model as it wrote them', async () => {
    const input = '{"id":1234567890123456789,"others":[-9007199254740993,1.5]}';
    const messages = [
      { role: 'user', content: 'Look it up.' },
      { role: 'assistant', ...argumentsOf(input) },
      { role: 'tool', tool_call_id: 't1', content: 'Found.' },
    ];
    const { status, bodies } = await chat('{}', { tools: [TOOL], messages });

    expect(status).toBe(200);
    expect(bodies[0]).toContain(`"input":${input}`);
  });

  it('are refused where they are no number any more', async () => {
    const messages = [
      { role: 'user', content: 'Look it up.' },
      { role: 'assistant', ...argumentsOf('{"id":1e400}') },
      { role: 'tool', tool_call_id: 't1', content: 'Found.' },
    ];
    const { status, json } = await chat('{}', { tools: [TOOL], messages });

    expect(status).toBe(400);
    expect(json.error).toMatchObject({ code: 'invalid_value', param: 'messages[1].tool_calls[0].function.arguments' });
  });
});
