import { afterEach, expect, test } from 'vitest';
import { count } from '../../../../src/locales/format';
import { putInForce, type Catalogue } from '../../../../src/locales/in-force.svelte';
import { exportsOf, filesOf, leaves, translations } from './catalogues';

afterEach(() => putInForce('en', undefined));

test.each([
  // A sign with a space before it must not begin a line.
  ['fr', /(?<=[\p{L}\d)»]) [:;?!»](?!\d)|« /u],
  ['ja', /[\u3040-\u9fff][,!?;:()]/u],
  ['zh-Hans', /[\u4e00-\u9fff][,!?;:()]/u],
  ['zh-Hant', /[\u4e00-\u9fff][,!?;:()]/u],
  ['ar', /[\u0620-\u064a\u2069][,;?]/u],
  ['ru', /["“”]\p{L}|\p{L}["“”]/u],
  ['es', /["“”]\p{L}|(?<!¿[^?]*)\p{L}\?(?!\w)|(?<!¡[^!]*)\p{L}!/u],
] as const)('in %s, punctuation is that of the language', (language, fault) => {
  const found: string[] = [];
  // Replies of the demo have code in them.
  for (const file of filesOf(language).filter((name) => !/demo|shipped-prompts/.test(name))) {
    putInForce(language, exportsOf(language, file) as Catalogue);
    for (const [path, leaf] of leaves(exportsOf(language, file), file)) {
      const said = typeof leaf === 'function' ? saidBy(leaf as (...args: unknown[]) => unknown) : String(leaf);
      if (!said.startsWith('{') && fault.test(said)) found.push(`${path}: ${said}`);
    }
  }
  expect(found).toEqual([]);
});

test.each(['en', ...translations] as const)(
  'in %s, every asterisk in the replies of the demo has its partner',
  (language) => {
    const replies = leaves(exportsOf(language, 'demo'), 'demo').filter(([path]) => !path.includes('.asks.'));
    expect(replies.length).toBeGreaterThan(3);
    for (const [path, reply] of replies) {
      const prose = String(reply).replace(/```[^]*?```|`[^`\n]*`/g, '');
      const single = prose.replace(/\*\*(?!\*)[^*\n]+\*\*|(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)/g, '');
      expect(single, path).not.toContain('*');
    }
  },
);

/** What a phrase says of figures; nothing where it takes more than these. */
function saidBy(phrase: (...args: unknown[]) => unknown): string {
  try {
    const said = [phrase(12, 34, 56, 78)].flat().join(' ');
    return said.includes(count(Number.NaN)) ? '' : said;
  } catch {
    return '';
  }
}
