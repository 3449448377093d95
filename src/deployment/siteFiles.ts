import { DeleteObjectsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { CustomResource } from './customResource.ts';

/** One file of a site: its path in the site, and what it holds. */
export interface SiteFile {
  readonly path: string;
  readonly contentType: string;
  readonly read: () => Promise<Uint8Array>;
}

/** A place that serves files. */
export interface SiteStore {
  put(file: { readonly path: string; readonly contentType: string; readonly bytes: Uint8Array }): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
}

export interface SiteParts {
  readonly store: SiteStore;
  readonly files: readonly SiteFile[];
}

/** A site's files. They are taken away with the deployment, because a bucket that holds something cannot be removed. */
export function createSite({ store, files }: SiteParts): CustomResource {
  async function putAll(): Promise<void> {
    for (const { path, contentType, read } of files) await store.put({ path, contentType, bytes: await read() });
  }
  return {
    async create() {
      await putAll();
      return 'site';
    },
    async update(id) {
      await putAll();
      return id;
    },
    remove: () => store.remove(files.map(({ path }) => path)),
  };
}

/** Browsers and CloudFront ask again after this long, so that nobody has to tell them of a change. */
const FRESH_SECONDS = 300;

export function createBucketSite({ region, bucket }: { readonly region: string; readonly bucket: string }): SiteStore {
  const s3 = new S3Client({ region });
  return {
    async put({ path, contentType, bytes }) {
      const CacheControl = `public, max-age=${FRESH_SECONDS}`;
      const input = { Bucket: bucket, Key: path, Body: bytes, ContentType: contentType, CacheControl };
      await s3.send(new PutObjectCommand(input));
    },
    async remove(paths) {
      const Objects = paths.map((Key) => ({ Key }));
      await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
    },
  };
}
