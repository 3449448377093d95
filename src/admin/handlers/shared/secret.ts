import type { KeyDigest } from '../../../directory.ts';
import { API_KEY_SECRET_BYTES, digestApiKey, formatApiKey } from '../../../governance/apiKey.ts';
import type { Secrets } from '../../../ports.ts';

export interface SecretParts {
  readonly secrets: Secrets;
  readonly settings: { readonly environment: string };
}

/** A new secret, and the part of it that may be kept. */
export function makeSecret({ secrets, settings }: SecretParts): { readonly text: string; readonly digest: KeyDigest } {
  const text = formatApiKey(settings.environment, secrets.bytes(API_KEY_SECRET_BYTES));
  return { text, digest: digestApiKey(text) };
}
