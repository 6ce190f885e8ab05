import { afterEach, expect, test } from 'vitest';
import { putInForce, type Catalogue } from '../../../../src/locales/in-force.svelte';
import { englishFiles, exportsOf, leaves } from './catalogues';

const sentences = Object.values(
  import.meta.glob<string>('/src/locales/sentences/**/*.ts', { eager: true, query: '?raw', import: 'default' }),
).join('\n');

/** Phrases that are stored, not shown, and those whose name is one of our own, in the same language. */
const exempt = [
  'strategyWords.asInSettings',
  'sentMediaWords.rule.asInSettings',
  'listWords.copyOf',
  'messageWords.branchOf',
  'inspectWords.harName',
  'promptWords.file.name',
  'exportWords.archiveName',
];

const name = 'gpt-4o (new)';

/** Parameters that are names; the others are figures, which `format.ts` isolates. */
const isName = /name|title|tag|model|host|origin|address|file|folder|path|endpoint|server|app|url|header|language/i;

afterEach(() => putInForce('en', undefined));

test.each(['ar', 'he'] as const)('in %s, names stand by themselves in every phrase', (language) => {
  const open: string[] = [];
  for (const file of englishFiles) {
    putInForce(language, exportsOf(language, file) as Catalogue);
    for (const [path, leaf] of leaves(exportsOf(language, file), '')) {
      const [words = ''] = path.slice(1).split('.');
      // Those are given their names isolated.
      if (sentences.includes(words) || exempt.includes(path.slice(1)) || typeof leaf !== 'function') continue;
      const said = saidOf(leaf as (...args: unknown[]) => unknown);
      const bare = said.replace(/\u2068[^\u2069]*\u2069/g, '');
      if (bare.includes(name) && said !== JSON.stringify([name])) open.push(`${file}${path}: ${said}`);
    }
  }
  expect(open).toEqual([]);
});

function saidOf(phrase: (...args: unknown[]) => unknown): string {
  const [, parameters = ''] = /^\(?([\w, ]*)\)? =>/.exec(phrase.toString()) ?? [];
  try {
    return JSON.stringify([phrase(...parameters.split(', ').map((one) => (isName.test(one) ? name : 12)))]);
  } catch {
    // It takes a list, or facts by name.
    return '';
  }
}
