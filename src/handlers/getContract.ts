import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';

/** The bundled contract itself. */
export function getContract({ contract }: Pick<HandlerParts, 'contract'>): Handler<'getContract'> {
  return async () => ({
    status: 200,
    headers: { 'cache-control': 'public, max-age=300' },
    body: { ...contract, info: { ...contract.info }, paths: { ...contract.paths } },
  });
}
