import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adminTokenPath, writeAdminToken } from '../../../src/local/adminToken.ts';
import { temporaryFolder } from '../../e2e/gatewayProcess.ts';

describe('writeAdminToken', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('writes what it answers where only its owner reads it, and nothing else', async () => {
    const token = await writeAdminToken(folder.path);
    const path = adminTokenPath(folder.path);

    expect(token).toMatch(/^llmgw-admin-[\w-]{43}$/);
    expect((await readFile(path, 'utf8')).trim()).toBe(token);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder.path)).toEqual(['admin-token']);
  });

  it('makes another one every time, in a file that nobody else can have opened before', async () => {
    const path = adminTokenPath(folder.path);
    await writeFile(path, 'old');
    await chmod(path, 0o666);
    const tokens = [await writeAdminToken(folder.path), await writeAdminToken(folder.path)];

    expect(new Set(tokens).size).toBe(2);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('does not follow a link', async () => {
    const target = join(folder.path, 'target');
    await writeFile(target, 'untouched');
    await symlink(target, adminTokenPath(folder.path));
    await writeAdminToken(folder.path);

    expect(await readFile(target, 'utf8')).toBe('untouched');
  });
});
