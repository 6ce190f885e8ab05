import { expect, test } from 'vitest';
import { expectedPictureCost, pictureUsageCost } from '../../../../src/model/usage/picture-price';

test('a picture costs by size and quality, and is square and of medium quality where nothing is set', () => {
  expect(expectedPictureCost('gpt-image-1')).toBe(0.042);
  expect(expectedPictureCost('gpt-image-1-2025-04-23', { size: '1536x1024', quality: 'high' })).toBe(0.25);
  expect(expectedPictureCost('gpt-image-1-mini', { quality: 'low' })).toBe(0.005);
  expect(expectedPictureCost('gpt-image-1.5', { size: 'auto', quality: 'medium' })).toBe(0.034);
  expect(expectedPictureCost('dall-e-3', { size: '1024x1792', quality: 'hd' })).toBe(0.12);
});

test('what is not known has no price', () => {
  expect(expectedPictureCost('gpt-image-2')).toBeNull();
  expect(expectedPictureCost('gpt-image-1', { quality: 'ultra' })).toBeNull();
  expect(expectedPictureCost('flux')).toBeNull();
  const usage = { promptTokens: 1, completionTokens: 1, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  expect(pictureUsageCost('dall-e-3', usage)).toBeNull();
});

test('tokens of words and of pictures have prices of their own', () => {
  const usage = { promptTokens: 50, completionTokens: 1056, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  expect(pictureUsageCost('gpt-image-1', usage)).toBeCloseTo(0.04249, 8);
  expect(pictureUsageCost('gpt-image-1', { ...usage, imagePromptTokens: 40 })).toBeCloseTo(0.04269, 8);
});
