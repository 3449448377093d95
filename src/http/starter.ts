import type { HttpService } from '../exchange.ts';
import { doorwayErrorReply } from './doorwayError.ts';

export interface StarterOptions {
  /** Builds the service. Called on the first invocation, and on the next one after each failure. */
  readonly start: () => Promise<HttpService>;
  /** Told why `start` failed, once per failure. */
  readonly onFault: (error: unknown) => void;
}

/** The service, built once. While that fails, one that answers 503. */
export function createStarter({ start, onFault }: StarterOptions): () => Promise<HttpService> {
  let service: Promise<HttpService> | undefined;
  return () => {
    service ??= start().catch((error: unknown) => {
      service = undefined;
      onFault(error);
      return unavailable;
    });
    return service;
  };
}

const unavailable: HttpService = async () => doorwayErrorReply('service_unavailable');
