import { describe, expect, it } from 'vitest';
import { toGatewayError, toStreamError } from '../../../src/bedrock/toGatewayError.ts';
import type { ModelCall } from '../../../src/ports.ts';

const CALL: ModelCall = {
  request: { modelId: 'm' },
  model: { name: 'nova-micro', successor: null },
  signal: new AbortController().signal,
};

/** An error of Node's network stack, named as the SDK renames it. */
const networkError = (fields: { code?: string; syscall?: string; name?: string }) =>
  Object.assign(new Error('network'), fields);

describe('a call without an answer', () => {
  it.each([
    { what: 'nobody listens', error: networkError({ code: 'ECONNREFUSED', syscall: 'connect' }) },
    {
      what: 'nobody listens on any address of the name',
      error: Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
    },
    { what: 'there is no such name', error: networkError({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }) },
    { what: 'the name server is silent', error: networkError({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }) },
    { what: 'there is no route', error: networkError({ code: 'EHOSTUNREACH', syscall: 'connect' }) },
    {
      what: 'connecting takes too long for the system',
      error: networkError({ code: 'ETIMEDOUT', syscall: 'connect', name: 'TimeoutError' }),
    },
    { what: 'connecting takes too long for the SDK', error: networkError({ name: 'TimeoutError' }) },
  ])('never reached Bedrock: $what', ({ error }) => {
    expect(toGatewayError(error, CALL)).toMatchObject({ code: 'upstream_unavailable', cause: error });
  });

  it.each([
    { what: 'the connection is reset', error: networkError({ code: 'ECONNRESET', name: 'TimeoutError' }) },
    { what: 'the pipe breaks', error: networkError({ code: 'EPIPE', syscall: 'write', name: 'TimeoutError' }) },
    {
      what: 'the other side falls silent',
      error: networkError({ code: 'ETIMEDOUT', syscall: 'read', name: 'TimeoutError' }),
    },
    { what: 'something else happens', error: new TypeError('x') },
    { what: 'something is thrown that is no error', error: 'x' },
  ])('may have been taken by Bedrock: $what', ({ error }) => {
    expect(toGatewayError(error, CALL)).toMatchObject({ code: 'upstream_cut', cause: error });
  });
});

describe('a stream that breaks', () => {
  it.each([networkError({ code: 'ECONNREFUSED', syscall: 'connect' }), new TypeError('x'), 'x'])(
    'was taken by Bedrock, whatever breaks it: %s',
    (error) => {
      expect(toStreamError(error, CALL)).toMatchObject({ code: 'upstream_cut', cause: error });
    },
  );
});
