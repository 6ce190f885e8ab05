import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fused } from '../../../../src/context/meaning/fusion';
import { halves, longestPassage, passagesOf } from '../../../../src/context/meaning/passages';
import { textHash } from '../../../../src/model/text-hash';
import { closest, quantized } from '../../../../src/context/meaning/vectors';
import { textParts } from '../../../../src/model/chat/parts';
import { message, reply } from '../../storage/builders';

const said = (text: string) => message('c1', 'm1', { parts: textParts(text) });

describe('passages', () => {
  test('are the whole text, in order, each short enough', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '. ', '字', '😀', '。'), maxLength: 9000 });
    fc.assert(
      fc.property(letters, (text) => {
        const passages = passagesOf(said(text));
        expect(
          passages
            .map((one) => one.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const one of passages) {
          expect(one.text.length).toBeLessThanOrEqual(longestPassage);
          expect(one.text).toBe(text.slice(one.from, one.to));
          expect(one.text.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('end where paragraphs end', () => {
    const paragraph = 'Words of a paragraph. '.repeat(50).trim();
    const passages = passagesOf(said(`${paragraph}\n\n${paragraph}\n\n${paragraph}`));
    expect(passages.map(({ text }) => text.trim())).toEqual([paragraph, paragraph, paragraph]);
  });

  test('are none of what is deleted, empty, a summary, or still being written', () => {
    expect(passagesOf({ ...said('Hi'), deletedAt: 1 })).toEqual([]);
    expect(passagesOf(said(' \n'))).toEqual([]);
    expect(passagesOf({ ...said('Hi'), summary: true })).toEqual([]);
    expect(passagesOf(reply('c1', 'm2', 'Hi', { status: 'streaming' }))).toEqual([]);
  });

  test('can be halved until they are short', () => {
    const [passage] = passagesOf(said('word '.repeat(100)));
    const [first, second] = halves(passage!)!;
    expect(first.text + second.text).toBe(passage!.text);
    expect([first.to, second.from, second.to]).toEqual([second.from, first.to, passage!.to]);
    expect(halves({ ...passage!, text: 'short' })).toBeNull();
  });

  test('know a changed text by its hash', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(textHash(a) === textHash(b)).toBe(a === b);
      }),
    );
  });
});

describe('comparing vectors', () => {
  const dimension = 96;
  const unit = fc.float32Array({ minLength: dimension, maxLength: dimension, min: -1, max: 1, noNaN: true });

  test('finds what an exact comparison finds, in its order, but for ties that rounding decides', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), unit, (vectors, query) => {
        const usable = vectors.filter((vector) => vector.some((value) => Math.abs(value) > 1e-3));
        if (usable.length === 0 || query.every((value) => Math.abs(value) < 1e-3)) return;
        const block = {
          entries: usable.map((_, index) => index),
          vectors: Int8Array.from(usable.flatMap((vector) => [...quantized(vector)])),
        };
        const norm = (vector: Float32Array) => Math.hypot(...vector);
        const exact = usable.map(
          (vector) => vector.reduce((sum, value, at) => sum + value * query[at]!, 0) / norm(vector) / norm(query),
        );
        const found = closest([block], query, 5);
        expect(found).toHaveLength(Math.min(5, usable.length));
        const sorted = [...exact].sort((a, b) => b - a);
        found.forEach(({ entry, similarity }, place) => {
          expect(similarity).toBeCloseTo(exact[entry]!, 1);
          expect(exact[entry]!).toBeGreaterThan(sorted[place]! - 0.03);
        });
      }),
    );
  });

  test('passes over vectors of another model', () => {
    expect(closest([{ entries: ['a'], vectors: Int8Array.of(1, 2, 3) }], Float32Array.of(1, 2), 5)).toEqual([]);
  });
});

test('two rankings become one by their places', () => {
  expect(
    fused([
      ['a', 'b', 'c'],
      ['c', 'a'],
    ]),
  ).toEqual(['a', 'c', 'b']);
  expect(fused([[], ['x']])).toEqual(['x']);
});
