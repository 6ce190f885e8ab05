import type { PixelSize } from './file-format';
import type { Point } from './frames';
import type { Rectangle } from './picture-changes';

/** A line of a brush: its way as an SVG path, and how wide it is, in pixels of the picture. */
export interface Stroke {
  path: string;
  width: number;
}

/** What a person marks of a picture, for a model to change nothing else. */
export interface MaskShapes {
  strokes: readonly Stroke[];
  rectangles: readonly Rectangle[];
  /** Whether what was marked earlier stays marked. */
  keeps: boolean;
}

/** How a mask is made. `before`: the mask that there was, null where there was none. */
export interface MaskWish extends MaskShapes {
  /** Of the picture, in pixels. */
  size: PixelSize;
  before: Blob | null;
}

/** The way through `points` as an SVG path. A single one is a dot: lines without a length are not drawn on a canvas. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...others] = points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  if (first === undefined) return '';
  return others.length === 0 ? `M${first}h.01` : `M${first}${others.map((point) => `L${point}`).join('')}`;
}
