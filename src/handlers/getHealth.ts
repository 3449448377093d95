import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';

/** Says that the service is up, without asking any store. */
export function getHealth({ clock, contract }: Pick<HandlerParts, 'clock' | 'contract'>): Handler<'getHealth'> {
  return async () => ({
    status: 200,
    body: {
      status: 'healthy',
      service: 'llm-gateway',
      timestamp: new Date(clock.nowMs()).toISOString(),
      version: contract.info.version,
    },
  });
}
