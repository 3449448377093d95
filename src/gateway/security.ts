import type { GatewayError } from '../errors.ts';
import type { Exchange, HttpRequest } from '../exchange.ts';

/** How one contract's callers prove who they are. */
export interface Security<Who> {
  /** By the name the contract gives the scheme. One that finds a caller is enough. */
  readonly schemes: Readonly<Record<string, SecurityScheme<Who>>>;
  /** For a request that carries nothing of any scheme. */
  readonly missing: () => GatewayError;
}

/** Whose request this is; undefined when it carries nothing of the scheme. Throws when what it carries is no good. */
export type SecurityScheme<Who> = (request: HttpRequest, exchange: Exchange) => Promise<Who | undefined>;
