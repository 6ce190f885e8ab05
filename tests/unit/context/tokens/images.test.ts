import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageTokens, type ImageDetail } from '../../../../src/context/tokens/images';

const high = 'high' as const;
const models = [
  'gpt-4o',
  'gpt-4o-mini',
  'gpt-5',
  'o3',
  'gpt-4.1-mini',
  'gpt-5-nano',
  'o4-mini',
  'claude-x',
  'gemini-2',
];

describe('an image costs what its provider publishes', () => {
  // The guides' own examples, and bills that users of OpenAI's forum have published, without the text beside the image.
  test.each<[model: string, width: number, height: number, detail: ImageDetail, tokens: number]>([
    ['gpt-4o', 1024, 1024, 'high', 765],
    ['gpt-4o', 2048, 4096, 'high', 1105],
    ['gpt-4o', 4096, 8192, 'low', 85],
    // What is asked for without a word on detail is no thumbnail (BerriAI/litellm 33790, 39910).
    ['gpt-4o', 4096, 4096, 'auto', 765],
    ['claude-sonnet-4-5', 1920, 1080, 'auto', 1600],
    ['gpt-4.1', 1800, 2400, 'high', 765],
    // One pixel decides whether there is a second row of tiles.
    ['gpt-4.1', 2049, 513, 'high', 1445],
    ['gpt-4.1', 2050, 513, 'high', 765],
    ['gpt-4o-mini', 1024, 1024, 'high', 25_501],
    ['gpt-4o-mini', 1024, 1024, 'low', 2833],
    ['gpt-5', 1024, 1024, 'high', 630],
    ['gpt-5', 512, 512, 'high', 210],
    ['o1', 1024, 1024, 'high', 675],
    ['o3', 1024, 1024, 'low', 75],
    // 1,024 patches, and 1,452 of an image that is scaled down.
    ['gpt-4.1-mini', 1024, 1024, 'high', 1659],
    ['gpt-4.1-mini', 1800, 2400, 'high', 2353],
    ['gpt-4.1-mini', 4000, 1474, 'high', 2348],
    ['gpt-4.1-nano', 1024, 1024, 'high', 2520],
    // What a member of OpenAI's forum was billed by patch, where the guide says 1.62 and 2.46.
    ['gpt-5-mini-2025-08-07', 1024, 1024, 'high', 1229],
    ['gpt-5-nano', 1024, 1024, 'high', 1536],
    ['gpt-5.4-mini', 1024, 1024, 'low', 1229],
    ['gpt-5.4', 1600, 1600, 'high', 3000],
    ['gpt-5.6-sol', 1024, 1024, 'high', 1229],
    // 1,844 is the most that standard detail is billed (llxprt-code 3477).
    ['gpt-5.4-mini', 1536, 1024, 'high', 1844],
    ['o4-mini', 1024, 1024, 'high', 1762],
    ['claude-sonnet-4-5', 1000, 1000, 'high', 1334],
    ['claude-sonnet-4-5', 200, 200, 'high', 54],
    ['claude-sonnet-4-20250514', 1092, 1092, 'high', 1590],
    ['claude-3-5-haiku-latest', 8000, 8000, 'high', 1600],
    ['claude-sonnet-4-5', 8000, 200, 'high', 82],
    ['gemini-2.5-flash', 384, 384, 'high', 258],
    ['gemini-2.5-flash', 385, 1, 'high', 258],
    ['gemini-2.5-flash', 6144, 3072, 'high', 2064],
    ['gemini-2.5-flash', 1536, 768, 'high', 516],
    ['gemini-2.5-flash', 1536, 768, 'medium', 256],
    ['gemini-2.5-flash', 1536, 768, 'low', 64],
  ])('%s: %i × %i, %s: %i', (model, width, height, detail, tokens) => {
    expect(imageTokens(model, { width, height, detail })).toBe(tokens);
  });
});

test('names of routers and fine-tunes are known, others are not guessed at', () => {
  const image = { width: 1024, height: 1024, detail: high };
  expect(imageTokens('openai/gpt-4o', image)).toBe(765);
  expect(imageTokens('google/gemini-2.5-pro', image)).toBe(4 * 258);
  for (const model of ['llava', 'claude-opus-4-7', 'claude-fable-5', 'gemini-3-pro', 'gpt-5.1'])
    expect(imageTokens(model, image)).toBeNull();
});

test('an image costs the same lying and standing, and never more than the most that its model takes', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(...models), (width, height, model) => {
      const tokens = imageTokens(model, { width, height, detail: high });
      expect(tokens).toBe(imageTokens(model, { width: height, height: width, detail: high }));
      expect(tokens).toBeGreaterThan(0);
      // Tiles: 4 × 2 at most. Patches: 1,536.
      if (model === 'gpt-4o') expect(tokens).toBeLessThanOrEqual(85 + 8 * 170);
      if (model === 'gpt-4.1-mini') expect(tokens).toBeLessThanOrEqual(Math.ceil(1536 * 1.62));
    }),
  );
});
