import { frameLimits, type EntryLevel, type FrameMessage } from '../../model/preview/frame-message';
import { inspect } from './inspect';

/** How often the number of lines that are not sent is told, in ms. */
const countEvery = 250;

/** Tells the page what happens, a limited number of lines and then only their count: a loop that logs must not flood the page. */
export class Report {
  #entries = 0;
  #more = 0;
  #willCount = false;

  constructor(readonly send: (message: FrameMessage) => void) {}

  entry(level: EntryLevel, text: string, line?: number): void {
    this.#limited({ type: 'entry', level, text: text.slice(0, frameLimits.text), ...(line !== undefined && { line }) });
  }

  blocked(directive: string, address: string): void {
    this.#limited({ type: 'blocked', directive, address: address.slice(0, frameLimits.text) });
  }

  /** From now on what `console` is told goes to the page, too. */
  watchConsole(console: Console): void {
    const write =
      (level: EntryLevel) =>
      (...values: unknown[]): void =>
        this.entry(level, values.map(inspect).join(' '));
    const methods = {
      log: 'log',
      debug: 'log',
      dir: 'log',
      table: 'log',
      info: 'info',
      warn: 'warn',
      error: 'error',
    } as const;
    for (const [name, level] of Object.entries(methods)) Reflect.set(console, name, write(level));
    console.trace = write('log');
    console.assert = (holds?: boolean, ...values: unknown[]) => {
      if (!holds) this.entry('error', ['Assertion failed', ...values.map(inspect)].join(' '));
    };
  }

  #limited(message: FrameMessage): void {
    this.#entries += 1;
    if (this.#entries <= frameLimits.entries) {
      this.send(message);
      return;
    }
    this.#more += 1;
    if (this.#willCount) return;
    this.#willCount = true;
    setTimeout(() => {
      this.#willCount = false;
      this.send({ type: 'more', count: this.#more });
    }, countEvery);
  }
}
