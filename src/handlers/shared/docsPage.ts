import { createHash } from 'node:crypto';

interface DocsPage {
  readonly html: string;
  /** Lets the page run its own two scripts and nothing else, and reach no other address. */
  readonly contentSecurityPolicy: string;
}

const OPTIONS = { hideDownloadButton: false, disableSearch: false, expandResponses: '200', nativeScrollbars: true };

/** Redoc (https://github.com/Redocly/redoc) on the contract, both inside the page, so that it works offline. */
export function docsPage(contract: { readonly info: object }, redocScript: string): DocsPage {
  const start = `Redoc.init(${inScript(contract)}, ${inScript(OPTIONS)}, document.getElementById('redoc'));`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LLM Gateway API</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 }</style>
</head>
<body>
<div id="redoc"></div>
<noscript>This page needs JavaScript. The contract itself is at <a href="openapi.json">openapi.json</a>.</noscript>
<script>${redocScript}</script>
<script>${start}</script>
</body>
</html>
`;
  const scripts = [redocScript, start].map((script) => `'sha256-${sha256(script)}'`).join(' ');
  return {
    html,
    contentSecurityPolicy: [
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      'worker-src blob:',
      "connect-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

/** JSON that cannot end the script element it stands in. */
function inScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
