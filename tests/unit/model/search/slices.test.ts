import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, type Range } from '../../../../src/model/search/fold';
import { hitsIn } from '../../../../src/model/search/hits';
import { hitsBySlices } from '../../../../src/model/search/slices';

const literal = (text: string) => ({ terms: [{ text: fold(text), startsWord: false, endsWord: false }] });

/** All hits, and how many slices they came in. */
function bySlices(text: string, wanted: string): { hits: Range[]; slices: number } {
  const slices = [...hitsBySlices(text, literal(wanted))];
  return { hits: slices.flat(), slices: slices.length };
}

test('a long text is searched in slices, and a hit across the end of one is found once', () => {
  const text = `${'x'.repeat(49_997)}needle${'x'.repeat(99_994)}needle`;
  const { hits, slices } = bySlices(text, 'needle');
  expect(hits).toEqual(hitsIn(text, literal('needle')));
  expect(hits).toHaveLength(2);
  expect(slices).toBeGreaterThan(2);
});

test('hits by slices are those of the whole text, whatever stands in it', () => {
  const filler = fc.constantFrom('a', 'é', 'e\u0301', ' ', '\n', '猫', 'ß', '\ud83d\ude00', 'aaab', '. ');
  fc.assert(
    fc.property(
      fc.array(filler, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('ab', 'e', '猫', 's', 'a a'),
      (pieces, wanted) => {
        const text = pieces.join('').repeat(Math.ceil(60_000 / pieces.join('').length));
        expect(bySlices(text, wanted).hits).toEqual(hitsIn(text, literal(wanted)));
      },
    ),
    { numRuns: 6 },
  );
});

test('an empty text has no hits', () => {
  expect(bySlices('', 'a').hits).toEqual([]);
});
