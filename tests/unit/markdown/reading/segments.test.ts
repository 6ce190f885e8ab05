import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unsafeInline } from '../../../../src/markdown/drawing/unsafe-blocks';
import { readSegment } from '../../../../src/markdown/reading/lex';
import { longestSegment } from '../../../../src/markdown/limits';
import { segmentEnd } from '../../../../src/markdown/reading/segments';
import { Lexer } from 'marked';

function cuts(text: string): number[] {
  const ends = [];
  for (let end = segmentEnd(text, 0); end !== null; end = segmentEnd(text, end)) ends.push(end);
  return ends;
}

const word = fc.constantFrom(
  'a',
  'word',
  '**bold words**',
  '*em*',
  '`code * span`',
  '[link *text*](https://a.test/(x))',
  '<b>',
  '</b>',
  '😀',
  'snake_case',
  '~~gone~~',
);
const prose = fc.array(word, { minLength: 300, maxLength: 1500 }).map((words) => words.join(' '));

describe('a long paragraph is read in segments', () => {
  test('none of them is too long, and each brings the reading on', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ minLength: 3000, maxLength: 9000 })), (text) => {
        const ends = [0, ...cuts(text), text.length];
        for (const [index, end] of ends.slice(1).entries()) {
          expect(end).toBeGreaterThan(ends[index]!);
          expect(end - ends[index]!).toBeLessThanOrEqual(longestSegment);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('where they end does not depend on what follows', () => {
    fc.assert(
      fc.property(prose, prose, (text, more) => {
        const known = cuts(text);
        expect(cuts(`${text} ${more}`).slice(0, known.length)).toEqual(known);
      }),
      { numRuns: 50 },
    );
  });

  test('prose reads as it would in one go', () => {
    const sentence = 'A **bold claim**, some `code * here`, a [link *with* text](https://a.test/(x)) and *more*. ';
    const text = sentence.repeat(200).trim();
    const whole = unsafeInline(Lexer.lexInline(text)).html;
    expect(cuts(text).length).toBeGreaterThan(5);
    expect(unsafeInline(readSegment(text, {})).html).toBe(whole);
  });
});
