import type { PixelSize } from './file-format';
import type { PictureLimits } from './media-reader';

/** The shortest side in pixels. Servers fail at pictures that are smaller than a patch of their model: 28 or 32 pixels of Qwen's. */
const leastSide = 32;

/**
 * `size` scaled down to what a model takes, in whole pixels; up only where it would be too small to be looked at. A strip becomes
 * thicker.
 */
export function fitted({ width, height }: PixelSize, { longSide, pixels }: Omit<PictureLimits, 'bytes'>): PixelSize {
  const wanted = Math.max(1, leastSide / Math.min(width, height));
  const scale = Math.min(wanted, longSide / Math.max(width, height), Math.sqrt(pixels / (width * height)));
  // Rounded down, so that the product stays within the limit.
  const scaled = (side: number) => (scale === 1 ? side : Math.max(leastSide, Math.floor(side * scale)));
  return { width: scaled(width), height: scaled(height) };
}
