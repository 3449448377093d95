import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSources, type Sources } from '../house/sources.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('generated/', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llm-gateway-generated-'));
  let fresh: Sources;

  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/generate/main.ts', folder], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    fresh = readSources(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what `npm run generate` makes of openapi/', () => {
    const committed = readSources(join(ROOT, 'generated'));
    const paths = [...new Set([...committed.keys(), ...fresh.keys()])];
    expect(paths.filter((path) => committed.get(path) !== fresh.get(path))).toEqual([]);
  });
});
