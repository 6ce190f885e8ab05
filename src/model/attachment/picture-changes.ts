import type { PixelSize } from './file-format';

/** A rectangle in pixels of the upright picture, before it is scaled. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a person changes of a picture before it is sent. Both are in pixels of the whole picture. */
export interface PictureChanges {
  /** What stays; null for all of it. */
  crop: Rectangle | null;
  /** What is painted over. */
  redactions: readonly Rectangle[];
}

/** `rectangle` in whole pixels, as far as it lies in a picture of this size; null where nothing does. */
export function within(rectangle: Rectangle, size: PixelSize): Rectangle | null {
  // Outwards, so that no row of pixels that was covered in part on the screen shows.
  const left = Math.max(0, Math.floor(Math.min(rectangle.x, rectangle.x + rectangle.width)));
  const top = Math.max(0, Math.floor(Math.min(rectangle.y, rectangle.y + rectangle.height)));
  const right = Math.min(size.width, Math.ceil(Math.max(rectangle.x, rectangle.x + rectangle.width)));
  const bottom = Math.min(size.height, Math.ceil(Math.max(rectangle.y, rectangle.y + rectangle.height)));
  if (right <= left || bottom <= top) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What of the picture stays: the crop, or all of it where there is none or nothing of it lies in the picture. */
export function cropOf(changes: PictureChanges | null, size: PixelSize): Rectangle {
  const whole = { x: 0, y: 0, ...size };
  return changes?.crop ? (within(changes.crop, size) ?? whole) : whole;
}

/** The redactions in pixels of the crop, as far as they lie in it. */
export function redactionsIn(changes: PictureChanges | null, crop: Rectangle): Rectangle[] {
  return (changes?.redactions ?? []).flatMap(
    ({ x, y, ...size }) => within({ x: x - crop.x, y: y - crop.y, ...size }, crop) ?? [],
  );
}
