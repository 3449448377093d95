import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileDataKeys } from '../../../src/local/fileDataKeys.ts';
import { temporaryFolder } from '../../e2e/gatewayProcess.ts';

async function setUp() {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  return { folder: path, file: join(path, 'reasoning-key') };
}

describe('the data key of a folder', () => {
  it('is made once, for its owner alone, and found again', async () => {
    const { folder, file } = await setUp();
    const keys = await Promise.all([createFileDataKeys(folder).current(), createFileDataKeys(folder).current()]);
    const [first, second] = keys;

    expect(first?.key).toHaveLength(32);
    expect(second).toEqual(first);
    expect(await createFileDataKeys(folder).open(first?.sealed ?? '')).toEqual(first?.key);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(`${Buffer.from(first?.key ?? []).toString('base64')}\n`);
  });

  it('is not replaced when it cannot be read', async () => {
    const { folder, file } = await setUp();
    await writeFile(file, 'c2hvcnQ=\n');

    await expect(createFileDataKeys(folder).current()).rejects.toThrow(/reasoning-key does not hold a key/);
    expect(await readFile(file, 'utf8')).toBe('c2hvcnQ=\n');
  });

  it('opens nothing that is sealed otherwise', async () => {
    const { folder } = await setUp();

    await expect(createFileDataKeys(folder).open('AQIDAHh')).rejects.toThrow(/not the one/);
  });
});
