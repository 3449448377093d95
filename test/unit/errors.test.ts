import { describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode, GatewayError, gatewayError, withHeaders } from '../../src/errors.ts';

const ROWS = Object.entries(ERRORS).map(([code, row]) => ({ code: code as ErrorCode, ...row }));

/** The types that OpenAI's clients know for a status. Any other status is about the request. */
const TYPES: Readonly<Record<number, readonly string[]>> = {
  401: ['authentication_error'],
  403: ['permission_error'],
  404: ['not_found_error'],
  408: ['invalid_request_error', 'upstream_error'],
  409: ['conflict_error'],
  410: ['not_found_error'],
  424: ['upstream_error'],
  429: ['rate_limit_error', 'insufficient_quota'],
  500: ['server_error'],
  502: ['upstream_error'],
  503: ['server_error', 'upstream_error'],
  504: ['upstream_error'],
};

describe('the table of errors', () => {
  it.each(ROWS)('tells $code with an error status and a whole sentence', ({ status, message }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(message).toMatch(/^[A-Z{'].*[.}]$/);
  });

  it.each(ROWS)('gives $code a type that goes with its status', ({ status, type }) => {
    expect(TYPES[status] ?? ['invalid_request_error']).toContain(type);
  });

  it.each(ROWS.filter(({ type }) => type === 'authentication_error' || type === 'permission_error'))(
    'does not send a client with the wrong key round and round: $code',
    ({ retryable }) => expect(retryable).toBe(false),
  );
});

describe('gatewayError', () => {
  it('is what its row says', () => {
    const error = gatewayError('store_unavailable');

    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({ ...ERRORS.store_unavailable, code: 'store_unavailable', param: null, headers: {} });
  });

  it('fills every blank of the message', () => {
    const details = { subject: 'Team', limit: 60, what: 'requests', retryAfterSeconds: 2 };

    expect(gatewayError('rate_limit_exceeded', { details }).message).toBe(
      'Team has reached its limit of 60 requests per minute. Try again in 2 s.',
    );
  });

  it.each(['$&', '{path}', '{model}', '\\1', ''])('puts %j into a message as it is', (model) => {
    expect(gatewayError('model_not_found', { details: { model } }).message).toBe(
      `There is no model '${model}'. GET /v1/models lists the models.`,
    );
  });

  it('names the field at fault, from its own words or from the details', () => {
    const details = { param: 'stop', expected: 'text' };

    expect(gatewayError('invalid_value', { details }).param).toBe('stop');
    expect(gatewayError('invalid_value', { details, param: 'stop[0]' }).param).toBe('stop[0]');
    expect(gatewayError('invalid_json').param).toBeNull();
  });

  it('keeps cause and headers', () => {
    const cause = new Error('underneath');
    const error = gatewayError('upstream_cut', { cause, headers: { 'retry-after': '1' } });

    expect(error).toMatchObject({ cause, headers: { 'retry-after': '1' } });
  });

  it('says all it said when it is given more headers', () => {
    const context = { param: 'model', rule: 'allowed-models:key', headers: { a: '1' }, cause: new Error('underneath') };
    const error = gatewayError('model_not_allowed', { ...context, details: { model: 'm' } });

    expect(withHeaders(error, { a: '2', b: '3' })).toMatchObject({
      ...context,
      code: 'model_not_allowed',
      message: error.message,
      headers: { a: '1', b: '3' },
    });
  });
});
