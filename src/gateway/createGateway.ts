import type { RequestContext } from '../contract.ts';
import { type GatewayError, gatewayError } from '../errors.ts';
import type { Exchange, HttpReply, HttpRequest, HttpService } from '../exchange.ts';
import type { Clock, Ids, Log, LogFields, RequestTrace, Traces } from '../ports.ts';
import { answerOptions, type Cors, corsHeaders } from './cors.ts';
import { describeError, type ErrorReport, errorReply } from './errorReply.ts';
import { readJsonBody } from './readJsonBody.ts';
import { type AnyReply, toHttpReply } from './respond.ts';
import { createRouter, type GatewayContract, type RoutedRequest } from './router.ts';
import type { Security } from './security.ts';
import { beginTrace, endTraceWith } from './traceRequest.ts';
import { type RequestValidators, validateRequest } from './validateRequest.ts';

export interface GatewaySettings {
  readonly maxBodyBytes: number;
  readonly cors: Cors;
}

/** One contract, and who answers for it. */
export interface GatewayParts<Who> {
  readonly contract: GatewayContract;
  /** By operation. The contract's own types say what each takes; here only that there is one. */
  readonly handlers: Readonly<Record<string, (request: never) => Promise<AnyReply>>>;
  /** By operation: the generated ones of the same contract. */
  readonly validators: Readonly<Record<string, RequestValidators>>;
  readonly security: Security<Who>;
  /** Throws for what must not be looked at any further: not even whether the path exists. @default all may pass */
  readonly guard?: (request: HttpRequest) => void;
  /** What of a caller belongs in the log. */
  readonly identify?: (caller: Who | undefined) => LogFields;
  readonly settings: GatewaySettings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** @default nobody traces */
  readonly traces?: Traces | undefined;
}

/** A request on its way, and what is known of it by the time it is answered. */
interface Visit {
  readonly context: RequestContext;
  readonly trace: RequestTrace;
  readonly report: ErrorReport;
  /** For the log. */
  facts: LogFields;
  /** What the client was told of a failure. */
  error: GatewayError | undefined;
}

/**
 * A whole service behind one function: route, authenticate, validate, handle, answer. Everything thrown on the way
 * becomes one reply in the contract's error shape; the returned function itself never throws.
 */
export async function createGateway<Who extends object>(parts: GatewayParts<Who>): Promise<HttpService> {
  const router = await createRouter(parts.contract, parts.security);
  const { clock, ids, log, settings, traces } = parts;

  async function handle(routed: RoutedRequest<Who>, request: HttpRequest, context: RequestContext): Promise<AnyReply> {
    const { operationId, path, query, caller } = routed;
    const body = routed.takesBody ? readJsonBody(request) : undefined;
    validateRequest(parts.validators[operationId], { body, path, query });
    // The one place where types are taken on trust: the validators just checked what the handler's type promises.
    const handler = parts.handlers[operationId] as (request: unknown) => Promise<AnyReply>;
    return handler({ body, path, query, context, caller });
  }

  function receive(request: HttpRequest, exchange: Exchange): Visit {
    const [requestId, receivedAtMs] = [`req_${ids.ulid()}`, clock.nowMs()];
    const { templateOf } = router;
    const trace = beginTrace(traces, request, { requestId, receivedAtMs, templateOf });
    const onTold = (error: GatewayError) => {
      visit.error = error;
    };
    const visit: Visit = {
      context: { ...exchange, requestId, receivedAtMs, headers: request.headers, trace },
      trace,
      report: { requestId, log, logFields: trace.logFields, onTold },
      facts: {},
      error: undefined,
    };
    return visit;
  }

  async function answer(request: HttpRequest, visit: Visit): Promise<HttpReply> {
    parts.guard?.(request);
    if (request.method === 'OPTIONS') return answerOptions(request, router.allowedMethods(request.path), settings.cors);
    if (request.body.byteLength > settings.maxBodyBytes) {
      throw gatewayError('request_too_large', { details: { maxBodyBytes: settings.maxBodyBytes } });
    }
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const routed = await router.route({ ...request, method }, visit.context);
    visit.facts = { operation: routed.operationId, ...parts.identify?.(routed.caller) };
    visit.trace.note(visit.facts);
    const reply = await handle(routed, request, visit.context);
    return toHttpReply(reply, {
      contentType: router.contentType(routed.operationId, reply.status),
      describeFailure: (error) => describeError(error, visit.report),
    });
  }

  return async (request: HttpRequest, exchange: Exchange) => {
    const visit = receive(request, exchange);
    const { trace } = visit;
    const { requestId, receivedAtMs } = visit.context;
    const reply = await answer(request, visit).catch((error: unknown) => errorReply(error, visit.report));
    log.info('request_answered', {
      request_id: requestId,
      ...trace.logFields,
      method: request.method,
      ...visit.facts,
      status: reply.status,
      first_byte_ms: clock.nowMs() - receivedAtMs,
    });
    const headers = {
      // A cache that does not know `x-api-key` would show one team's answer to another.
      'cache-control': 'no-store',
      ...reply.headers,
      ...corsHeaders(request, settings.cors),
      'x-request-id': requestId,
    };
    const isBare = request.method === 'HEAD' && !('frames' in reply);
    const whole = isBare ? { ...reply, headers, body: '' } : { ...reply, headers };
    const { clientGone } = exchange;
    return traces === undefined ? whole : endTraceWith(whole, { trace, clientGone, error: () => visit.error });
  };
}
