import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';
import { docsPage } from './shared/docsPage.ts';

/** The contract as a page that asks no other address for anything. */
export function getDocs(parts: Pick<HandlerParts, 'contract' | 'readDocsScript'>): Handler<'getDocs'> {
  return async () => {
    const { html, contentSecurityPolicy } = docsPage(parts.contract, await parts.readDocsScript());
    const headers = { 'cache-control': 'public, max-age=300', 'content-security-policy': contentSecurityPolicy };
    return { status: 200, headers, body: html };
  };
}
