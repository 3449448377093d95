import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSite } from './renderSite.ts';

/** `npm run docs`: the site in `dist/docs`, or in the folder that the command line names. */

const [folder = join(import.meta.dirname, '../../dist/docs')] = process.argv.slice(2);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [file, text] of renderSite()) writeFileSync(join(folder, file), text);
process.stdout.write(`The site is in ${folder}: open index.html there.\n`);
