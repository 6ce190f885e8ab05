import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowsers, type Browsers } from './find-browsers';

type Name = keyof Browsers;

/** Debian's packages for each. */
const packages: Record<Name, readonly string[]> = {
  chromium: ['chromium'],
  headlessShell: ['chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** What Playwright downloads; the other two it has only in builds of its own. */
const downloads: Partial<Record<Name, string>> = { chromium: 'chromium', headlessShell: 'chromium-headless-shell' };

const longestMs = 15 * 60_000;

/**
 * Finds the browsers that the tests use, and installs those that are missing: on Debian as root by `apt-get`, and what
 * is missing still by Playwright's download, where its host answers. Prints every command before running it.
 */
export async function installBrowsers(): Promise<Browsers> {
  let found = findBrowsers();
  const missing = (): Name[] => (Object.keys(packages) as Name[]).filter((name) => found[name] === null);
  if (missing().length === 0) return found;
  console.log(`This machine lacks ${missing().join(', ')}. What can be installed is installed now.`);
  if (hasAptGet()) {
    installPackages(missing().flatMap((name) => packages[name]));
    found = findBrowsers();
  }
  if (await download(missing().flatMap((name) => downloads[name] ?? []))) found = findBrowsers();
  return found;
}

function hasAptGet(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installPackages(names: string[]): void {
  run('apt-get', ['update', '-q']);
  // One by one: a package that a release does not have must not keep the others away.
  for (const name of names) run('apt-get', ['install', '-q', '-y', '--no-install-recommends', name]);
}

/** Says whether it has tried. */
async function download(names: string[]): Promise<boolean> {
  if (names.length === 0) return false;
  const isReachable = await fetch('https://cdn.playwright.dev', { signal: AbortSignal.timeout(5000) }).then(
    () => true,
    () => false,
  );
  if (!isReachable) return false;
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(playwright, 'cli.js'), 'install', ...names]);
  return true;
}

function run(command: string, args: string[]): void {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: longestMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
