import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Paths of programs; null for what this machine does not have. */
export interface Browsers {
  /** Chromium, Chrome or Edge, whole. */
  chromium: string | null;
  /** Chromium's engine alone, without the windows of a browser around it: most tests run in it, at half the work. */
  headlessShell: string | null;
  firefox: string | null;
  webkit: { driver: string; browser: string } | null;
}

/** Looks where the three engines are; installs nothing. Throws where a path that the person named does not start. */
export function findBrowsers(): Browsers {
  return { chromium: findChromium(), headlessShell: findHeadlessShell(), firefox: findFirefox(), webkit: findWebKit() };
}

function findChromium(): string | null {
  const named = fromEnvironment('CHROMIUM_PATH', 'CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH');
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
  const places = [
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inProgramFiles('Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'),
    ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
  ];
  return named ?? firstThatStarts([...onPath(names), ...places, ...playwrightsOwn('chromium', 'chrome')]);
}

function findHeadlessShell(): string | null {
  const names = ['chromium-headless-shell', 'chrome-headless-shell'];
  const own = playwrightsOwn('chromium_headless_shell', 'chrome-headless-shell');
  return fromEnvironment('HEADLESS_SHELL_PATH') ?? firstThatStarts([...onPath(names), ...own]);
}

/** Programs of that name that any version of Playwright has put into its cache, newest first. */
function playwrightsOwn(folderName: string, program: string): string[] {
  const [cache] = chromium.executablePath().split(/chromium-\d+[\\/]/);
  if (cache === undefined || !existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => name.startsWith(`${folderName}-`));
  return folders
    .sort()
    .reverse()
    .flatMap((name) => readdirSync(join(cache, name)).map((platform) => join(cache, name, platform)))
    .flatMap((folder) => [
      join(folder, program),
      join(folder, `${program}.exe`),
      join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ]);
}

function findFirefox(): string | null {
  const places = ['/Applications/Firefox.app/Contents/MacOS/firefox', ...inProgramFiles('Mozilla Firefox/firefox.exe')];
  return fromEnvironment('FIREFOX_PATH') ?? firstThatStarts([...onPath(['firefox-esr', 'firefox']), ...places]);
}

/** WebKitGTK, its driver, and a display that nobody sees: for Linux only. */
function findWebKit(): Browsers['webkit'] {
  const driver = onPath(['WebKitWebDriver']).find(existsSync);
  const browser = webKitFolders()
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(existsSync);
  const display = onPath(['xvfb-run']).find(existsSync);
  return driver && browser && display ? { driver, browser } : null;
}

function webKitFolders(): string[] {
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const roots = ['/usr/libexec', '/usr/lib', '/usr/lib64', `/usr/lib/${triplet}`];
  return roots.filter(existsSync).flatMap((root) =>
    readdirSync(root)
      .filter((name) => name.startsWith('webkit2gtk-4'))
      .map((name) => join(root, name)),
  );
}

function firstThatStarts(paths: string[]): string | null {
  return paths.find(starts) ?? null;
}

/** Whether the program at `path` is there and starts: a browser without its libraries does not. */
function starts(path: string): boolean {
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

/** A path that the person named: it has to work, and nothing else is tried. */
function fromEnvironment(...names: string[]): string | null {
  for (const name of names) {
    const path = process.env[name];
    if (!path) continue;
    if (!starts(path)) throw new Error(`${name} is ${path}, which does not start`);
    return path;
  }
  return null;
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
