import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { Page } from './page';
import { WebDriverSession } from './webdriver';

/** WebKitGTK, Safari's engine, in a small browser of its own on a display that nobody sees. */
export class WebKitPage extends Page {
  private constructor(
    private readonly server: ChildProcess,
    private readonly session: WebDriverSession,
  ) {
    super();
  }

  static async open(where: { driver: string; browser: string }): Promise<Page> {
    const port = await freePort();
    // A process group of its own, which ends as one: xvfb-run, its display, the driver, the browser.
    const server = spawn('xvfb-run', ['-a', where.driver, `--port=${port}`], { detached: true, stdio: 'ignore' });
    const origin = `http://127.0.0.1:${port}`;
    try {
      await answers(origin, server);
      const session = await WebDriverSession.start(origin, {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: where.browser, args: ['--automation'] },
      });
      return new WebKitPage(server, session);
    } catch (error) {
      end(server);
      throw error;
    }
  }

  goto(url: string): Promise<void> {
    return this.session.goto(url);
  }
  reload(): Promise<void> {
    return this.session.reload();
  }
  press(key: string): Promise<void> {
    return this.session.press(key);
  }
  async screenshot(path: string): Promise<void> {
    await writeFile(path, await this.session.screenshot(), 'base64');
  }
  async close(): Promise<void> {
    try {
      await this.session.end();
    } finally {
      end(this.server);
    }
  }
  protected value(expression: string): Promise<unknown> {
    return this.session.evaluate(expression);
  }
  protected clickOn(expression: string): Promise<boolean> {
    return this.session.clickOn(expression);
  }
}

function end(server: ChildProcess): void {
  if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Resolves once the driver at `origin` is ready. Throws where it has ended instead. */
async function answers(origin: string, driver: ChildProcess): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    driver.once('error', reject);
    driver.once('exit', (code) => reject(new Error(`WebKitWebDriver ended with ${code}`)));
  });
  const isReady = async (): Promise<void> => {
    const { ok, status } = await fetch(`${origin}/status`);
    if (!ok) throw new Error(`WebKitWebDriver answers ${status}`);
  };
  await Promise.race([vi.waitFor(isReady, { timeout: 20_000 }), ended]);
}
