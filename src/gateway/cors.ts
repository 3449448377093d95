import type { HttpRequest, WholeReply } from '../exchange.ts';

export interface Cors {
  /** Origins whose pages may call the gateway; `*` for all. Empty: none. */
  readonly origins: readonly string[];
}

const EXPOSED_HEADERS = [
  'x-request-id',
  'x-ratelimit-limit-requests',
  'x-ratelimit-remaining-requests',
  'x-ratelimit-reset-requests',
  'x-ratelimit-limit-tokens',
  'x-ratelimit-remaining-tokens',
  'x-ratelimit-reset-tokens',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  'deprecation',
  'sunset',
  'x-gateway-cost-usd',
  'x-gateway-ignored-params',
  'x-gateway-rule',
  'x-gateway-budget-reopens-at',
  'x-gateway-model',
  'x-gateway-region',
  'x-gateway-attempts',
].join(', ');

const PREFLIGHT_SECONDS = 600;

/** Headers that let a page of a configured origin read the reply. */
export function corsHeaders(request: HttpRequest, cors: Cors): Record<string, string> {
  const { origin } = request.headers;
  if (cors.origins.length === 0) return {};
  if (origin === undefined || !(cors.origins.includes('*') || cors.origins.includes(origin))) return { vary: 'origin' };
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED_HEADERS, vary: 'origin' };
}

/**
 * Answers OPTIONS, preflight or not, for any path. Requested headers are allowed as they are asked for: OpenAI's
 * browser client adds a changing set of its own (`x-stainless-*`).
 */
export function answerOptions(request: HttpRequest, allowed: readonly string[], cors: Cors): WholeReply {
  const allow = [...allowed, 'OPTIONS'].join(', ');
  const origin = corsHeaders(request, cors)['access-control-allow-origin'];
  if (origin === undefined) return { status: 204, headers: { allow }, body: '' };
  const requested = request.headers['access-control-request-headers'];
  return {
    status: 204,
    headers: {
      allow,
      'access-control-allow-methods': allow,
      'access-control-allow-headers': requested ?? 'authorization, content-type, x-api-key',
      'access-control-max-age': String(PREFLIGHT_SECONDS),
    },
    body: '',
  };
}
