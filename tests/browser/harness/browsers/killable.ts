import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type BrowserContext } from 'playwright-core';

/** A Chromium whose profile outlives it, and which can be killed. */
export interface KillableBrowser {
  context: BrowserContext;
  /** Ends it at once, as the system does: no page hears of it, and nothing is saved any more. */
  kill(): Promise<void>;
}

/** Starts the Chromium at `path` on the profile in the folder `profile`. */
export async function startKillable(path: string, profile: string): Promise<KillableBrowser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = ['--headless', '--remote-debugging-port=0', '--no-first-run', `--user-data-dir=${profile}`];
  // A group of its own: the processes of a browser are killed together.
  const child = spawn(path, [...sandbox, ...flags], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await addressFrom(child.stderr));
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium started without a profile');
  return {
    context,
    async kill() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
      await gone;
      await browser.close();
    },
  };
}

/** Chromium says on its standard error where it listens. */
function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.on('data', (part: Buffer) => {
      said += part.toString();
      const [, address] = /DevTools listening on (\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    output.on('end', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
}
