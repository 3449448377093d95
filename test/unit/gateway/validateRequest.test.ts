import { describe, expect, it } from 'vitest';
import { validators } from '../../../generated/validators/gateway.requests.gen.js';
import { validateRequest } from '../../../src/gateway/validateRequest.ts';

const HELLO = [{ role: 'user', content: 'Hello' }];

function messageFor(body: unknown): string {
  try {
    validateRequest(validators.createChatCompletion, { body, path: {}, query: {} });
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'valid';
}

describe('validateRequest', () => {
  it.each([
    [{ messages: HELLO }, 'valid'],
    [{}, 'messages is missing.'],
    [[], 'body must be an object.'],
    [{ messages: 5 }, 'messages must be an array.'],
    [{ messages: [] }, 'messages must be an array with at least 1 item.'],
    [{ messages: [{}] }, 'messages[0].role is missing.'],
    [
      { messages: [{ role: 'alien' }] },
      'messages[0].role must be one of: developer, system, user, assistant, tool, function.',
    ],
    [{ messages: [{ role: 'user', content: 5 }] }, 'messages[0].content must be a string or an array.'],
    [{ messages: [{ role: 'user', content: [] }] }, 'messages[0].content must be an array with at least 1 item.'],
    [{ messages: [{ role: 'user', content: [{ type: 'text' }] }] }, 'messages[0].content[0].text is missing.'],
    [{ messages: HELLO, stream: 'yes' }, 'stream must be true or false.'],
    [{ messages: HELLO, temperature: 'hot' }, 'temperature must be a number.'],
    [{ messages: HELLO, temperature: -1 }, 'temperature must be at least 0.'],
    [{ messages: HELLO, temperature: 3 }, 'temperature must be at most 2.'],
    [{ messages: HELLO, max_tokens: 1.5 }, 'max_tokens must be an integer.'],
    [{ messages: HELLO, stop: 5 }, 'stop must be a string or an array.'],
    [{ messages: HELLO, stop: '' }, 'stop must be text that is not empty.'],
    [{ messages: HELLO, stop: [] }, 'stop must be an array with at least 1 item.'],
    [{ messages: HELLO, stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop must be an array with at most 4 items.'],
    [{ messages: HELLO, stop: [5] }, 'stop[0] must be a string.'],
    [{ messages: HELLO, tool_choice: 5 }, 'tool_choice must be a string or an object.'],
    [{ messages: HELLO, tool_choice: 'perhaps' }, 'tool_choice must be one of: none, auto, required.'],
    [{ messages: HELLO, tool_choice: {} }, 'tool_choice.type is missing.'],
    [{ messages: HELLO, response_format: 'json' }, 'response_format must be an object.'],
    [
      { messages: HELLO, reasoning_effort: 'huge' },
      'reasoning_effort must be one of: none, minimal, low, medium, high, xhigh, max.',
    ],
    [
      { messages: HELLO, tools: [{ type: 'function', function: { name: 'a b' } }] },
      'tools[0].function.name must be text that matches ^[a-zA-Z0-9_-]{1,64}$.',
    ],
    [{ messages: HELLO, metadata: { 'a/b~c.d': 5 } }, 'metadata.a/b~c.d must be a string.'],
    [{ messages: HELLO, user: 'u'.repeat(513) }, 'user must be at most 512 characters long.'],
    [
      { messages: HELLO, metadata: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [index, 'v'])) },
      'metadata must be an object with at most 16 entries.',
    ],
    [{ messages: HELLO, prediction: { type: 'text', content: 'a' } }, 'prediction.type must be "content".'],
  ])('says of %j what is wrong', (body, message) => {
    expect(messageFor(body)).toBe(message);
  });

  it.each([
    { text: '7', days: 7 },
    { text: '90', days: 90 },
    { text: undefined, days: 30 },
  ])('turns the text $text into the number of days that it means', ({ text, days }) => {
    const query: Record<string, unknown> = text === undefined ? {} : { days: text };
    validateRequest(validators.getUsage, { body: undefined, path: {}, query });

    expect(query).toEqual({ days });
  });

  it('leaves the text of a body alone', () => {
    expect(messageFor({ messages: HELLO, max_tokens: '7' })).toBe('max_tokens must be an integer.');
  });
});
