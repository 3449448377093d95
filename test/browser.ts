import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** The Chromium of this machine; `null` when there is none, which is told, because the tests that need it are skipped. */
export const BROWSER_PATH = PATHS.find((path) => existsSync(path)) ?? null;

if (BROWSER_PATH === null)
  process.stdout.write(`Tests in a browser are skipped: there is no ${PATHS.join(', no ')}.\n`);

/** Without its sandbox, which needs rights that containers seldom give. It is shown our own pages only. */
export function launchBrowser(): Promise<Browser> {
  if (BROWSER_PATH === null) throw new Error('There is no browser on this machine.');
  return chromium.launch({ executablePath: BROWSER_PATH, args: ['--no-sandbox'] });
}
