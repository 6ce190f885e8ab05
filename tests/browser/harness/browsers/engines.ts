import { inject, type TestContext } from 'vitest';
import { ChromiumPage } from './chromium';
import { FirefoxPage } from './firefox';
import type { Page } from './page';
import { WebKitPage } from './webkit';

export const engines = ['Chromium', 'Firefox', 'WebKit'] as const;

export type Engine = (typeof engines)[number];

/** Opens an empty page in `engine`, to be closed when the test ends. `hasWorkers`: whether the app may have its service worker. */
export async function openPage(engine: Engine, test: TestContext, hasWorkers = false): Promise<Page> {
  const page = await startPage(engine, test, hasWorkers);
  test.onTestFinished(() => page.close());
  return page;
}

/**
 * Opens an empty page in `engine`, which is closed by whoever asks for it. Where this machine has no Firefox or WebKit, the
 * test is reported as skipped, with the reason.
 */
export function startPage(engine: Engine, test: TestContext, hasWorkers = false): Promise<Page> {
  const { chromium, firefox, webkit } = inject('browsers');
  switch (engine) {
    case 'Chromium':
      return ChromiumPage.open(chromium, hasWorkers);
    case 'Firefox':
      return firefox === null ? test.skip('this machine has no Firefox') : FirefoxPage.open(firefox, hasWorkers);
    case 'WebKit':
      return webkit === null ? test.skip('this machine has no WebKitGTK with its driver') : WebKitPage.open(webkit);
  }
}
