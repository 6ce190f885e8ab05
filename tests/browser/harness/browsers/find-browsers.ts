import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { downloadChromium, installPackages, starts } from './install';

/** Where a browser is, or why there is none. */
export type Found<Where> = Where | { missing: string };

/** Paths of programs. */
export interface Browsers {
  chromium: string;
  firefox: Found<{ path: string }>;
  webkit: Found<{ driver: string; browser: string }>;
}

/** Finds the three engines, installing what can be installed. Throws if there is no Chromium: nothing is proven without one. */
export async function findBrowsers(): Promise<Browsers> {
  return { chromium: await findChromium(), firefox: findFirefox(), webkit: findWebKit() };
}

async function findChromium(): Promise<string> {
  const named = fromEnvironment('CHROMIUM_PATH', 'CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH');
  if (named) return named;
  const found = chromiumOnThisMachine();
  if (found) return found;
  console.log('No Chromium on this machine: trying to install one …');
  if (await downloadChromium()) {
    const downloaded = [chromium.executablePath()].find(starts);
    if (downloaded) return downloaded;
  }
  if (installPackages('chromium')) {
    // Only for screenshots with other scripts and emoji: no test needs them.
    installPackages('fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji');
    const installed = chromiumOnThisMachine();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found or could be installed. ' +
      'Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function chromiumOnThisMachine(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
  const places = [
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inProgramFiles('Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'),
    ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
  ];
  return [...onPath(names), ...places, chromium.executablePath(), ...otherPlaywrightChromiums()].find(starts);
}

/** Chromiums that other versions of Playwright have put into the cache, newest first. */
function otherPlaywrightChromiums(): string[] {
  const [cache, tail] = chromium.executablePath().split(/chromium-\d+[\\/]/);
  if (cache === undefined || tail === undefined || !existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) => [join(cache, name, tail), join(cache, name, tail.replace('linux64', 'linux'))]);
}

function findFirefox(): Browsers['firefox'] {
  const named = fromEnvironment('FIREFOX_PATH');
  if (named) return { path: named };
  const find = () =>
    [
      ...onPath(['firefox-esr', 'firefox']),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...inProgramFiles('Mozilla Firefox/firefox.exe'),
    ].find(starts);
  const path = find() ?? (installPackages('firefox-esr') ? find() : undefined);
  return path ? { path } : { missing: 'no Firefox found or installable (FIREFOX_PATH names one)' };
}

function findWebKit(): Browsers['webkit'] {
  if (process.platform !== 'linux') return { missing: 'WebKitGTK is for Linux' };
  const find = () => {
    const driver = onPath(['WebKitWebDriver']).find(existsSync);
    const browser = webKitFolders()
      .map((folder) => join(folder, 'MiniBrowser'))
      .find(existsSync);
    const display = onPath(['xvfb-run']).find(existsSync);
    return driver && browser && display ? { driver, browser } : undefined;
  };
  const install = () => installPackages('webkit2gtk-driver', 'xvfb', 'xauth');
  return (
    find() ??
    (install() ? find() : undefined) ?? { missing: 'no WebKitWebDriver, MiniBrowser and xvfb-run found or installable' }
  );
}

function webKitFolders(): string[] {
  const roots = ['/usr/libexec', '/usr/lib', '/usr/lib64', `/usr/lib/${debianTriplet()}`];
  return roots.flatMap((root) =>
    existsSync(root)
      ? readdirSync(root)
          .filter((name) => name.startsWith('webkit2gtk-4'))
          .map((name) => join(root, name))
      : [],
  );
}

function debianTriplet(): string {
  return process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
}

/** A path that the person named: it has to work, and nothing else is tried. */
function fromEnvironment(...names: string[]): string | undefined {
  for (const name of names) {
    const path = process.env[name];
    if (!path) continue;
    if (!starts(path)) throw new Error(`${name} is ${path}, which does not start`);
    return path;
  }
  return undefined;
}

function onPath(names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat(dirname(process.execPath), '/usr/bin');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function inProgramFiles(...tails: string[]): string[] {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return roots.flatMap((root) => tails.map((tail) => join(root, tail)));
}
