import { readFile } from 'node:fs/promises';
import { processEnvironment, readConfig } from '../config.ts';
import { answerCloudFormation, createCustomResourceHandler, type Properties } from '../deployment/customResource.ts';
import { createBucketSite, createSite } from '../deployment/siteFiles.ts';
import { createLog } from '../system.ts';

/** The files of the docs site, which the deployment puts beside the bundle. CloudFormation calls it. */

const { region } = readConfig(processEnvironment());

/** A list of names that is no JSON array: a template's values are texts. */
function describe({ Bucket = '', Paths = '' }: Properties) {
  const files = Paths.split(' ').map((path) => ({
    path,
    contentType: contentTypeOf(path),
    read: () => readFile(new URL(`site/${path}`, import.meta.url)),
  }));
  return createSite({ store: createBucketSite({ region, bucket: Bucket }), files });
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

function contentTypeOf(path: string): string {
  return CONTENT_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}

export const handler = createCustomResourceHandler({
  describe,
  answer: answerCloudFormation,
  log: createLog((line) => process.stdout.write(line)),
});
