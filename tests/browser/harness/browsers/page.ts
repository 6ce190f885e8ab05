import { locate } from './locate';

/** How long the product may take for anything that a person waits for, in ms. */
export const longestWaitMs = 30_000;

/**
 * A page in a browser of its own, driven as a person would: by roles and names, with real clicks and keys. One test
 * script runs through it in every engine; what only Chromium can show is tested with Playwright itself
 * (`launchChromium`).
 */
export abstract class Page {
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  /** Presses and lets go of one key: `Enter`, `Escape`, `Tab`, … */
  abstract press(key: string): Promise<void>;
  /** Writes a PNG to `path`. */
  abstract screenshot(path: string): Promise<void>;
  /** Ends the browser. */
  abstract close(): Promise<void>;
  /** The value of a JavaScript expression in the page, awaited, as JSON carries it. */
  protected abstract value(expression: string): Promise<unknown>;
  /** Clicks the element that the expression gives; false if it gives none, or if that cannot be clicked yet. */
  protected abstract clickOn(expression: string): Promise<boolean>;

  /** Runs `script` in the page; it may use nothing from outside of itself but `args`. */
  async evaluate<Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.value(`(${script.toString()})(...${JSON.stringify(args)})`)) as Awaited<Result>;
  }

  /** Waits for the element and clicks it. */
  async click(role: string, name: string): Promise<void> {
    await this.until(`${role} "${name}" can be clicked`, () => this.clickOn(located(role, name)));
  }

  /**
   * Waits for the element, clicks it once, and waits for the page that comes in place of this one. The click may fail though it was
   * done, as its page goes away under it.
   */
  async clickAway(role: string, name: string): Promise<void> {
    const isAnother = await this.marked();
    let isClicked = false;
    await this.until(`${role} "${name}" leads to another page`, async () => {
      if (await isAnother()) return true;
      isClicked ||= await this.clickOn(located(role, name));
      return false;
    });
  }

  /** Marks the page as it is now; what it gives tells whether another has come in its place. */
  protected async marked(): Promise<() => Promise<boolean>> {
    await this.evaluate(() => void (document.documentElement.dataset['isOld'] = 'true'));
    return () => this.evaluate(() => !('isOld' in document.documentElement.dataset));
  }

  /** Waits for the field and puts `text` in place of what it holds, at once, as pasting does. */
  async fill(role: string, name: string, text: string): Promise<void> {
    await this.until(`${role} "${name}" takes text`, async () => {
      const script = (field: HTMLInputElement | null, words: string) => {
        if (!field || field.disabled || field.readOnly) return false;
        field.focus();
        field.value = words;
        return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      return (await this.value(`(${script.toString()})(${located(role, name)}, ${JSON.stringify(text)})`)) === true;
    });
  }

  /** Whether an element of that role and name is to be seen now. */
  async has(role: string, name: string): Promise<boolean> {
    return (await this.value(`${located(role, name)} !== null`)) === true;
  }

  /** The text of every match of a CSS selector, in document order. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate(
      (css) => [...document.querySelectorAll(css)].map((found) => found.textContent ?? ''),
      selector,
    );
  }

  /** An attribute of the first match of a CSS selector; null without a match or attribute. */
  attribute(selector: string, name: string): Promise<string | null> {
    return this.evaluate((css, key) => document.querySelector(css)?.getAttribute(key) ?? null, selector, name);
  }

  /**
   * Waits until `holds` says so; what it throws counts as "not yet". After the longest wait it throws, naming `claim`.
   */
  async until(claim: string, holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + longestWaitMs;
    let last: unknown;
    while (Date.now() < end) {
      try {
        if (await holds()) return;
        last = undefined;
      } catch (error) {
        last = error;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`Waited in vain: ${claim}`, { cause: last });
  }
}

function located(role: string, name: string): string {
  return `(${locate.toString()})(${JSON.stringify(role)}, ${JSON.stringify(name)})`;
}
