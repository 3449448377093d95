import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import { GatewayError, gatewayError } from '../errors.ts';
import type { Exchange, HttpRequest } from '../exchange.ts';
import { createPaths, type Paths } from './paths.ts';
import { readQuery } from './readQuery.ts';
import type { Security, SecurityScheme } from './security.ts';

/** What the gateway reads of a bundled contract. */
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
export interface RoutedRequest<Who> {
  readonly operationId: string;
  readonly path: Record<string, string>;
  readonly query: Record<string, string | string[]>;
  readonly takesBody: boolean;
  /** Absent on operations that ask for no caller. */
  readonly caller: Who | undefined;
}

export interface Router<Who> {
  /** Throws 400 on bad encoding, 404, 405 with `Allow`, and what authentication throws. */
  route(request: HttpRequest, exchange: Exchange): Promise<RoutedRequest<Who>>;
  allowedMethods(path: string): readonly string[];
  /** The template that a path belongs to, whoever asks for it. */
  templateOf(path: string): string | undefined;
  contentType(operationId: string, status: number): string;
}

/**
 * openapi-backend as a router that fails closed: every operation of the contract answers with what was routed, and
 * every way out that is not an operation throws. Validation is left to the generated validators, because compiling
 * schemas at start costs a Lambda a second.
 */
export async function createRouter<Who extends object>(
  contract: GatewayContract,
  security: Security<Who>,
): Promise<Router<Who>> {
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
      unauthorizedHandler: ({ security: results = {} }) => {
        throw strongestRefusal(results) ?? security.missing();
      },
    },
    securityHandlers: Object.fromEntries(
      Object.entries(security.schemes).map(([name, scheme]) => [name, toSecurityHandler(scheme)]),
    ),
  });
  await backend.init();

  return {
    async route(request, exchange) {
      const path = paths.normalize(request.path);
      const routed = { method: request.method, path, headers: { ...request.headers }, query: {} };
      return backend.handleRequest(routed, request, exchange);
    },
    allowedMethods: (path) => allowedMethods(contract, paths, path),
    templateOf: (path) => paths.template(path),
    contentType: (operationId, status) => contentType(contract, operations, { operationId, status }),
  };
}

function toSecurityHandler<Who>(scheme: SecurityScheme<Who>) {
  return (_context: Context, raw: HttpRequest, exchange: Exchange) => scheme(raw, exchange);
}

function toRouted({ request, operation, security = {} }: Context, raw: HttpRequest): RoutedRequest<unknown> {
  return {
    operationId: operation.operationId ?? '',
    path: request.params as Record<string, string>,
    query: readQuery(raw.query),
    takesBody: operation.requestBody !== undefined,
    caller: Object.values(security).find((result) => isObject(result) && !('error' in result)),
  };
}

/**
 * The library stores what a scheme threw. An outage must win over «no key»: it is no fault of the key. Nothing when the
 * request carried nothing.
 */
function strongestRefusal(results: Readonly<Record<string, unknown>>): unknown {
  const errors = Object.values(results).flatMap((result) =>
    isObject(result) && 'error' in result ? [result.error] : [],
  );
  const unexpected = errors.find((error) => !(error instanceof GatewayError));
  if (unexpected !== undefined) return unexpected;
  const refusals = errors.filter((error) => error instanceof GatewayError);
  return refusals.toSorted((a, b) => b.status - a.status)[0];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
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
  { operationId, status }: { operationId: string; status: number },
): string {
  const declared = operations.find((operation) => operation.operationId === operationId)?.responses[status];
  const name = declared !== undefined && '$ref' in declared ? declared.$ref.split('/').at(-1) : undefined;
  const response = name === undefined ? declared : contract.components.responses[name];
  const [mediaType] = Object.keys((response as ContractResponse | undefined)?.content ?? {});
  return `${mediaType ?? 'application/json'}; charset=utf-8`;
}
