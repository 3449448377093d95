import { join } from 'node:path';
import { buildBundles } from './bundles.ts';
import { dev } from './settings/dev.ts';
import { prod } from './settings/prod.ts';
import { synthesize } from './synthesize.ts';

/** What the CDK command line runs: bundles the functions and writes the templates of every environment. */

const bundles = await buildBundles(join(import.meta.dirname, '../dist/lambda'));
const today = new Date().toISOString().slice(0, 10);
synthesize({ environments: [dev, prod], bundles, today });
