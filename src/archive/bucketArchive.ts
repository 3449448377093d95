import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ArchiveStore } from './archiveHour.ts';

/** Archives in an S3 bucket. */
export function createBucketArchive({
  region,
  bucket,
}: {
  readonly region: string;
  readonly bucket: string;
}): ArchiveStore {
  const s3 = new S3Client({ region });
  return {
    async put(key, gzip) {
      const input = { Bucket: bucket, Key: key, Body: gzip, ContentType: 'application/gzip' };
      await s3.send(new PutObjectCommand(input));
    },
  };
}
