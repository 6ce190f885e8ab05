import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

function license(file: string): string {
  return readFileSync(`node_modules/${file}`, 'utf8').trim();
}

const tokenizer = license('gpt-tokenizer/LICENSE');

/** What Vite does not find by itself: what workers bundle, and data. */
const others = [
  { title: 'gpt-tokenizer (MIT)', text: tokenizer },
  { title: 'pdfjs-dist (Apache-2.0)', text: license('pdfjs-dist/LICENSE') },
  { title: 'htmlparser2 (MIT)', text: license('htmlparser2/LICENSE') },
  { title: 'entities (BSD-2-Clause)', text: license('entities/LICENSE') },
  { title: 'ignore (MIT)', text: license('ignore/LICENSE-MIT') },
  {
    title: 'models.dev: prices and windows of models (MIT)',
    text: tokenizer.replace(/^Copyright.*$/m, 'Copyright (c) the contributors of https://models.dev'),
  },
];

/** Completes `licenses.md`, which Vite writes of what the page's own scripts bundle. */
export function otherLicenses(): Plugin {
  return {
    name: 'tally:other-licenses',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const licenses = Object.values(bundle).find(({ fileName }) => fileName === 'licenses.md');
        if (licenses?.type !== 'asset') this.error('There is no licenses.md to complete');
        const added = others.map(({ title, text }) => `## ${title}\n\n${text}\n`);
        licenses.source = [String(licenses.source).trimEnd(), ...added].join('\n\n');
      },
    },
  };
}
