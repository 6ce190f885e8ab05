import { launch, type Browser, type ElementHandle, type KeyInput, type Page as PuppeteerPage } from 'puppeteer-core';
import { longestWaitMs, Page } from './page';
import { ifStill } from './webdriver';

/** Driven by WebDriver BiDi, which a Firefox as it is speaks; Playwright's would have to be its own. */
export class FirefoxPage extends Page {
  private constructor(
    private readonly browser: Browser,
    private readonly page: PuppeteerPage,
  ) {
    super();
  }

  static async open(path: string, hasWorkers: boolean): Promise<Page> {
    // As in `openContext`, no service worker loads the whole app behind each test; WebKit has no switch for it.
    const extraPrefsFirefox = { 'dom.serviceWorkers.enabled': hasWorkers };
    // A command whose page goes away under it may never be answered. After this time it counts as failed, so that `until` asks again
    // and, where that is in vain, names what it waited for.
    const protocolTimeout = longestWaitMs / 2;
    const options = { executablePath: path, headless: true, extraPrefsFirefox, protocolTimeout };
    const browser = await launch({ browser: 'firefox', ...options });
    return new FirefoxPage(browser, await browser.newPage());
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }
  async reload(): Promise<void> {
    // As the page itself would: the command of WebDriver fails where the page is going somewhere by itself just then.
    const isAnother = await this.marked();
    // Marked once more, in the page that is reloaded: the first may have gone by itself meanwhile.
    await this.evaluate(() => {
      document.documentElement.dataset['isOld'] = 'true';
      location.reload();
    });
    await this.until('the page is a new one', isAnother);
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key as KeyInput);
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
    const still = `(${ifStill.toString()})(${expression})`;
    const element = (await this.page.evaluateHandle(still)).asElement() as ElementHandle | null;
    await element?.click();
    return element !== null;
  }
}
