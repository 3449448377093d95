import type { Handler } from '../contract.ts';
import type { HandlerParts } from './index.ts';
import { docsPage } from './shared/docsPage.ts';

/** The contract as a page that asks no other address for anything. */
export function getDocs(parts: Pick<HandlerParts, 'contract' | 'readDocsScript'>): Handler<'getDocs'> {
  let page: Promise<ReturnType<typeof docsPage>> | undefined;
  const makePage = async () => docsPage(parts.contract, await parts.readDocsScript());
  return async () => {
    // A megabyte to read and to hash; a failure is not kept.
    page ??= makePage().catch((error: unknown) => {
      page = undefined;
      throw error;
    });
    const { html, contentSecurityPolicy } = await page;
    const headers = { 'cache-control': 'public, max-age=300', 'content-security-policy': contentSecurityPolicy };
    return { status: 200, headers, body: html };
  };
}
