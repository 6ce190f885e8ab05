import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { expect, onTestFinished, test } from 'vitest';

const options: ESLint.Options = {
  overrideConfigFile: resolve('.config/eslint.config.js'),
  // The files below do not exist, so there are no types to ask for; the rules of the house need none.
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }, ts.configs.disableTypeChecked],
};
const eslint = new ESLint(options);

/** The rules that `code` breaks when it stands in `file`. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const importRule = '@typescript-eslint/no-restricted-imports';

test.each([
  ['src/model/a.ts', '../protocol/b'],
  ['src/model/a.ts', 'svelte'],
  ['src/protocol/a.ts', '../storage/b'],
  ['src/context/a.ts', '../protocol/b'],
  ['src/markdown/a.ts', '../state/b.svelte'],
  ['src/storage/a.ts', '../context/b'],
  ['src/storage/journal/a.ts', '../../context/b'],
  ['src/media/a.ts', '../storage/b'],
  ['src/preview/a.ts', '../markdown/b'],
  ['src/offline/a.ts', '../storage/b'],
  ['src/state/a.svelte.ts', '../ui/b.svelte'],
  ['src/state/a.svelte.ts', '../locales/index'],
  ['src/locales/a.ts', '../state/b.svelte'],
  ['src/ui/chat/A.svelte', '../../storage/b'],
  ['src/ui/chat/A.svelte', '../../markdown/b'],
  ['src/ui/chat/A.svelte', '../../App.svelte'],
  ['src/main.ts', './ui/chat/A.svelte'],
  ['src/ui/a.ts', 'marked'],
  ['src/ui/a.ts', 'highlight.js/lib/core'],
  ['src/state/a.ts', 'dompurify'],
  ['src/state/a.ts', 'idb-keyval'],
  ['src/state/a.ts', 'gpt-tokenizer/encoding/o200k_base'],
  ['src/state/a.ts', 'pdfjs-dist/legacy/build/pdf.min.mjs'],
])('%s may not import %s', async (file, from) => {
  const inFile = (code: string): string => (file.endsWith('.svelte') ? `<script lang="ts">${code}</script>` : code);
  expect(await broken(file, inFile(`import { b } from '${from}'; b();`))).toEqual([importRule]);
  // Nor later.
  expect(await broken(file, inFile(`void import('${from}');`))).toEqual(['house/lazy-imports']);
});

test.each([
  ['src/model/a.ts', './b'],
  ['src/protocol/a.ts', '../model/b'],
  ['src/protocol/a.ts', 'eventsource-parser'],
  ['src/state/a.svelte.ts', '../storage/b'],
  ['src/state/a.svelte.ts', '../markdown/b'],
  ['src/ui/chat/a.ts', '../../state/b.svelte'],
  ['src/ui/chat/a.ts', '../parts/b'],
  ['src/markdown/a.ts', 'highlight.js/lib/core'],
  ['src/storage/a.ts', 'idb-keyval'],
  ['src/media/a.ts', 'pdfjs-dist/legacy/build/pdf.min.mjs'],
  ['src/state/a.svelte.ts', '../media/b'],
  ['src/main.ts', './storage/b'],
  ['src/App.svelte', './ui/chat/A.svelte'],
])('%s may import %s', async (file, from) => {
  const statement = `import { b } from '${from}'; b();`;
  expect(await broken(file, file.endsWith('.svelte') ? `<script lang="ts">${statement}</script>` : statement)).toEqual(
    [],
  );
});

test('a part of ui that has the name of a layer may be loaded later', async () => {
  const load = `void import('../preview/Preview.svelte');`;
  expect(await broken('src/ui/chat/blocks/a.ts', load)).toEqual([]);
  expect(await broken('src/ui/a.ts', load)).toEqual(['house/lazy-imports']);
});

test('a folder of more than fifteen files is reported, once, whatever its last file is', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'tally-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const files = [...'abcdefghijklmno'].map((name) => join(cwd, `src/model/${name}.ts`));
  mkdirSync(dirname(files[0]!), { recursive: true });
  const linted = new ESLint({ ...options, cwd });
  const rules = async (): Promise<(string | null)[]> =>
    (await linted.lintFiles('src')).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  for (const file of files) writeFileSync(file, 'export {};\n');
  expect(await rules()).toEqual([]);
  writeFileSync(join(cwd, 'src/model/z.css'), '');
  expect(await rules()).toEqual(['house/folder-size']);
});

test('a component may name a type of markdown', async () => {
  expect(await broken('src/ui/a.ts', `import type { B } from '../markdown/b'; export type C = B;`)).toEqual([]);
});

test.each([
  [
    'a file',
    'src/model/chat/message.ts',
    `import type { Rearrangement } from './rearrange'; export type A = Rearrangement;`,
  ],
  ['itself', 'src/model/chat/message.ts', `export * from './message';`],
  ['a part that is loaded later', 'src/markdown/code/languages.ts', `export const load = () => import('./code');`],
  ['a type in place', 'src/model/chat/message.ts', `export type A = import('./rearrange').Rearrangement;`],
  [
    'a component',
    'src/ui/columns/EstimateLine.svelte',
    `<script lang="ts">import Planned from './Planned.svelte';</script><Planned />`,
  ],
  ['what a component loads', 'src/ui/frame/Frame.svelte', `<p>{import('../../App.svelte')}</p>`],
])('nothing may be imported that leads back: %s', async (_, file, code) => {
  expect(await broken(file, code)).toContain('house/no-import-circle');
});

test.each([
  ['src/state/a.ts', `void fetch('/');`, 'no-restricted-globals'],
  ['src/state/a.ts', `void globalThis.fetch('/');`, 'no-restricted-properties'],
  ['src/protocol/a.ts', `new WebSocket('wss://example.com');`, 'no-restricted-globals'],
  ['src/protocol/a.ts', `navigator.sendBeacon('/');`, 'no-restricted-properties'],
  ['src/protocol/a.ts', `localStorage.clear();`, 'no-restricted-globals'],
  ['src/ui/a.ts', `indexedDB.open('tally');`, 'no-restricted-globals'],
  ['src/state/a.ts', `window.sessionStorage.clear();`, 'no-restricted-properties'],
  ['src/protocol/a.worker.ts', `void fetch('/');`, 'no-restricted-globals'],
  ['src/context/a.worker.ts', `importScripts('/a.js');`, 'no-restricted-globals'],
  ['src/context/a.worker.ts', `self.fetch('/');`, 'no-restricted-properties'],
  ['src/markdown/a.ts', `document.body.innerHTML = '';`, 'no-restricted-syntax'],
  ['src/ui/a.ts', `document.body['outerHTML'] = '';`, 'no-restricted-syntax'],
  ['src/ui/a.ts', `document.body.insertAdjacentHTML('beforeend', '');`, 'no-restricted-syntax'],
  ['src/ui/a.ts', `addEventListener('keydown', (event) => event.isComposing);`, 'no-restricted-syntax'],
  ['src/ui/a.ts', `document.write('');`, 'no-restricted-properties'],
  ['src/ui/a.ts', `eval('1');`, 'no-eval'],
  ['src/ui/a.ts', `console.log(1);`, 'no-console'],
  ['src/ui/chat/A.svelte', `<script lang="ts">let { a } = $props();</script>{@html a}`, 'svelte/no-at-html-tags'],
  ['src/ui/chat/A.svelte', `<button onclick={() => fetch('/')}>A</button>`, 'no-restricted-globals'],
])('%s may not say %s', async (file, code, rule) => {
  expect(await broken(file, code)).toEqual([rule]);
});

test.each([
  ['src/protocol/a.ts', `void fetch('/');`],
  ['src/storage/a.ts', `localStorage.clear(); indexedDB.open('tally');`],
  ['src/ui/chat/blocks/Html.svelte', `<script lang="ts">document.body.innerHTML = '';</script>`],
  ['src/ui/chat/blocks/Html.svelte', `<script lang="ts">let { a } = $props();</script>{@html a}`],
])('%s is the place for %s', async (file, code) => {
  expect(await broken(file, code)).toEqual([]);
});
