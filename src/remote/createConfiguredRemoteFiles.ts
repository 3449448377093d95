import type { Config } from '../config.ts';
import type { RemoteFiles } from '../ports.ts';
import { createRemoteFiles, type RemoteFilesParts } from './createRemoteFiles.ts';
import { createHttpsDoor } from './httpsDoor.ts';
import { resolveHost } from './resolveHost.ts';

/** Files from the internet as the operator allows them; nothing where no host is allowed. */
export function createConfiguredRemoteFiles(
  { remoteHosts, remoteFilesPerMinute }: Pick<Config, 'remoteHosts' | 'remoteFilesPerMinute'>,
  parts: Pick<RemoteFilesParts, 'buckets' | 'clock' | 'countRefusal'>,
): RemoteFiles | undefined {
  if (remoteHosts.length === 0) return undefined;
  const door = createHttpsDoor();
  return createRemoteFiles({
    ...parts,
    hosts: remoteHosts,
    filesPerMinute: remoteFilesPerMinute,
    resolve: resolveHost,
    door,
  });
}
