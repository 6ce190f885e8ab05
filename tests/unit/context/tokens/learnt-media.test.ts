import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learntTokens } from '../../../../src/context/tokens/learnt-media';
import { measuredMedia, withMedia } from '../../../../src/context/tokens/measured-media';
import { mediaTokens } from '../../../../src/context/tokens/media-tokens';
import type { MediaMeasurement } from '../../../../src/model/endpoint/calibration';
import type { MediaPart } from '../../../../src/model/chat/parts';

const picture = (width: number, height: number): MediaPart => ({
  type: 'image',
  name: '',
  mediaType: 'image/png',
  source: { kind: 'blob', hash: `${width}x${height}`, bytes: 1000 },
  size: { width, height },
});
const pdf: MediaPart = {
  type: 'file',
  name: 'a.pdf',
  mediaType: 'application/pdf',
  source: { kind: 'blob', hash: 'p', bytes: 200_000 },
  pages: 12,
};
/** A bill for pictures of `size` pixels in all. */
const bill = (count: number, size: number, tokens: number): MediaMeasurement => ({
  type: 'image',
  count,
  size,
  tokens,
});
const noUsage = {};

describe('what bills have taught', () => {
  test('one bill gives the same picture the same tokens, and a larger one more', () => {
    const [one] = [[bill(1, 1_000_000, 1280)]];
    expect(learntTokens(one, 'image', 1_000_000)).toBe(1280);
    expect(learntTokens(one, 'image', 500_000)).toBe(640);
    expect(learntTokens(one, 'audio', 10)).toBeNull();
    expect(learntTokens([], 'image', 10)).toBeNull();
  });

  test('a model that takes the same for every picture is known by two sizes', () => {
    const fixed = [bill(1, 1_000_000, 256), bill(1, 90_000, 256), bill(2, 200_000, 512)];
    expect(learntTokens(fixed, 'image', 4_000_000)).toBe(256);
    expect(learntTokens(fixed, 'image', 10)).toBe(256);
  });

  test('law: a model that takes some for each picture and some by its size is found out', () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 50_000, max: 3_000_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.nat(500), fc.double({ min: 1e-4, max: 2e-3, noNaN: true }), (all, each, bySize) => {
        fc.pre(Math.max(...all) > 2 * Math.min(...all));
        const bills = all.map((size) => bill(1, size, each + bySize * size));
        const exact = each + bySize * 1_000_000;
        expect(Math.abs((learntTokens(bills, 'image', 1_000_000) ?? 0) - exact)).toBeLessThanOrEqual(1 + exact / 1000);
      }),
    );
  });

  test('a family with a published formula is counted by that', () => {
    const learnt = [bill(1, 512 * 512, 9999)];
    expect(mediaTokens([picture(512, 512)], { model: 'gpt-4o', learnt })).toBe(255);
    expect(mediaTokens([picture(512, 512)], { model: 'qwen-vl', learnt })).toBe(9999);
    // Before the first bill, rather too many.
    expect(mediaTokens([picture(512, 512)], { model: 'qwen-vl', learnt: [] })).toBe(4800);
  });
});

test('a PDF is counted by its pages, not by its bytes: a scanned one of 5 MB fits into a window', () => {
  const scanned: MediaPart = { ...pdf, source: { kind: 'blob', hash: 's', bytes: 4_900_000 } };
  expect(mediaTokens([scanned], { model: 'claude-sonnet-4-5', learnt: [] })).toBe(36_000);
  expect(mediaTokens([scanned], { model: 'gemini-3-pro', learnt: [] })).toBe(12 * 258);
  const learnt: MediaMeasurement[] = [{ type: 'file', count: 1, size: 10, tokens: 18_000 }];
  expect(mediaTokens([scanned], { model: 'claude-sonnet-4-5', learnt })).toBe(21_600);
});

describe('of a bill', () => {
  const measured = (...[media, bill]: [MediaPart[], Parameters<typeof measuredMedia>[2]]) =>
    measuredMedia([{ media }, {}], 0, bill)?.measurement ?? null;

  test('the pictures are what the server says they are', () => {
    const usage = { ...noUsage, imagePromptTokens: 300 };
    const two = [picture(10, 10), picture(20, 20)];
    const words = { tokens: 5000, exact: false };
    expect(measured(two, { usage, rest: 9000, words })).toEqual(bill(2, 500, 300));
  });

  test('else they are what is left beside the words, where that is sure to be more than an error in these', () => {
    const few = { tokens: 20, exact: false };
    expect(measured([picture(10, 10)], { usage: noUsage, rest: 320, words: few })).toEqual(bill(1, 100, 300));
    const many = { tokens: 5000, exact: false };
    expect(measured([picture(10, 10)], { usage: noUsage, rest: 5300, words: many })).toBeNull();
    expect(measured([picture(10, 10)], { usage: noUsage, rest: 5300, words: { ...many, exact: true } })).toEqual(
      bill(1, 100, 300),
    );
    // A server that dropped the picture.
    expect(measured([picture(10, 10)], { usage: noUsage, rest: 20, words: few })).toBeNull();
  });

  test('nothing is learnt of two types at once, or of what has no size', () => {
    const words = { tokens: 20, exact: true };
    expect(measured([picture(10, 10), pdf], { usage: noUsage, rest: 900, words })).toBeNull();
    const unsized: MediaPart = { ...pdf, type: 'image', size: null };
    expect(measured([unsized], { usage: noUsage, rest: 900, words })).toBeNull();
    expect(measured([pdf], { usage: noUsage, rest: 920, words })).toEqual({
      ...{ type: 'file', count: 1, size: 12, tokens: 900 },
    });
  });

  test('only the newest bills are kept', () => {
    const all = Array.from({ length: 30 }, (_, index) => bill(1, index + 1, index));
    const { media = [] } = all.reduce(withMedia, { measurements: [] });
    expect([media.length, media[0]?.tokens]).toEqual([20, 10]);
  });
});
