import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { dist } from './dist';
import { installBrowsers } from './browsers/install';
import type { Browsers } from './browsers/find-browsers';

declare module 'vitest' {
  interface ProvidedContext {
    browsers: Omit<Browsers, 'chromium' | 'headlessShell'> & { chromium: string; headlessShell: string };
  }
}

/** Before any browser test: the browsers, and a production build of the sources as they are. */
export default async function setup(project: TestProject): Promise<void> {
  const { firefox, webkit, ...found } = await installBrowsers();
  const chromium = found.chromium ?? found.headlessShell;
  if (chromium === null) {
    throw new Error(
      'The browser tests need Chromium or Chrome, and none was found or could be installed. ' +
        'Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test',
    );
  }
  project.provide('browsers', { chromium, headlessShell: found.headlessShell ?? chromium, firefox, webkit });
  if (process.env['TALLY_DIST'] === undefined && !isBuildFresh()) build();
}

function isBuildFresh(): boolean {
  const built = [`${dist}/index.html`, `${dist}/tally.html`];
  const sources = ['index.html', 'package-lock.json', 'vite.config.ts', '.config', 'public', 'src'];
  return built.every(existsSync) && Math.max(...sources.map(newest)) < Math.min(...built.map(newest));
}

/** When anything at or below `path` was last changed, in UTC ms. */
function newest(path: string): number {
  const status = statSync(path);
  const below = status.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(status.mtimeMs, ...below);
}

function build(): void {
  // Under Vitest's own NODE_ENV it would be a development build.
  const env = { ...process.env };
  delete env['NODE_ENV'];
  delete env['VITEST'];
  const { status } = spawnSync('npm run build', { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) throw new Error('The production build failed');
}
