import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Redoc's own bundle, as npm installed it. */
export function readDocsScript(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'), 'utf8');
}
