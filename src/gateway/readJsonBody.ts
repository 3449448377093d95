import { gatewayError } from '../errors.ts';
import type { HttpRequest } from '../exchange.ts';

const JSON_TYPE = /^(application|text)\/([\w.-]+\+)?json\s*(;|$)/i;

/** The parsed body. A request without a content type is taken at its word. Throws 400 and 415. */
export function readJsonBody({ headers, body }: HttpRequest): unknown {
  if (body.byteLength === 0) throw gatewayError('missing_body');
  const contentType = headers['content-type'];
  if (contentType !== undefined && !JSON_TYPE.test(contentType.trim())) {
    throw gatewayError('unsupported_media_type', { param: 'content-type' });
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw gatewayError('invalid_json', { cause });
  }
}
