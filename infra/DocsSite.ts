import { CustomResource, Duration, FileSystem, RemovalPolicy } from 'aws-cdk-lib';
import {
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { NOT_FOUND_FILE, SITE_SECURITY_POLICY } from '../scripts/docs/renderSite.ts';
import { acknowledge } from './acknowledge.ts';
import type { Bundles } from './bundles.ts';
import { NodeFunction } from './NodeFunction.ts';
import { PRIVATE_BUCKET } from './privateBucket.ts';
import { namePrefix, type Settings } from './settings/settings.ts';

export interface DocsSiteProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
}

/** The site of `npm run docs`, guides and API, on S3 and CloudFront. */
export class DocsSite extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { settings, bundles }: DocsSiteProps) {
    super(scope, id);
    const { siteFiles } = bundles;
    const bucket = new Bucket(this, 'Bucket', { ...PRIVATE_BUCKET, removalPolicy: RemovalPolicy.DESTROY });
    const objects = siteFiles.map((path) => bucket.arnForObjects(path));
    const distribution = createDistribution(this, { bucket, settings });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: objects,
        conditions: { StringEquals: { 'AWS:SourceArn': distribution.distributionArn } },
      }),
    );
    const writer = new NodeFunction(this, 'Writer', {
      settings,
      name: 'site',
      description: "Puts the LLM gateway's docs into their bucket when it is deployed.",
      bundle: bundles.folders.site,
      memoryMb: 256,
      timeoutSeconds: 60,
    });
    writer.allow(['s3:PutObject', 's3:DeleteObject'], objects);
    const content = new CustomResource(this, 'Files', {
      resourceType: 'Custom::SiteFiles',
      serviceToken: writer.lambda.functionArn,
      // What changed is written again.
      properties: {
        Bucket: bucket.bucketName,
        Paths: siteFiles.join(' '),
        Version: FileSystem.fingerprint(bundles.folders.site),
      },
    });
    content.node.addDependency(writer);
    this.url = `https://${distribution.distributionDomainName}`;
  }
}

interface DistributionParts {
  readonly bucket: Bucket;
  readonly settings: Settings;
}

function createDistribution(scope: Construct, { bucket, settings }: DistributionParts): Distribution {
  const name = namePrefix(settings);
  const access = new S3OriginAccessControl(scope, 'Access', {
    originAccessControlName: `${name}-${settings.region}-docs`,
  });
  const distribution = new Distribution(scope, 'Distribution', {
    comment: `${name} docs`,
    defaultRootObject: 'index.html',
    // S3 tells nobody who may not list a bucket whether it has an object: what is not there is forbidden.
    errorResponses: [{ httpStatus: 403, responseHttpStatus: 404, responsePagePath: `/${NOT_FOUND_FILE}` }],
    defaultBehavior: {
      // CDK's own way to grant access opens every object; this bucket's policy names them.
      origin: S3BucketOrigin.withBucketDefaults(bucket, { originAccessControlId: access.originAccessControlId }),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: new ResponseHeadersPolicy(scope, 'Headers', {
        responseHeadersPolicyName: `${name}-${settings.region}-docs`,
        securityHeadersBehavior: {
          contentSecurityPolicy: { contentSecurityPolicy: SITE_SECURITY_POLICY, override: true },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
          strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
        },
      }),
    },
  });
  acknowledge(scope, {
    S1: "The pages are public, and who reads them is nobody's business.",
    CFR1: 'The pages are public everywhere.',
    CFR2: 'There is nothing behind it but files that everybody may read.',
    CFR3: "The pages are public, and who reads them is nobody's business.",
    CFR4: "CloudFront's own certificate, for its own domain name, lets nobody choose the oldest TLS.",
  });
  return distribution;
}
