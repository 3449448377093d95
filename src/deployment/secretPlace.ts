import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretPlace } from './demoKey.ts';

/** A secret of AWS Secrets Manager. */
export function createSecretPlace({ region, arn }: { readonly region: string; readonly arn: string }): SecretPlace {
  const manager = new SecretsManagerClient({ region });
  return {
    async put(text) {
      await manager.send(new PutSecretValueCommand({ SecretId: arn, SecretString: text }));
    },
  };
}
