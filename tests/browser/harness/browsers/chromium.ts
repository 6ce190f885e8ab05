import {
  chromium,
  type Browser,
  type ElementHandle,
  type LaunchOptions,
  type Page as PlaywrightPage,
} from 'playwright-core';
import { longestWaitMs, Page } from './page';

/** A headless Chromium for tests that use Playwright itself. `path`: one of `inject('browsers')`. */
export function launchChromium(path: string, options: LaunchOptions = {}): Promise<Browser> {
  // Chromium refuses to run as root in its sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ ...options, executablePath: path, args: [...args, ...(options.args ?? [])] });
}

export class ChromiumPage extends Page {
  private constructor(
    private readonly browser: Browser,
    private readonly page: PlaywrightPage,
  ) {
    super();
  }

  static async open(path: string, hasWorkers: boolean): Promise<Page> {
    const browser = await launchChromium(path);
    return new ChromiumPage(browser, await browser.newPage({ serviceWorkers: hasWorkers ? 'allow' : 'block' }));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }
  async reload(): Promise<void> {
    await this.page.reload();
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }
  close(): Promise<void> {
    return this.browser.close();
  }
  protected value(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }
  protected async clickOn(expression: string): Promise<boolean> {
    const element = (await this.page.evaluateHandle(expression)).asElement() as ElementHandle | null;
    // A shorter time could run out once the press is done, and the next try would press a second time: what opens closes.
    await element?.click({ timeout: longestWaitMs });
    return element !== null;
  }
}
