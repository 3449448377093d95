import { ARecord, HostedZone, type IAliasRecordTarget, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { DomainSettings } from './settings/settings.ts';

export interface DomainRecordProps {
  readonly domain: DomainSettings;
  readonly target: IAliasRecordTarget;
}

/** The record of the front door's name, where its zone is known. */
export class DomainRecord extends Construct {
  constructor(scope: Construct, id: string, { domain, target }: DomainRecordProps) {
    super(scope, id);
    const { hostedZone } = domain;
    if (hostedZone === undefined) return;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    new ARecord(this, 'Address', { zone, recordName: `${domain.name}.`, target: RecordTarget.fromAlias(target) });
  }
}
