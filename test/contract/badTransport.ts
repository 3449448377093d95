import {
  type BadRequest,
  type BadRequestSetting,
  chatRequest,
  HELLO,
  invalid,
  type Refusal,
  refusal,
} from './badRequest.ts';

const NOT_FOUND: Refusal = { status: 404, type: 'not_found_error', code: 'not_found', param: null };
const NO_MODEL: Refusal = { status: 404, type: 'not_found_error', code: 'model_not_found', param: 'model' };
const WRONG_METHOD: Refusal = { ...invalid('method_not_allowed'), status: 405 };
const TOO_LARGE: Refusal = { ...invalid('request_too_large'), status: 413 };
const WRONG_TYPE: Refusal = { ...invalid('unsupported_media_type', 'content-type'), status: 415 };

/** Requests that are wrong before anyone reads a chat: key, path, method, query, body as bytes. */
export function badTransport(setting: BadRequestSetting): readonly BadRequest[] {
  return [...badKeys(setting), ...badLines(setting), ...badBytes(setting)];
}

const unauthenticated = (code: string): Refusal => ({ status: 401, type: 'authentication_error', code, param: null });

function badKeys({ good, unknown, inactive, expired }: BadRequestSetting): readonly BadRequest[] {
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  const rows: readonly (readonly [string, Record<string, string>, string])[] = [
    ['no key', {}, 'missing_api_key'],
    ['a bearer scheme without key', { authorization: 'Bearer' }, 'missing_api_key'],
    ['an empty authorization header', { authorization: '' }, 'missing_api_key'],
    ['an empty x-api-key header', { 'x-api-key': '' }, 'missing_api_key'],
    ['the Basic scheme', { authorization: `Basic ${btoa(`user:${good}`)}` }, 'malformed_api_key'],
    ['two keys in one header', bearer(`${good}, Bearer ${good}`), 'malformed_api_key'],
    ['a malformed key', bearer('broken key'), 'malformed_api_key'],
    ['a malformed key in x-api-key', { 'x-api-key': 'broken key' }, 'malformed_api_key'],
    ...(unknown ? [['an unknown key', bearer(unknown), 'invalid_api_key'] as const] : []),
    ...(unknown ? [['an unknown x-api-key', { 'x-api-key': unknown }, 'invalid_api_key'] as const] : []),
    ...(inactive ? [['an inactive key', bearer(inactive), 'inactive_api_key'] as const] : []),
    ...(expired ? [['an expired key', bearer(expired), 'expired_api_key'] as const] : []),
  ];
  return rows.flatMap(([description, headers, code]) => [
    { description, method: 'GET', path: '/v1/models', headers, body: '', expected: unauthenticated(code) },
    // The key is asked for before the body is looked at.
    {
      ...chatRequest('', {}),
      description: `${description} and no JSON`,
      headers,
      body: '{',
      expected: unauthenticated(code),
    },
  ]);
}

function badLines({ good }: BadRequestSetting): readonly BadRequest[] {
  const rows: readonly (readonly [line: string, expected: Refusal])[] = [
    ['GET /', NOT_FOUND],
    ['GET /v1', NOT_FOUND],
    ['GET /V1/MODELS', NOT_FOUND],
    ['GET /v1/modelsx', NOT_FOUND],
    ['GET /v1//models', NOT_FOUND],
    ['POST /v1/completions', NOT_FOUND],
    ['POST /v1/chat/completions/more', NOT_FOUND],
    ['GET /v1/models/%zz', invalid('invalid_path_encoding')],
    ['GET /v1/models/%ff', invalid('invalid_path_encoding')],
    ['GET /%', invalid('invalid_path_encoding')],
    ['GET /v1/models/nova-mikro', NO_MODEL],
    ['GET /v1/models/%256eova-micro', NO_MODEL],
    ['GET /v1/models/__proto__', NO_MODEL],
    ['GET /v1/models/a%2Fb', NO_MODEL],
    ['GET /v1/models/%00', NO_MODEL],
    [`GET /v1/models/${'m'.repeat(2_049)}`, refusal.value('model')],
    ['GET /v1/chat/completions', WRONG_METHOD],
    ['DELETE /v1/chat', WRONG_METHOD],
    ['POST /v1/models', WRONG_METHOD],
    ['PUT /v1/models/nova-micro', WRONG_METHOD],
    ['PATCH /v1/usage', WRONG_METHOD],
    ['POST /health', WRONG_METHOD],
    ['GET /v1/usage?days=0', refusal.value('days')],
    ['GET /v1/usage?days=91', refusal.value('days')],
    ['GET /v1/usage?days=-1', refusal.value('days')],
    ['GET /v1/usage?days=1e9', refusal.value('days')],
    ['GET /v1/usage?days=1.5', refusal.type('days')],
    ['GET /v1/usage?days=abc', refusal.type('days')],
    ['GET /v1/usage?days=', refusal.type('days')],
    ['GET /v1/usage?days', refusal.type('days')],
    ['GET /v1/usage?days=%zz', refusal.type('days')],
    ['GET /v1/usage?days=7&days=30', refusal.type('days')],
  ];
  return rows.map(([line, expected]) => {
    const [method = '', path = ''] = line.split(' ');
    return { description: line.slice(0, 60), method, path, headers: { 'x-api-key': good }, body: '', expected };
  });
}

function badBytes({ good, maxBodyBytes }: BadRequestSetting): readonly BadRequest[] {
  const chat = chatRequest(good, {});
  const typed = (type: string) => ({ ...chat, headers: { ...chat.headers, 'content-type': type } });
  const [head = '', tail = ''] = JSON.stringify({ messages: HELLO }).split('Hello');
  const invalidUtf8 = Buffer.concat([Buffer.from(head), Uint8Array.of(0xc3, 0x28), Buffer.from(tail)]);
  const tooLarge = JSON.stringify({ messages: [{ role: 'user', content: 'x'.repeat(maxBodyBytes) }] });
  return [
    { ...chat, description: 'no body', body: '', expected: invalid('missing_body') },
    { ...chat, description: 'white space for a body', body: ' \n', expected: invalid('invalid_json') },
    { ...chat, description: 'a body that is no JSON', body: 'model=nova-micro', expected: invalid('invalid_json') },
    { ...chat, description: 'a body that is cut', body: '{"messages":[', expected: invalid('invalid_json') },
    { ...chat, description: 'JSON with a comment', body: '{} // nothing', expected: invalid('invalid_json') },
    { ...chat, description: 'invalid UTF-8', body: invalidUtf8, expected: invalid('invalid_json') },
    { ...chat, description: 'UTF-16', body: Buffer.from('{}', 'utf16le'), expected: invalid('invalid_json') },
    { ...chat, description: 'bytes', body: Uint8Array.of(0, 255, 1, 254), expected: invalid('invalid_json') },
    { ...chat, description: 'null for a body', body: 'null', expected: refusal.type('body') },
    { ...chat, description: 'a list for a body', body: '[]', expected: refusal.type('body') },
    { ...chat, description: 'text for a body', body: '"Hello"', expected: refusal.type('body') },
    { ...chat, description: 'an empty object', body: '{}', expected: refusal.missing('messages') },
    {
      ...chat,
      description: 'an infinite number',
      body: '{"messages":[],"seed":1e400}',
      expected: refusal.value('messages'),
    },
    { ...chat, description: 'a huge body', body: tooLarge, expected: TOO_LARGE },
    { ...chat, description: 'a huge body for no one', path: '/nowhere', body: tooLarge, expected: TOO_LARGE },
    { ...typed('text/plain'), description: 'plain text', expected: WRONG_TYPE },
    { ...typed('application/x-www-form-urlencoded'), description: 'a form', expected: WRONG_TYPE },
    { ...typed('application/jsonp'), description: 'almost JSON', expected: WRONG_TYPE },
    {
      ...chat,
      description: 'the older chat path, no body',
      path: '/v1/chat',
      body: '',
      expected: invalid('missing_body'),
    },
    {
      ...chatRequest(good, { messages: [] }),
      description: 'the older chat path, no messages',
      path: '/v1/chat',
      expected: refusal.value('messages'),
    },
  ];
}
