import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithOffsets } from '../../../../src/model/search/fold';

const strange = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...'aBßİıIéfi字がパﾊﾟ한ㅎㅏ',
      '\u0301',
      '\u0307',
      '\ud800',
      '\udc00',
      'e\u0301',
      '\u0640',
      '\ufe71',
      '\u3099',
      'ﬃ',
    ),
  }),
);

describe('folding', () => {
  test.each([
    ['case and accents', 'Crème BRÛLÉE', 'creme brulee'],
    ['accents as signs of their own', 'Cre\u0300me', 'creme'],
    ['the sharp s, as it is shouted', 'STRASSE Straße STRAẞE', 'strasse strasse strasse'],
    ['the dotted and the dotless i', 'İSTANBUL ısı Iğdır', 'istanbul isi igdir'],
    ['ligatures', 'eﬃcient ﬁnd œuvre', 'efficient find oeuvre'],
    ['full width', 'ＡＢＣ　１２３', 'abc 123'],
    ['letters of the north', 'Smørrebrød Łódź', 'smorrebrod lodz'],
    ['Greek at the end of a word', 'ΟΔΥΣΣΕΥΣ Ὀδυσσεύς', 'οδυσσευσ οδυσσευσ'],
    ['Arabic marks and lengthening', 'كِتَابٌ كتـــاب', 'كتاب كتاب'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['halfwidth kana', 'ﾊﾟｿｺﾝ', 'パソコン'],
    ['what cannot be seen', 'data\u00adbase zero\u200bwidth \ufeffbom', 'database zerowidth bom'],
    ['quotation marks, dashes and spaces of typographers', '“don’t” – a\u00a0b', '"don\'t" - a b'],
  ])('makes alike: %s', (_name, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps apart what are other words', () => {
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('มา')).not.toBe(fold('ม'));
    expect(fold('कि')).not.toBe(fold('का'));
  });

  test('knows the way back: every range of the folded text is one of the original that folds to at least it', () => {
    fc.assert(
      fc.property(strange, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldWithOffsets(text);
        expect(folded.text).toBe(fold(text));
        if (folded.text === '') return;
        const from = a % folded.text.length;
        const to = from + 1 + (b % (folded.text.length - from));
        const [start, end] = folded.original(from, to);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(fold(text.slice(start, end))).toContain(folded.text.slice(from, to));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same for what is folded already', () => {
    fc.assert(
      fc.property(strange, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      // Lengthening that carries a mark: it folds to nothing, and what stood around it must not grow together later.
      { examples: [['か\ufe71\u3099'], ['か\ufcf2\u3099']] },
    );
  });
});
