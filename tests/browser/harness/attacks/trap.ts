import { createServer, type AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';

/**
 * Stands in for every host but 127.0.0.1: it notices what no request event tells of, too, such as a connection made
 * ahead.
 */
export interface Trap {
  /** For Chromium's command line. */
  args: string[];
  /** How often somebody has connected. */
  connections(): number;
  close(): Promise<void>;
}

/** Chromium has errands of its own (updates, accounts), which no page makes it run. */
const ownErrands = ['*.google.com', '*.googleapis.com', '*.gvt1.com'];

export async function startTrap(): Promise<Trap> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined).destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const rules = [...ownErrands.map((name) => `MAP ${name} ~NOTFOUND`), `MAP * 127.0.0.1:${port}`, 'EXCLUDE 127.0.0.1'];
  return {
    args: [`--host-resolver-rules=${rules.join(', ')}`],
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a page did that nobody asked it to: scripts of others, requests and windows to elsewhere. */
export class Watch {
  readonly #seen: string[] = [];
  readonly #isOurs: (url: string) => boolean;

  /** Begins with the next page load of `context`. `origins`: those that may be asked. */
  static async over(context: BrowserContext, origins: readonly string[]): Promise<Watch> {
    await context.addInitScript(hooks);
    return new Watch(context, origins);
  }

  private constructor(context: BrowserContext, origins: readonly string[]) {
    this.#isOurs = (url) => origins.some((origin) => url.startsWith(`${origin}/`)) || /^(?:blob|data):/.test(url);
    context.on('request', (request) => {
      if (!this.#isOurs(request.url())) this.#seen.push(`asked ${request.url()}`);
    });
    context.on('dialog', (dialog) => {
      this.#seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('page', (page) => {
      if (context.pages().length > 1) this.#seen.push(`opened ${page.url()}`);
    });
  }

  /** All of it so far; empty where nothing happened. */
  async over(page: Page): Promise<string[]> {
    return [
      ...this.#seen,
      ...(await page.evaluate(() => (globalThis as { ran?: string[] }).ran ?? ['hooks are gone'])),
    ];
  }
}

/** Runs in the page before anything else: notes what a payload calls to show that it runs. */
function hooks(): void {
  const ran: string[] = [];
  Object.defineProperty(globalThis, 'ran', { value: ran });
  for (const name of ['alert', 'prompt', 'confirm', 'print', 'open'] as const) {
    Object.defineProperty(globalThis, name, {
      value: (...args: unknown[]) => void ran.push(`${name}(${args.join()})`),
    });
  }
}
