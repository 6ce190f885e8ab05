import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitSentence, tellingWords } from '../../../../src/model/search/hit-sentence';
import { parseQuery } from '../../../../src/model/search/query';

const strange = fc.string({ unit: fc.constantFrom(...'ab ."İßé\u0301が字👍🏽ﬁ\n', '\ud800', '. '), maxLength: 400 });

describe('the sentence of a hit', () => {
  const marked = (passage: string, query: string) => {
    const { text, marks } = hitSentence(passage, tellingWords(query));
    return [text, marks.map(([from, to]) => text.slice(from, to))];
  };

  test('is the one with most of the words, whatever their case', () => {
    expect(marked('A cat. The black cat sleeps! So do I.', 'the BLACK cat')).toEqual([
      'The black cat sleeps!',
      ['black', 'cat'],
    ]);
    expect(marked('今天下雨。貓在睡覺。', '睡覺')[0]).toContain('睡覺');
  });

  test('has no marks on words that every sentence has, unless nothing else was looked for', () => {
    expect(marked('Where is the cat? The dog is in the house.', 'what is the dog for')).toEqual([
      'The dog is in the house.',
      ['dog'],
    ]);
    expect(marked('Der Hund ist für die Katze.', 'für den Hund')[1]).toEqual(['Hund']);
    expect(marked('Кто это? Это кот.', 'что это за кот')[1]).toEqual(['кот']);
    expect(marked('The Who are a band.', 'the who')[1]).toEqual(['The', 'Who']);
  });

  test('is the beginning where it has none of the words', () => {
    expect(marked('It rained.\n\nThe cat sleeps.', 'kitten')).toEqual(['It rained. The cat sleeps.', []]);
  });

  test('of a long sentence is the part around the first word', () => {
    const [text, words] = marked(`${'before '.repeat(60)}needle${' after'.repeat(60)}`, 'needle');
    expect(words).toEqual(['needle']);
    expect(text!.length).toBeLessThan(250);
    expect(text).toMatch(/^….*needle.*…$/);
  });

  test('never has marks beyond its text', () => {
    fc.assert(
      fc.property(strange, strange, fc.constantFrom(tellingWords, parseQuery), (passage, query, make) => {
        const { text, marks } = hitSentence(passage, make(query));
        let before = 0;
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeLessThanOrEqual(text.length);
          before = to;
        }
      }),
    );
  });

  test('is found in the middle of a text of millions', () => {
    const [text, words] = marked(
      `${'Nothing here. '.repeat(200_000)}The needle is here. ${'Nor here. '.repeat(9)}`,
      'needle',
    );
    expect([text, words]).toEqual(['The needle is here.', ['needle']]);
  });

  test('goes on as far as a phrase does', () => {
    const { text, marks } = hitSentence('One. It ends. Then it begins. Two.', parseQuery('"ends. then"'));
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['ends. Then']);
  });
});
