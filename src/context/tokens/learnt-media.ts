import type { MediaMeasurement } from '../../model/endpoint/calibration';
import type { MediaPart } from '../../model/chat/parts';

/** The lowest rate of speech that is common (32 kbit/s), for a sound whose length is not known. */
export const bytesPerSecond = 4000;

/** How large `part` is, in what its tokens grow with: pixels, seconds, pages. Null where that is not known, or it is text. */
export function sizeOf(part: MediaPart): number | null {
  if (part.mediaType.startsWith('text/')) return null;
  const bytes = part.source.kind === 'url' ? null : part.source.bytes;
  if (part.type === 'image') return part.size && part.size.width * part.size.height;
  if (part.type === 'file') return part.pages ?? null;
  return part.seconds ?? (bytes === null ? null : bytes / bytesPerSecond);
}

/**
 * Whether `tokens` are so few for what was sent that its server may have dropped it: less than half of what any model is known to
 * take, 64 tokens a picture (Gemini's lowest resolution; fewer of a small one, at 28 pixels square each as Qwen has it) or 5 a second
 * of sound. A page of a PDF may hold a single word.
 */
export function isNextToNothing({ type, count, size, tokens }: MediaMeasurement): boolean {
  const least = type === 'image' ? Math.min(64 * count, size / 28 ** 2) : type === 'audio' ? 5 * size : 0;
  return tokens < least / 2;
}

/**
 * The tokens of something of this `type` and `size` by what servers have billed of others: so many for each, and so many
 * by its size, as least squares have them (one sum for pictures that came together). Null where nothing was measured. With
 * one size alone, nobody can tell the two apart, and the tokens are taken to grow with the size.
 */
export function learntTokens(
  measurements: readonly MediaMeasurement[],
  type: MediaPart['type'],
  size: number,
): number | null {
  const known = measurements.filter((one) => one.type === type);
  const sum = (of: (one: MediaMeasurement) => number): number => known.reduce((total, one) => total + of(one), 0);
  if (known.length === 0) return null;
  const counts = sum(({ count }) => count * count);
  const sizes = sum((one) => one.size * one.size);
  const both = sum((one) => one.count * one.size);
  const countTokens = sum((one) => one.count * one.tokens);
  const sizeTokens = sum((one) => one.size * one.tokens);
  const spread = counts * sizes - both * both;
  const each = (countTokens * sizes - sizeTokens * both) / spread;
  const bySize = (sizeTokens * counts - countTokens * both) / spread;
  // Where all sizes are nearly the same, bills differ by what else they count, and tell nothing of what size costs.
  const isApart = spread > 1e-3 * counts * sizes;
  if (isApart && each >= 0 && bySize >= 0) return Math.round(each + bySize * size);
  if (isApart && bySize < 0) return Math.round(countTokens / counts);
  return Math.round((sizeTokens / sizes) * size);
}
