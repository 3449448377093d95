import { createHash, timingSafeEqual } from 'node:crypto';
import type { Operator } from '../admin/contract.ts';
import type { AdminAccess } from '../admin/createAdminGateway.ts';
import { gatewayError } from '../errors.ts';
import type { HttpRequest } from '../exchange.ts';

export interface AdminDoorOptions {
  readonly token: string;
  /** The port it listens on, once it does. */
  readonly port: () => number;
}

/** The door listens on the loopback interface only; these are its names. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Whoever can read the token's file is the one who started the gateway. */
const LOCAL_OPERATOR: Operator = {
  principal: 'local-operator',
  claimed_principal: null,
  function_arn: null,
  invocation_id: null,
};

/**
 * The operator's door on this machine. The token keeps out other users; the guard keeps out the web pages that this user
 * looks at, which reach every local port too: by a form, by `fetch`, or under a name of their own that they let resolve to
 * this machine (DNS rebinding).
 */
export function createAdminDoor({ token, port }: AdminDoorOptions): AdminAccess {
  return {
    scheme: 'adminToken',
    async operatorOf({ headers }) {
      if (headers.authorization === undefined) return undefined;
      const [, sent = ''] = /^bearer\s+(\S+)$/i.exec(headers.authorization.trim()) ?? [];
      if (!isSame(sent, token)) throw gatewayError('invalid_admin_token');
      return LOCAL_OPERATOR;
    },
    guard(request) {
      const hosts = NAMES.map((name) => `${name}:${port()}`);
      refuseForeignHost(request, hosts);
      refuseForeignPage(request, hosts);
      refuseForms(request);
    },
  };
}

/** Digests have one length, and comparing them takes one time, whatever was sent. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function refuseForeignHost({ headers }: HttpRequest, hosts: readonly string[]): void {
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) throw gatewayError('forbidden_host', { param: 'host' });
}

/** Browsers say where a page is from in `Origin`, and on requests without one in `Sec-Fetch-Site`. Programs send neither. */
function refuseForeignPage({ headers }: HttpRequest, hosts: readonly string[]): void {
  const { origin, 'sec-fetch-site': site } = headers;
  const isOwn = origin === undefined || hosts.some((host) => origin === `http://${host}`);
  if (!isOwn || site === 'cross-site' || site === 'same-site')
    throw gatewayError('forbidden_origin', { param: 'origin' });
}

/** No page can send this type to another origin without asking first: https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
function refuseForms({ headers, body }: HttpRequest): void {
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type']?.trim() ?? '');
  if (!isJson && (body.byteLength > 0 || headers['content-type'] !== undefined))
    throw gatewayError('unsupported_media_type', { param: 'content-type' });
}
