import type { PixelSize } from '../../model/attachment/file-format';
import type { PictureLimits } from '../../model/attachment/media-reader';
import { MediaError } from '../archive/unpack';

/**
 * Qualities of JPEG, tried in this order until the file is small enough. At 0.9, small print in a screenshot can be read; at
 * 0.95 nobody sees a difference.
 */
const qualities = [0.95, 0.9, 0.8, 0.65];

interface Encoding {
  /** It comes from a JPEG. */
  isPhoto: boolean;
  /** As little as possible is lost, transparency neither. */
  isBest: boolean;
  keepsTransparency?: boolean | undefined;
  limits: PictureLimits;
}

/**
 * `source` scaled to `size`, as a file. A photo becomes a JPEG, which every server decodes (llama.cpp knows no WebP); what is not
 * from a JPEG becomes a PNG where that is smaller, as a flat graphic's is. Behind what is transparent comes a plain ground: servers
 * that forget transparency show models whatever colours are hidden there. Made smaller still until it is within the limit of
 * bytes. Throws a `MediaError`.
 */
export async function encode(
  source: ImageBitmap | OffscreenCanvas,
  size: PixelSize,
  { limits, ...how }: Encoding,
): Promise<{ blob: Blob; drawn: PixelSize }> {
  requireTruePixels();
  for (let drawn = size; ; drawn = halved(drawn)) {
    const canvas = scaledTo(source, drawn);
    const blob = await encoded(canvas, { ...how, limit: limits.bytes });
    if (blob.size <= limits.bytes || Math.max(drawn.width, drawn.height) <= 64) return { blob, drawn };
  }
}

async function encoded(
  canvas: OffscreenCanvas,
  { isPhoto, isBest, keepsTransparency, limit }: Omit<Encoding, 'limits'> & { limit: number },
): Promise<Blob> {
  const ground = isPhoto ? null : groundOf(canvas);
  const isKept = isBest || keepsTransparency === true;
  if (ground && !isKept) onGround(canvas, ground);
  const png = isPhoto ? null : await canvas.convertToBlob({ type: 'image/png' });
  if (png && png.size <= limit && (isBest || (ground && isKept))) return png;
  // A JPEG knows no transparency.
  if (ground && isKept) onGround(canvas, ground);
  const [first, ...others] = isBest ? qualities : qualities.slice(1);
  let jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: first! });
  if (png && png.size <= jpeg.size) return png;
  for (const quality of others) {
    if (jpeg.size <= limit) break;
    jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  }
  return jpeg;
}

function scaledTo(source: ImageBitmap | OffscreenCanvas, { width, height }: PixelSize): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

function onGround(canvas: OffscreenCanvas, ground: string): void {
  const context = contextOf(canvas);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
}

/**
 * What is to come behind a picture that is transparent in places; null for one that is not. White, the page that most pictures are
 * drawn for, or black where they are mostly transparent and light, such as a white logo.
 */
function groundOf(canvas: OffscreenCanvas): '#fff' | '#000' | null {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  let [cover, light, isSeenThrough] = [0, 0, false];
  for (let at = 3; at < data.length; at += 4) {
    const alpha = data[at]!;
    if (alpha !== 255) isSeenThrough = true;
    cover += alpha;
    // Green stands for how light it is.
    light += alpha * data[at - 2]!;
  }
  if (!isSeenThrough) return null;
  return cover * 2 < 255 * (data.length / 4) && light > 0.8 * 255 * cover ? '#000' : '#fff';
}

/** Whether one can see through `picture` in places. */
export function isTransparent(picture: ImageBitmap): boolean {
  return groundOf(scaledTo(picture, picture)) !== null;
}

function halved({ width, height }: PixelSize): PixelSize {
  return { width: Math.max(1, Math.round(width / 2)), height: Math.max(1, Math.round(height / 2)) };
}

/** What is drawn with on `canvas`. */
export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Read back rather than shown: kept in memory instead of on the graphics card.
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** Throws a `MediaError` where a browser that hides its fingerprint gives noise instead of the pixels of a canvas. */
export function requireTruePixels(): void {
  const context = contextOf(new OffscreenCanvas(2, 2));
  context.fillStyle = 'rgb(12, 34, 56)';
  context.fillRect(0, 0, 2, 2);
  const { data } = context.getImageData(0, 0, 2, 2);
  const isTrue = data.every((value, at) => value === [12, 34, 56, 255][at % 4]);
  if (!isTrue) throw new MediaError({ kind: 'pixels-protected' });
}
