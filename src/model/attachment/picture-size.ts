import type { PixelSize } from './file-format';
import type { PictureLimits } from './media-reader';

/** `size` scaled down, never up, to what a model takes, in whole pixels. */
export function fitted({ width, height }: PixelSize, { longSide, pixels }: Omit<PictureLimits, 'bytes'>): PixelSize {
  const scale = Math.min(1, longSide / Math.max(width, height), Math.sqrt(pixels / (width * height)));
  // Rounded down, so that the product stays within the limit; a long strip keeps a pixel.
  const scaled = (side: number) => (scale === 1 ? side : Math.max(1, Math.floor(side * scale)));
  return { width: scaled(width), height: scaled(height) };
}
