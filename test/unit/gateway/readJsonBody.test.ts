import { describe, expect, it } from 'vitest';
import { readJsonBody } from '../../../src/gateway/readJsonBody.ts';
import { httpRequest } from '../../memoryGateway.ts';

const read = (body: string | Uint8Array, type?: string) =>
  readJsonBody(httpRequest('POST /', { body, headers: type === undefined ? {} : { 'content-type': type } }));

describe('readJsonBody', () => {
  it.each([
    ['{"a":[1]}', { a: [1] }],
    [' null\n', null],
    ['"é 🦙"', 'é 🦙'],
    ['\ufeff{}', {}],
    ['"\\ud800"', '\ud800'],
  ])('reads %j', (body, value) => {
    expect(read(body)).toEqual(value);
  });

  it.each([
    undefined,
    'application/json',
    'APPLICATION/JSON',
    ' application/json ',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'application/vnd.api+json',
    'text/json',
  ])('takes a body of type %s', (type) => {
    expect(read('{}', type)).toEqual({});
  });

  it.each([
    '',
    'text/plain',
    'application/jsonp',
    'application/x-json',
    'json',
    'application/json, text/plain',
    'a/json',
  ])('refuses a body of type %j', (type) => {
    const refusal = { code: 'unsupported_media_type', status: 415, param: 'content-type' };

    expect(() => read('{}', type)).toThrow(expect.objectContaining(refusal));
  });

  it.each([
    ['an empty body', '', 'missing_body'],
    ['text', 'nope', 'invalid_json'],
    ['two values', '{}{}', 'invalid_json'],
    ['NaN', 'NaN', 'invalid_json'],
    ['a trailing comma', '[1,]', 'invalid_json'],
    ['invalid UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'invalid_json'],
    ['a surrogate in UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22), 'invalid_json'],
  ])('refuses %s', (_what, body, code) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ code, status: 400 }));
  });
});
