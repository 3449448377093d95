import type { Attributes } from '@opentelemetry/api';
import type { Arrival, CallEnd, CallStart, RequestEnd } from '../ports.ts';

/**
 * What spans are called and what they hold: OpenTelemetry's names where it has one, `llm_gateway.*` elsewhere. Everything is
 * written down by name, so nothing gets into a span that is not here.
 */

/** Methods that a span may be named after; any other text comes from whoever sent it. https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/ */
const METHODS = ['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'QUERY', 'TRACE'];

/** https://opentelemetry.io/docs/specs/semconv/http/http-spans/#name */
export function requestSpanName({ method, route }: Arrival): string {
  const verb = METHODS.includes(method) ? method : 'HTTP';
  return route === undefined ? verb : `${verb} ${route}`;
}

/**
 * Of a SERVER span: https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server-span
 * A path is told only where the contract has it word for word: what else a client writes there may be anything, and so may its
 * query, its headers and its address.
 */
export function arrivalAttributes({ requestId, method, route, scheme }: Arrival): Attributes {
  const isWhole = route !== undefined && !route.includes('{');
  return {
    'http.request.method': METHODS.includes(method) ? method : '_OTHER',
    'http.route': route,
    'url.path': isWhole ? route : undefined,
    'url.scheme': scheme,
    'llm_gateway.request_id': requestId,
  };
}

export function requestEndAttributes({ status, error }: RequestEnd): Attributes {
  return { 'http.response.status_code': status, 'error.type': error?.code };
}

/** Facts by their names in the log. */
export function factAttributes(facts: Readonly<Record<string, Attributes[string] | null>>): Attributes {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [`llm_gateway.${name}`, fact ?? undefined]));
}

/** `{operation} {model}` */
export function callSpanName({ target }: CallStart): string {
  return `chat ${target}`;
}

/**
 * Of a CLIENT span: https://github.com/open-telemetry/semantic-conventions-genai/blob/main/docs/gen-ai/client-inference.md
 * and https://github.com/open-telemetry/semantic-conventions-genai/blob/main/docs/gen-ai/aws-bedrock.md
 * Stop sequences are left out, which the convention has: they are a part of what is said.
 */
export function callAttributes(start: CallStart, server: ServerAddress): Attributes {
  return {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'aws.bedrock',
    'gen_ai.request.model': start.target,
    'gen_ai.request.stream': start.isStream || undefined,
    'gen_ai.request.max_tokens': start.maxTokens,
    'gen_ai.request.temperature': start.temperature,
    'gen_ai.request.top_p': start.topP,
    'aws.bedrock.guardrail.id': start.guardrailId,
    'cloud.region': start.region,
    'server.address': server.address,
    'server.port': server.port,
    'llm_gateway.model': start.model,
    'llm_gateway.attempt': start.attempt,
  };
}

/** In seconds, as the convention has it. */
export function firstTokenAttributes(afterMs: number): Attributes {
  return { 'gen_ai.response.time_to_first_chunk': afterMs / 1_000 };
}

/** Bedrock does not say which model has answered: it is the one behind the profile, as the catalogue has it. */
export function callEndAttributes(end: CallEnd, { bedrockModelId }: CallStart): Attributes {
  const { usage, stopReason } = end;
  const cacheWriteTokens = usage.cacheWrite5mTokens + usage.cacheWrite1hTokens;
  return {
    'gen_ai.response.model': stopReason === undefined ? undefined : bedrockModelId,
    'gen_ai.response.finish_reasons': [stopReason ?? 'error'],
    // Of all kinds, cached ones included.
    'gen_ai.usage.input_tokens': usage.inputTokens + usage.cacheReadTokens + cacheWriteTokens,
    'gen_ai.usage.output_tokens': usage.outputTokens,
    'gen_ai.usage.cache_read.input_tokens': usage.cacheReadTokens || undefined,
    'gen_ai.usage.cache_write.input_tokens': cacheWriteTokens || undefined,
    'error.type': hasFailed(end) ? end.outcome : undefined,
    'llm_gateway.cost_usd': end.costNanoUsd / 1e9,
    'llm_gateway.usage_source': end.usageSource,
  };
}

export function hasFailed({ outcome }: CallEnd): boolean {
  return outcome !== 'completed';
}

export interface ServerAddress {
  readonly address: string;
  readonly port: number;
}

/** Whom calls in a Region go to. https://docs.aws.amazon.com/general/latest/gr/bedrock.html */
export function bedrockServer(region: string, endpoint: string | undefined): ServerAddress {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(endpoint ?? `https://bedrock-runtime.${region}.${domain}`);
  const own = url.protocol === 'http:' ? 80 : 443;
  return { address: url.hostname, port: url.port === '' ? own : Number(url.port) };
}
