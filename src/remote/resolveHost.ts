import { lookup } from 'node:dns/promises';
import type { ResolveHost } from './fetchFile.ts';

/** As every program of this machine would resolve it. An address in the place of a name is its own answer. */
export const resolveHost: ResolveHost = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};
