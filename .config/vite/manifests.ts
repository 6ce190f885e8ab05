import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a system shows of the app: when it is installed, and in its menu. */
interface Texts {
  description: string;
  newChat: string;
  /** What is seen in the two pictures. */
  wide: string;
  narrow: string;
}

interface Manifest {
  shortcuts: { name: string }[];
  screenshots: { label: string; form_factor: 'wide' | 'narrow' }[];
}

const root = join(import.meta.dirname, '../..');

/**
 * Writes a manifest for each language but English beside the English one: the same app, as `id` and `start_url` are the same. The page
 * links that of the language in force (`locales/manifest-link.ts`). A manifest made in the page would be no way: the addresses within a `blob:`
 * manifest have no folder to start from, and browsers do not install from one.
 */
export function manifests(): Plugin {
  return {
    name: 'tally:manifests',
    apply: 'build',
    generateBundle() {
      const english = read('public/manifest.webmanifest') as Manifest;
      for (const [language, texts] of Object.entries(read('src/locales/manifest.json') as Record<string, Texts>))
        this.emitFile({
          type: 'asset',
          fileName: `manifest.${language}.webmanifest`,
          source: JSON.stringify(translated(english, language, texts)),
        });
    },
  };
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function translated(english: Manifest, language: string, { description, newChat, ...labels }: Texts): unknown {
  return {
    ...english,
    lang: language,
    dir: 'auto',
    description,
    shortcuts: english.shortcuts.map((shortcut) => ({ ...shortcut, name: newChat })),
    screenshots: english.screenshots.map((picture) => ({ ...picture, label: labels[picture.form_factor] })),
  };
}
