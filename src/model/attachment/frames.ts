import type { PixelSize } from './file-format';
import type { Rectangle } from './picture-changes';

/** A point of a picture, or a way across it, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** What of a frame is held: 0, ½ or 1 of its width and height. A half is a side, which moves one way only. */
export type Handle = Point;

/** The corners and sides of a frame. */
export const handles: readonly Handle[] = [0, 0.5, 1].flatMap((y) =>
  [0, 0.5, 1].flatMap((x) => (x === 0.5 && y === 0.5 ? [] : [{ x, y }])),
);

/** `frame` moved by so many pixels, as far as the picture goes. */
export function moved({ x, y, width, height }: Rectangle, by: Point, size: PixelSize): Rectangle {
  return { x: between(0, x + by.x, size.width - width), y: between(0, y + by.y, size.height - height), width, height };
}

/** `frame` with what is held of it moved by so many pixels, as far as the picture goes; at least one pixel remains. */
export function resized(frame: Rectangle, { x, y }: Handle, by: Point, size: PixelSize): Rectangle {
  const [left, width] = stretched(frame.x, frame.width, x, by.x, size.width);
  const [top, height] = stretched(frame.y, frame.height, y, by.y, size.height);
  return { x: left, y: top, width, height };
}

/** The frame between two points, as far as it lies in the picture: at least one pixel. */
export function frameBetween(from: Point, to: Point, { width, height }: PixelSize): Rectangle {
  const ends = (one: number, other: number, most: number): [at: number, length: number] => {
    const first = between(0, Math.floor(Math.min(one, other)), most - 1);
    return [first, Math.max(1, between(0, Math.ceil(Math.max(one, other)), most) - first)];
  };
  const [x, w] = ends(from.x, to.x, width);
  const [y, h] = ends(from.y, to.y, height);
  return { x, y, width: w, height: h };
}

/** A frame in the middle of `frame`, a quarter as wide and as high. */
export function middleOf({ x, y, width, height }: Rectangle): Rectangle {
  const quarter = (length: number): number => Math.max(1, Math.round(length / 4));
  const start = (length: number): number => Math.round(length * 0.375);
  return { x: x + start(width), y: y + start(height), width: quarter(width), height: quarter(height) };
}

/** How far each arrow key goes, in steps. */
const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * `frame` moved by an arrow key; with Shift, its last corner alone is moved. A step is a hundredth of the picture, with Alt a single
 * pixel. Null for any other key.
 */
export function stepped(
  frame: Rectangle,
  { key, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>,
  size: PixelSize,
): Rectangle | null {
  const way = ways[key];
  if (!way) return null;
  const step = altKey ? 1 : Math.max(1, Math.round(Math.max(size.width, size.height) / 100));
  const by = { x: way.x * step, y: way.y * step };
  return shiftKey ? resized(frame, { x: 1, y: 1 }, by, size) : moved(frame, by, size);
}

function stretched(at: number, length: number, held: number, by: number, most: number): [at: number, length: number] {
  if (held === 0.5) return [at, length];
  if (held === 1) return [at, between(1, length + by, most - at)];
  const moved = between(0, at + by, at + length - 1);
  return [moved, at + length - moved];
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(Math.round(value), most));
}
