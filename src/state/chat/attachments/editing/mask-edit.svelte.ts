import type { PixelSize } from '../../../../model/attachment/file-format';
import { within, type Rectangle } from '../../../../model/attachment/picture-changes';
import type { MaskShapes, Stroke } from '../../../../model/attachment/picture-mask';
import { Undoable } from './undoable.svelte';

/** What a person marks of a picture for a model to change, with undo. */
export class MaskEdit extends Undoable<MaskShapes> {
  /** `size` of the picture, in pixels. `hasBefore`: it has a mask already, which is gone on with. */
  constructor(
    readonly size: PixelSize,
    hasBefore: boolean,
  ) {
    super({ strokes: [], rectangles: [], keeps: hasBefore });
  }

  /** Whether nothing is marked. */
  get isEmpty(): boolean {
    const { strokes, rectangles, keeps } = this.value;
    return strokes.length === 0 && rectangles.length === 0 && !keeps;
  }

  stroke(stroke: Stroke): void {
    this.change({ ...this.value, strokes: [...this.value.strokes, stroke] });
  }

  add(rectangle: Rectangle): void {
    this.#mark([...this.value.rectangles, rectangle]);
  }

  /** `steps` names what is changed in many small steps that are undone together. */
  set(index: number, rectangle: Rectangle, steps: string | null = null): void {
    const kept = within(rectangle, this.size);
    if (kept && this.value.rectangles[index]) this.#mark(this.value.rectangles.with(index, kept), steps);
  }

  remove(index: number): void {
    this.#mark(this.value.rectangles.toSpliced(index, 1));
  }

  /** Nothing is marked any more, not even what was marked earlier. */
  clear(): void {
    this.change({ strokes: [], rectangles: [], keeps: false });
  }

  #mark(rectangles: readonly Rectangle[], steps: string | null = null): void {
    this.change({ ...this.value, rectangles }, steps);
  }
}
