import contract from '../../../generated/admin.json' with { type: 'json' };
import type { AdminHandler } from '../contract.ts';
import type { AdminParts } from './index.ts';

type Parts = Pick<AdminParts, 'storeParts' | 'clock' | 'settings'>;

/** Says what this gateway is and whether its store has every part. */
export function getHealth({ storeParts, clock, settings }: Parts): AdminHandler<'getHealth'> {
  return async () => {
    const store = await storeParts.check();
    return {
      status: 200,
      body: {
        status: store.every(({ status }) => status === 'ok') ? 'healthy' : 'unhealthy',
        service: 'llm-gateway',
        timestamp: new Date(clock.nowMs()).toISOString(),
        version: contract.info.version,
        environment: settings.environment,
        region: settings.region,
        bedrock_endpoint: settings.bedrockEndpoint ?? null,
        store: [...store],
      },
    };
  };
}
