import { bareName } from '../endpoint/openai-models';
import type { PictureLimits } from './media-reader';

const megapixel = 1_000_000;
const megabyte = 1_000_000;

/** What a model takes, by its bare name: what is larger it scales down itself, after it was sent and, at some, paid for. */
const families: readonly (readonly [name: RegExp, limits: PictureLimits])[] = [
  // "Vision": 1,568 pixels and about 1,600 tokens of 750 pixels each; 5 MB of base64 a picture.
  [/^(?:anthropic\/)?claude-/, { longSide: 1568, pixels: 1.2 * megapixel, bytes: 3.7 * megabyte }],
  // Into 2,048 × 2,048, then the shorter side to 768: by the longest picture, 2,048 × 768.
  [
    /^(?:gpt-4o|gpt-4\.1|gpt-4\.5|chatgpt-4o|o1|o3)(?!-mini|-nano)(?:$|-)/,
    { longSide: 2048, pixels: 1.6 * megapixel, bytes: 15 * megabyte },
  ],
  // 1,536 patches of 32 × 32; the newer ones take 2,500 of them.
  [/^gpt-5\.\d/, { longSide: 2048, pixels: 2.56 * megapixel, bytes: 15 * megabyte }],
  [/^(?:gpt-|o\d|chatgpt-)/, { longSide: 2048, pixels: 1.57 * megapixel, bytes: 15 * megabyte }],
  // Scaled to 3,072; 20 MB of base64 in the whole request.
  [/^(?:models\/|google\/)?gemini-/, { longSide: 3072, pixels: 4.7 * megapixel, bytes: 5 * megabyte }],
];

/**
 * Where nothing is known: enough to read a page of print, and within the smallest limits that a provider names: Groq's 4 MB,
 * and Claude's 2,000 pixels a side in requests with more than 20 pictures, which a long chat comes to.
 */
const others: PictureLimits = { longSide: 2000, pixels: 2.56 * megapixel, bytes: 2.9 * megabyte };

/** What `model` takes of a picture. */
export function pictureLimits(model: string): PictureLimits {
  const name = bareName(model);
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? others;
}
