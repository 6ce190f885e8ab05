import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

function license(file: string): string {
  return readFileSync(`node_modules/${file}`, 'utf8').trim();
}

const tokenizer = license('gpt-tokenizer/LICENSE');

/** Mermaid, and all that its one file bundles. */
function mermaidLicenses(): { title: string; text: string }[] {
  const found = new Map<string, { title: string; text: string }>();
  const add = (name: string): void => {
    const folder = `node_modules/${name}`;
    if (found.has(name) || name.startsWith('@types/') || !existsSync(folder)) return;
    const about = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      license?: string;
      dependencies?: Record<string, string>;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? license(`${name}/${file}`) : '';
    found.set(name, { title: `${name} (${about.license ?? 'see its text'})`, text });
    Object.keys(about.dependencies ?? {}).forEach(add);
  };
  add('mermaid');
  return [...found.values()];
}

/** What Vite does not find by itself: what workers bundle, and data. */
const others = [
  { title: 'gpt-tokenizer (MIT)', text: tokenizer },
  { title: 'pdfjs-dist (Apache-2.0)', text: license('pdfjs-dist/LICENSE') },
  {
    title: 'Adobe’s tables of East Asian encodings, in pdfjs-dist (BSD-3-Clause)',
    text: license('pdfjs-dist/cmaps/LICENSE'),
  },
  { title: 'htmlparser2 (MIT)', text: license('htmlparser2/LICENSE') },
  { title: 'entities (BSD-2-Clause)', text: license('entities/LICENSE') },
  { title: 'ignore (MIT)', text: license('ignore/LICENSE-MIT') },
  { title: 'STIX Two Math (OFL-1.1)', text: license('@fontsource/stix-two-math/LICENSE') },
  ...mermaidLicenses(),
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
