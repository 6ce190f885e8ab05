import cl100k from 'gpt-tokenizer/bpeRanks/cl100k_base';
import o200k from 'gpt-tokenizer/bpeRanks/o200k_base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BytePairs } from '../../../../src/context/tokens/tokenizer/byte-pairs';
import { estimateMilli, estimateTokens } from '../../../../src/context/tokens/estimate';
import { cl100kPieces, o200kPieces } from '../../../../src/context/tokens/tokenizer/split';
import { samples } from '../samples';

const newer = new BytePairs(o200k, o200kPieces);
const older = new BytePairs(cl100k, cl100kPieces);

describe('an estimate lies near what public tokenizers say', () => {
  test.each<[keyof typeof samples, number]>([
    ['english', 0.1],
    ['technical', 0.1],
    ['code', 0.1],
    ['python', 0.1],
    ['json', 0.25],
    ['german', 0.2],
    ['chinese', 0.1],
    ['japanese', 0.15],
    ['russian', 0.15],
  ])('%s: within %f of it', (name, error) => {
    const text = samples[name];
    const expected = (2 * newer.count(text) + older.count(text)) / 3;
    expect(Math.abs(estimateTokens(text) / expected - 1)).toBeLessThan(error);
  });
});

test('only nothing is free, and more text is hardly ever fewer tokens', () => {
  const texts = fc.string({ unit: 'binary' });
  expect(estimateTokens('')).toBe(0);
  fc.assert(
    fc.property(texts, texts, (text, more) => {
      expect(estimateTokens(text) > 0).toBe(text !== '');
      // A full stop may turn out to stand within a word, and then costs half.
      expect(estimateMilli(text + more)).toBeGreaterThanOrEqual(estimateMilli(text) - 500);
    }),
  );
});
