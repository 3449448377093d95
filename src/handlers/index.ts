import type { Allowance } from '../catalog/allowance.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Fallbacks } from '../catalog/readFallbacks.ts';
import type { Handlers } from '../contract.ts';
import type { Meter } from '../metering/createMeter.ts';
import type { Clock, Ids, KeptReasoning, RemoteFiles } from '../ports.ts';
import type { Reporting } from '../reporting/createReporting.ts';
import { createChat } from './createChat.ts';
import { createChatCompletion } from './createChatCompletion.ts';
import { getContract } from './getContract.ts';
import { getDocs } from './getDocs.ts';
import { getHealth } from './getHealth.ts';
import { getModel } from './getModel.ts';
import { getUsage } from './getUsage.ts';
import { getUsageRequest } from './getUsageRequest.ts';
import { listModels } from './listModels.ts';
import { listUsageRequests } from './listUsageRequests.ts';

/** What the service shows of its own contract. */
export interface ServedContract {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, unknown>>;
}

/** What the handlers work with. Each takes only what it uses. */
export interface HandlerParts {
  readonly catalog: Catalog;
  /** What the gateway may call, as its operator allows it. Stand-ins are allowed by being named as such. */
  readonly allow: Allowance;
  /** What stands in for a model that does not answer. */
  readonly fallbacks: Fallbacks;
  readonly meter: Meter;
  readonly reporting: Reporting;
  /** The bundled contract, as it is served. */
  readonly contract: ServedContract;
  /** The documentation page's script. */
  readonly readDocsScript: () => Promise<string>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** @default none: addresses of files are refused */
  readonly remoteFiles?: RemoteFiles | undefined;
  /** @default none: thoughts that a caller does not send back are lost */
  readonly keptReasoning?: KeptReasoning | undefined;
  readonly settings: { readonly region: string; readonly defaultModel: string };
}

/** The handler table. The compiler asks for exactly one handler per operation of the contract. */
export function createHandlers(parts: HandlerParts): Handlers {
  return {
    getHealth: getHealth(parts),
    listModels: listModels(parts),
    getModel: getModel(parts),
    createChatCompletion: createChatCompletion(parts),
    createChat: createChat(parts),
    getUsage: getUsage(parts),
    listUsageRequests: listUsageRequests(parts),
    getUsageRequest: getUsageRequest(parts),
    getContract: getContract(parts),
    getDocs: getDocs(parts),
  };
}
