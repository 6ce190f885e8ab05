import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, words } from '../../../src/locales';
import * as measures from '../../../src/locales/measures';
import { entryWords } from '../../../src/locales/en/chat/entry';

test('tokens that are not a fact have a sign before them', () => {
  expect(format.tokens(12_345, true)).toBe('12,345');
  expect(format.tokens(12_345, false)).toBe('≈ 12,345');
});

describe('money', () => {
  test.each([
    [0, '$0.00'],
    [1234.5, '$1,234.50'],
    [1, '$1.00'],
    [0.4321, '$0.4321'],
    [0.5, '$0.50'],
    [0.00123, '$0.0012'],
    [0.0001, '$0.0001'],
    [0.000123, '$0.00012'],
    [0.000045, '< $0.0001'],
    [0.0000006, '< $0.0001'],
  ])('%d is %s', (amount, shown) => {
    expect(format.usd(amount)).toBe(shown);
  });

  test('an estimate says so', () => {
    expect(format.usd(0.5, false)).toBe('≈ $0.50');
    expect(format.usd(0.00001, false)).toBe('< $0.0001');
  });

  test('a small amount keeps two figures, never an exponent, and is never shown as nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 0.0099, noNaN: true }), (amount) => {
        const shown = format.usd(amount);
        expect(shown).toMatch(/^\$0\.\d{2,5}$/);
        expect(Math.abs(Number(shown.slice(1)) / amount - 1)).toBeLessThanOrEqual(0.051);
      }),
    );
  });
});

describe('numbers for code', () => {
  test.each([
    [0, '0'],
    [10, '10'],
    [1_000_000, '1000000'],
    [0.5, '0.5'],
    [1e-7, '0.0000001'],
    [0.1 + 0.2, '0.3'],
  ])('%d is %s', (n, shown) => {
    expect(format.decimal(n)).toBe(shown);
  });

  test('are read back as they were, and have no exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (n) => {
        expect(format.decimal(n)).toMatch(/^\d+(\.\d*[1-9])?$/);
        expect(Number(format.decimal(n))).toBeCloseTo(n, 9);
      }),
    );
  });
});

test.each([
  [measures.duration(412), '0.4 s'],
  [measures.duration(61_000), '61.0 s'],
  [measures.duration(0), '< 0.1 s'],
  [measures.duration(49), '< 0.1 s'],
  [measures.duration(50), '0.1 s'],
  [measures.duration(3_600_000), '60 min'],
  [measures.perSecond(43.7), '44/s'],
  [measures.perSecond(9.96), '10/s'],
  [measures.perSecond(0.44), '0.4/s'],
  [measures.perSecond(0.001), '< 0.1/s'],
  [measures.perSecond(123_456), '123,456/s'],
  [format.tokens(0, false), '0'],
  [format.tokens(1e15, false), '≈ 1,000,000,000,000,000'],
  [format.tokens(0, false), '0'],
  [format.tokens(-0, false), '0'],
  [format.tokens(-12, false), '≈ −12'],
  [format.usd(-0), '$0.00'],
  [format.usd(0, false), '$0.00'],
  [format.usd(-0.002), '-$0.002'],
  [format.usd(1e9), '$1,000,000,000.00'],
  [measures.modelWindow({ contextWindow: 0 }), ''],
  [measures.modelWindow({ contextWindow: 10_000_000 }), '10M'],
  [measures.modelRates({ price: { input: 0.00002, output: 0 } }), '< $0.0001 / $0'],
  [measures.size(0), '0 B'],
  [measures.size(68), '68 B'],
  [measures.size(1400), '1.4 kB'],
  [measures.size(2_500_000), '2.5 MB'],
  [measures.size(3e9), '3 GB'],
  [format.month('2026-3'), 'March 2026'],
])('%s is shown as %s', (shown, expected) => {
  expect(shown).toBe(expected);
});

test('one of something is not many', () => {
  expect(words.thread.earlier(1)).toBe('Show 1 earlier message');
  expect(entryWords.versionOf(1, 2)).toBe('1 / 2');
});

test('nothing of the interface is without words', () => {
  const empty: string[] = [];
  const look = (part: unknown, path: string): void => {
    if (typeof part === 'string' && part.trim() === '') empty.push(path);
    if (typeof part === 'object')
      for (const [name, inner] of Object.entries(part ?? {})) look(inner, `${path}.${name}`);
  };
  look(words, 'words');
  expect(empty).toEqual([]);
});
