import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const longestMs = 15 * 60_000;

let listsAreFresh = false;

/** Installs Debian packages; says whether it did. Needs root and apt-get, and tries nothing else. */
export function installPackages(...packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  if (!listsAreFresh) listsAreFresh = run('apt-get', ['update', '-q']);
  return run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages]);
}

/** Has Playwright download its Chromium, where its host answers; says whether it did. */
export async function downloadChromium(): Promise<boolean> {
  const isReachable = await fetch('https://cdn.playwright.dev', { signal: AbortSignal.timeout(5000) }).then(
    () => true,
    () => false,
  );
  if (!isReachable) return false;
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  return run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
}

/** Whether the program at `path` is there and starts: a browser without its libraries does not. */
export function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window instead of naming its version.
  if (process.platform === 'win32') return true;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

function run(command: string, args: string[]): boolean {
  console.log(`${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: longestMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
