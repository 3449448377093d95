import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the admin token is kept, for those who look for it. */
export function adminTokenPath(dataDir: string): string {
  return join(dataDir, 'admin-token');
}

const TOKEN_BYTES = 32;

/**
 * Makes the token of this start and writes it where only its owner can read it. The file is made anew and then moved into
 * place: the mode of one that is there already would stay as it is.
 */
export async function writeAdminToken(dataDir: string): Promise<string> {
  const token = `llmgw-admin-${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const path = adminTokenPath(dataDir);
  const unfinished = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(unfinished, `${token}\n`, { mode: 0o600, flag: 'wx' });
  await rename(unfinished, path);
  return token;
}
