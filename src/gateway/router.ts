import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import type { Caller, OperationId } from '../contract.ts';
import { GatewayError, gatewayError } from '../errors.ts';
import type { HttpRequest } from '../exchange.ts';
import { createPaths, type Paths } from './paths.ts';
import { readQuery } from './readQuery.ts';

/** What the gateway reads of the bundled contract. */
export interface GatewayContract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ContractOperation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, ContractResponse>> };
}

interface ContractOperation {
  readonly operationId: string;
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, ContractResponse | { readonly $ref: string }>>;
}

interface ContractResponse {
  readonly content?: Readonly<Record<string, unknown>>;
}

/** A request whose operation is known and, where the contract asks for it, whose caller is too. */
export interface RoutedRequest {
  readonly operationId: OperationId;
  readonly path: Record<string, string>;
  readonly query: Record<string, string | string[]>;
  readonly takesBody: boolean;
  /** Absent on operations that need no key. */
  readonly caller: Caller | undefined;
}

export interface Router {
  /** Throws 400 on bad encoding, 404, 405 with `Allow`, and what authentication throws. */
  route(request: HttpRequest): Promise<RoutedRequest>;
  allowedMethods(path: string): readonly string[];
  contentType(operationId: OperationId, status: number): string;
}

type Authenticate = (apiKey: string) => Promise<Caller>;

/**
 * openapi-backend as a router that fails closed: every operation of the contract answers with what was routed, and
 * every way out that is not an operation throws. Validation is left to the generated validators, because compiling
 * schemas at start costs a Lambda a second.
 */
export async function createRouter(contract: GatewayContract, authenticate: Authenticate): Promise<Router> {
  const paths = createPaths(Object.keys(contract.paths));
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path));
  const backend = new OpenAPIBackend({
    // The library resolves references in place; the contract is also served to clients, as it is.
    definition: structuredClone(contract) as unknown as Document,
    strict: true,
    quick: true,
    validate: false,
    handlers: {
      ...Object.fromEntries(operations.map(({ operationId }) => [operationId, toRouted])),
      notFound: ({ request }, raw: HttpRequest) => {
        throw gatewayError('not_found', { details: { method: request.method.toUpperCase(), path: raw.path } });
      },
      methodNotAllowed: (_context, raw: HttpRequest) => {
        throw methodNotAllowed(raw, allowedMethods(contract, paths, raw.path));
      },
      notImplemented: ({ operation }) => {
        throw new Error(`Operation ${operation.operationId} has no handler.`);
      },
      validationFail: () => {
        throw new Error('openapi-backend validated a request although it was told not to.');
      },
      unauthorizedHandler: ({ security }) => {
        throw strongestRefusal(security ?? {});
      },
    },
    securityHandlers: {
      bearerKey: ({ request }) => authenticateWith(authenticate, bearerToken(request.headers.authorization)),
      headerKey: ({ request }) => authenticateWith(authenticate, request.headers['x-api-key']),
    },
  });
  await backend.init();

  return {
    async route(request) {
      const path = paths.normalize(request.path);
      return backend.handleRequest(
        { method: request.method, path, headers: { ...request.headers }, query: {} },
        request,
      );
    },
    allowedMethods: (path) => allowedMethods(contract, paths, path),
    contentType: (operationId, status) => contentType(contract, operations, { operationId, status }),
  };
}

function toRouted({ request, operation, security }: Context, raw: HttpRequest): RoutedRequest {
  return {
    operationId: operation.operationId as OperationId,
    path: request.params as Record<string, string>,
    query: readQuery(raw.query),
    takesBody: operation.requestBody !== undefined,
    caller: callerOf(security),
  };
}

function callerOf(security: Context['security']): Caller | undefined {
  const results = [security?.bearerKey, security?.headerKey];
  return results.find((result) => result !== undefined && !('error' in result));
}

async function authenticateWith(authenticate: Authenticate, apiKey: string | string[] | undefined) {
  return typeof apiKey === 'string' ? authenticate(apiKey.trim()) : undefined;
}

/**
 * A header that does not follow the scheme is taken as a mistyped key. The bare scheme is a missing one: front doors
 * trim the space after it.
 */
function bearerToken(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header.replace(/^bearer(\s+|$)/i, '') : undefined;
}

/** The library stores what a security handler threw. An outage must win over «no key»: it is no fault of the key. */
function strongestRefusal(security: Readonly<Record<string, unknown>>): unknown {
  const errors = Object.values(security).flatMap((result) =>
    typeof result === 'object' && result !== null && 'error' in result ? [result.error] : [],
  );
  const unexpected = errors.find((error) => !(error instanceof GatewayError));
  if (unexpected !== undefined) return unexpected;
  const refusals = errors.filter((error) => error instanceof GatewayError);
  return refusals.toSorted((a, b) => b.status - a.status)[0] ?? gatewayError('missing_api_key');
}

function methodNotAllowed(request: HttpRequest, allowed: readonly string[]): GatewayError {
  const { method, path } = request;
  const details = { method, path, allowed: allowed.join(' or ') };
  return gatewayError('method_not_allowed', { details, headers: { allow: allowed.join(', ') } });
}

function allowedMethods(contract: GatewayContract, paths: Paths, path: string): readonly string[] {
  const template = paths.template(path);
  const methods = Object.keys((template === undefined ? undefined : contract.paths[template]) ?? {});
  const upper = methods.map((method) => method.toUpperCase());
  return upper.includes('GET') ? [...upper, 'HEAD'] : upper;
}

function contentType(
  contract: GatewayContract,
  operations: readonly ContractOperation[],
  { operationId, status }: { operationId: OperationId; status: number },
): string {
  const declared = operations.find((operation) => operation.operationId === operationId)?.responses[status];
  const name = declared !== undefined && '$ref' in declared ? declared.$ref.split('/').at(-1) : undefined;
  const response = name === undefined ? declared : contract.components.responses[name];
  const [mediaType] = Object.keys((response as ContractResponse | undefined)?.content ?? {});
  return `${mediaType ?? 'application/json'}; charset=utf-8`;
}
