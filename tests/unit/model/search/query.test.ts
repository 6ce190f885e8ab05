import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasTerms, hitsIn, searchable } from '../../../../src/model/search/hits';
import { isEmpty, parseQuery } from '../../../../src/model/search/query';
import { eachToken, runsOf } from '../../../../src/model/search/words';

/** The terms of a query; those that must not be there with a minus, phrases in quotation marks as far as they are closed. */
function read(typed: string): string[] {
  const { terms, without } = parseQuery(typed);
  const told = (minus: string) => (term: (typeof terms)[number]) =>
    minus + (term.startsWord ? '"' : '') + term.text + (term.endsWord ? '"' : '');
  return [...terms.map(told('')), ...without.map(told('-'))];
}

const finds = (typed: string, ...texts: string[]) => hasTerms(texts.map(searchable), parseQuery(typed));
const marked = (typed: string, text: string) =>
  hitsIn(text, parseQuery(typed)).map(([from, to]) => text.slice(from, to));

describe('a query is read as', () => {
  test.each([
    ['words', ' Otters  eat FISH ', ['otters', 'eat', 'fish']],
    ['a phrase', '"river  otter" cub', ['"river otter"', 'cub']],
    ['typographic and German quotation marks', '“river otter” „am Fluss“', ['"river otter"', '"am fluss"']],
    ['a phrase that still goes on', 'cub "river ot', ['cub', '"river ot']],
    ['words and phrases that must not be there', 'otter -sea -"giant otter"', ['otter', '-sea', '-"giant otter"']],
    ['a hyphen within a word', 'well-known', ['well-known']],
    ['options and arrows', '--force -> =>', ['--force', '->', '=>']],
    ['what comes before a minus has its word', 'otter -', ['otter']],
    ['signs of regular expressions', 'a.*b [x] (y) \\d+ $', ['a.*b', '[x]', '(y)', '\\d+', '$']],
    ['names with signs', 'C++ c# .NET node.js', ['c++', 'c#', '.net', 'node.js']],
    ['a sentence', 'Hello, world!', ['hello', 'world']],
    ['nothing but signs', '?! ...', ['?!', '...']],
    ['addresses', 'https://a.b/c', ['https://a.b/c']],
    [
      'fields that are none',
      'note:x role:nobody before:soon after:2026-02-30',
      ['note:x', 'role:nobody', 'before:soon', 'after:2026-02-30'],
    ],
    ['a word that comes twice', 'ha Ha HA', ['ha']],
    ['nothing', ' "" - role: in: ', []],
  ])('%s', (_name, typed, terms) => {
    expect(read(typed)).toEqual(terms);
  });

  test('fields, their beginnings and their opposites', () => {
    expect(parseQuery('role:user Role:A model:GPT-4 in:"My Folder" -tag:Älter').conditions).toEqual([
      { field: 'role', roles: ['user'], isExcluded: false },
      { field: 'role', roles: ['assistant'], isExcluded: false },
      { field: 'model', value: 'gpt-4', isExcluded: false },
      { field: 'in', value: 'my folder', isExcluded: false },
      { field: 'tag', value: 'alter', isExcluded: true },
    ]);
  });

  test('local days, months and years', () => {
    const times = (typed: string) => parseQuery(typed).conditions.map((one) => 'time' in one && one.time);
    expect(times('after:2026-11-27 before:2026-11 after:2026 before:2026/1/2')).toEqual([
      new Date(2026, 10, 27).getTime(),
      new Date(2026, 10, 1).getTime(),
      new Date(2026, 0, 1).getTime(),
      new Date(2026, 0, 2).getTime(),
    ]);
  });

  test('something, whatever is typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'ab "-:.*+?^${}()|[]\\', '\ud800', '\udc00', 'role:', 'before:2', '“', 'é', '字', '\0'),
    });
    fc.assert(
      fc.property(typed, typed, (query, text) => {
        const parsed = parseQuery(query);
        const hits = hitsIn(text, parsed);
        if (parsed.without.length === 0 && finds(query, text))
          expect(hits.length > 0 || parsed.terms.length === 0).toBe(true);
        if (query.trim() === '') expect(isEmpty(parsed)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    for (const unit of ['a', '"', '-', 'a ', '(a+)+', 'role:', '\ud800', '字', '" "'])
      parseQuery(unit.repeat(10_000 / unit.length));
  });
});

describe('a query finds', () => {
  test.each([
    ['parts of words, in any order, across the texts of a message', 'gericht bund', ['Bundesverfassungsgericht']],
    ['case and accents aside', 'ANGSTROM naïve', ['Ångström was naive']],
    ['phrases over the ends of lines', '"river otter"', ['the river\n  otter']],
    ['phrases up to where they are typed', '"river ot', ['river otters']],
    ['a quoted word as a whole', '"art"', ['state of the art.']],
    ['Chinese', '西红柿', ['怎么做西红柿炒鸡蛋？']],
    ['Japanese', 'パソコン', ['新しいパソコンを買った']],
    ['Thai', 'แมว', ['ฉันมีแมวสองตัว']],
    ['Arabic without marks', 'كتاب', ['كِتَابٌ جَدِيد']],
    ['Hebrew without points', 'שלום', ['שָׁלוֹם עולם']],
    ['emoji', '👍', ['well done 👍🏽']],
    ['lone surrogates', 'a\ud800', ['b a\ud800 c']],
  ])('%s', (_name, query, texts) => {
    expect(finds(query, ...texts)).toBe(true);
  });

  test.each([
    ['a word that is missing', 'otter sea', ['otter']],
    ['a phrase in another order', '"otter river"', ['river otter']],
    ['a quoted word within others', '"art"', ['party start']],
    ['what must not be there', 'otter -sea', ['otter', 'sea']],
    ['a pattern', 'o.*r', ['otter']],
    ['the rest of data', 'zzz', [`${'a'.repeat(3000)}zzz`]],
  ])('not %s', (_name, query, texts) => {
    expect(finds(query, ...texts)).toBe(false);
  });

  test('and marks it in the text as it was written', () => {
    expect(marked('strasse', 'Die Straße, die STRASSE')).toEqual(['Straße', 'STRASSE']);
    expect(marked('fi', 'eﬃcient')).toEqual(['ﬃ']);
    expect(marked('e', 'Cafe\u0301s')).toEqual(['e\u0301']);
    expect(marked('istanbul', 'İstanbul ıstanbul')).toEqual(['İstanbul', 'ıstanbul']);
    expect(marked('"a b" bc', 'xa\n\t bc')).toEqual(['bc']);
    expect(marked('a\u3000b "c d"', 'É a c  \n d')).toEqual(['a', 'c  \n d']);
    expect(marked('aa', 'aaaa')).toEqual(['aa', 'aa']);
    expect(marked('otter ott', 'Otters')).toEqual(['Otter']);
  });
});

test('every part of a word of up to 20 letters is part of a token, and every sign of a script without spaces begins one', () => {
  const text = fc.string({ unit: fc.constantFrom(..."abc_1字かแ👍 .'"), maxLength: 150 });
  fc.assert(
    fc.property(text, (raw) => {
      const tokens: string[] = [];
      const folded = searchable(raw);
      eachToken(folded, (token) => tokens.push(token));
      for (const { text: run, isSpaced } of runsOf(folded)) {
        const signs = [...run];
        if (isSpaced)
          for (let from = 0; from < run.length; from += 1)
            expect(tokens.some((token) => token.includes(run.slice(from, from + 20)))).toBe(true);
        else for (const [at, sign] of signs.entries()) expect(tokens).toContain(sign + (signs[at + 1] ?? ''));
      }
    }),
  );
});
