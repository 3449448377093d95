import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataKeys } from '../ports.ts';

const KEY_BYTES = 32;

/** The only key there is, so that its sealed form need not say more than which it is. */
const SEALED = 'file';

/** One key in the data folder, made when it is first needed, where only its owner can read it. */
export function createFileDataKeys(dataDir: string): DataKeys {
  const path = join(dataDir, 'reasoning-key');
  return {
    current: async () => ({ key: await keptKey(path), sealed: SEALED }),
    async open(sealed) {
      if (sealed !== SEALED) throw new Error('The data key is not the one of this data folder.');
      return keptKey(path);
    },
  };
}

/** Whoever makes it first has made it for all: a second gateway on the same folder reads what is there. */
async function keptKey(path: string): Promise<Uint8Array> {
  try {
    await writeFile(path, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (key.byteLength !== KEY_BYTES) throw new Error(`${path} does not hold a key. Delete it to have one made.`);
  return key;
}
