import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuiltFiles } from '../../src/offline/worker/kept-files.ts';
import { isHashed } from '../../src/offline/worker/route.ts';
import { bundledScript } from './bundled-script.ts';

const entry = join(import.meta.dirname, '../../src/offline/worker/service-worker.ts');

/** From this size on a file is not installed with the worker, in bytes: encodings, PDF, diagrams, the font of formulas. */
const largeBytes = 300_000;

/** What every chat needs, by the names that `shared-files.ts` gives: it is installed, however large it grows. */
const ofEveryChat = /^assets\/(?:app|chat|parts|messages|requests)-/;

/** Icons and screenshots: the system shows them outside of the page, which itself never asks for one, so the worker keeps none. */
const neverAskedFor = /\.png$/;

/** Mermaid, which few need. */
const onceUsed = 'diagram.html';

/** Writes the service worker beside the page, with the list of what it keeps. */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'tally:offline',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    async writeBundle({ dir = '' }, bundle) {
      await writeServiceWorker(dir, [...Object.keys(bundle), ...readdirSync(publicDir)]);
    },
  };
}

/** Writes the worker for the build in `folder`, whose files are at `paths`. */
export async function writeServiceWorker(folder: string, paths: readonly string[]): Promise<void> {
  const files = listed(
    folder,
    paths.filter((path) => !neverAskedFor.test(path)),
  );
  writeFileSync(join(folder, 'sw.js'), await bundledScript(entry, { builtFiles: JSON.stringify(files) }));
}

function listed(folder: string, paths: readonly string[]): BuiltFiles {
  const installed: Record<string, string> = {};
  const later: Record<string, string> = {};
  const used: Record<string, string> = {};
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    const isInstalled =
      path === 'index.html' || ofEveryChat.test(path) || (isHashed(path) && bytes.length < largeBytes);
    // Under its own name a host may redirect it.
    const name = path === 'index.html' ? '' : path;
    (path === onceUsed ? used : isInstalled ? installed : later)[name] = createHash('sha256')
      .update(bytes)
      .digest('base64');
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const version = /assets\/(app-[\w-]+)\.js/.exec(page)?.[1];
  if (version === undefined) throw new Error('index.html names no script of the app');
  return { version, installed, later, onceUsed: used };
}
