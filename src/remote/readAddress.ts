import { allowsHost, type RemoteHosts } from './hostRule.ts';

/** An address as it is written: by a request, or by a host that redirects from the base. */
export interface Link {
  readonly text: string;
  readonly base?: URL;
}

export type ReadAddress = { readonly url: URL } | { readonly refused: string };

/**
 * Reads an address, or says why it is not to be asked. Numbers that stand for IPv4
 * addresses (`https://2130706433`, `https://0x7f.1`) are written out by URL itself, so that only one form is left to check.
 * https://url.spec.whatwg.org/#concept-ipv4-parser
 */
export function readAddress({ text, base }: Link, hosts: RemoteHosts): ReadAddress {
  if (!URL.canParse(text, base)) return { refused: 'It is not a valid address.' };
  const url = new URL(text, base);
  if (url.protocol !== 'https:') return { refused: 'Only https:// addresses are fetched.' };
  if (url.username !== '' || url.password !== '') return { refused: 'It holds a user name or a password.' };
  if (url.port !== '') return { refused: 'Only port 443 is asked.' };
  if (!allowsHost(hosts, url.hostname)) return { refused: 'This gateway does not fetch from its host.' };
  url.hash = '';
  return { url };
}
