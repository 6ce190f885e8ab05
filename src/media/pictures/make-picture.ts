import type { PictureFormat, PixelSize } from '../../model/attachment/file-format';
import type { Picture, PictureNote, PictureWish } from '../../model/attachment/media-reader';
import { cropOf, redactionsIn, type PictureChanges, type Rectangle } from '../../model/attachment/picture-changes';
import { fitted } from '../../model/attachment/picture-size';
import { MediaError } from '../archive/unpack';
import { mediaTypeOf } from '../identify/forms';
import { identify, isPicture } from '../identify/identify';
import { hasAlpha, isBare } from './bare';
import { encode, isTransparent } from './encode';
import { tellsPlace } from './metadata';

/** Metadata stand before the picture, in the first of so many bytes. */
const metadataBytes = 256 * 1024;

/** Every model that takes pictures takes these as they are. */
const sendable: readonly PictureFormat[] = ['png', 'jpeg', 'webp', 'gif'];

const anySize = { longSide: Infinity, pixels: Infinity };

/**
 * Makes a picture that can be sent. Unless it is bare and small enough already, it is drawn anew, so that nothing but its pixels
 * is left: not the place, the camera or the preview of a photo. Throws a `MediaError`.
 */
export async function makePicture(file: Blob, asked: PictureWish): Promise<Picture> {
  const wish = asked.as === 'full' ? { ...asked, limits: { ...asked.limits, ...anySize } } : asked;
  const { format, problem, isAnimated } = await identify(file, '');
  if (problem) throw new MediaError(problem);
  if (!isPicture(format)) throw new MediaError({ kind: 'unknown-format' });
  const hasPlace = tellsPlace(new Uint8Array(await file.slice(0, metadataBytes).arrayBuffer()));
  const bitmap = await decode(file, format);
  try {
    if (wish.as === 'original' && !wish.changes && sendable.includes(format))
      return asItIs(file, format, bitmap, hasPlace ? ['place-kept'] : []);
    if (await fits(file, format, bitmap, wish)) return asItIs(file, format, bitmap, []);
    return await smaller(bitmap, format, wish, { isAnimated, hasPlace });
  } finally {
    bitmap.close();
  }
}

/** The picture upright, at its full size. */
async function decode(file: Blob, format: PictureFormat): Promise<ImageBitmap> {
  try {
    // Of a file whose type is wrong, a browser believes the type.
    const typed = file.slice(0, file.size, mediaTypeOf(format));
    return await createImageBitmap(typed, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException && /^Not(?:Found|Readable)Error$/.test(error.name)) throw error;
    // Safari decodes HEIC; no worker draws an SVG, which goes as the text that it is.
    throw new MediaError(
      format === 'heic' || format === 'svg' ? { kind: 'undecodable', format } : { kind: 'broken', format },
    );
  }
}

function asItIs(file: Blob, format: PictureFormat, bitmap: ImageBitmap, notes: PictureNote[]): Picture {
  const size = sizeOf(bitmap);
  return { blob: file.slice(0, file.size, mediaTypeOf(format)), size, from: size, notes };
}

/** Whether the file can be sent as it is, because there is nothing to make smaller and nothing to remove. */
async function fits(file: Blob, format: PictureFormat, bitmap: ImageBitmap, wish: PictureWish) {
  const { as, limits, changes, keepsTransparency } = wish;
  const { width, height } = fitted(bitmap, limits);
  if (changes || file.size > limits.bytes || width !== bitmap.width || height !== bitmap.height) return false;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isBare(format, bytes)) return false;
  return as === 'full' || keepsTransparency || format !== 'png' || !hasAlpha(bytes) || !isTransparent(bitmap);
}

async function smaller(
  bitmap: ImageBitmap,
  format: PictureFormat,
  { as, limits, changes, keepsTransparency }: PictureWish,
  { isAnimated, hasPlace }: { isAnimated: boolean; hasPlace: boolean },
): Promise<Picture> {
  const from = sizeOf(bitmap);
  const crop = cropOf(changes, from);
  const size = fitted(crop, limits);
  const source = changes ? changed(bitmap, changes, crop) : bitmap;
  const how = { isPhoto: format === 'jpeg', isBest: as === 'full', keepsTransparency, limits };
  const { blob, drawn } = await encode(source, size, how);
  const notes: PictureNote[] = [];
  if (drawn.width < crop.width) notes.push('scaled');
  if (isAnimated) notes.push('first-frame');
  if (hasPlace) notes.push('place-removed');
  return { blob, size: drawn, from, notes };
}

/** What a person has left of the picture. Painted over before it is scaled: afterwards, its edges would have mixed into others. */
function changed(bitmap: ImageBitmap, changes: PictureChanges, crop: Rectangle): OffscreenCanvas {
  const canvas = new OffscreenCanvas(crop.width, crop.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, -crop.x, -crop.y);
  context.fillStyle = '#000';
  for (const { x, y, width, height } of redactionsIn(changes, crop)) context.fillRect(x, y, width, height);
  return canvas;
}

function sizeOf({ width, height }: ImageBitmap): PixelSize {
  return { width, height };
}
