import type { PixelSize } from '../../../../model/attachment/file-format';
import { cropOf, within, type PictureChanges, type Rectangle } from '../../../../model/attachment/picture-changes';
import { Undoable } from './undoable.svelte';

/** What a person does to a picture before it is sent, with undo. */
export class PictureEdit extends Undoable<PictureChanges> {
  /** `size` of the upright picture, in pixels. */
  constructor(
    readonly size: PixelSize,
    changes: PictureChanges,
  ) {
    super(changes);
  }

  /** What stays of the picture; null: all of it. */
  get crop(): Rectangle | null {
    return this.value.crop;
  }

  get redactions(): readonly Rectangle[] {
    return this.value.redactions;
  }

  /** All that was changed; null where nothing is. */
  get changes(): PictureChanges | null {
    return this.crop || this.redactions.length > 0 ? this.value : null;
  }

  /** What stays of the picture. */
  get frame(): Rectangle {
    return cropOf(this.changes, this.size);
  }

  /** `steps` names what is changed in many small steps that are undone together. */
  cropTo(frame: Rectangle | null, steps: string | null = null): void {
    const kept = frame && within(frame, this.size);
    const isWhole = kept?.width === this.size.width && kept.height === this.size.height;
    this.change({ ...this.value, crop: isWhole ? null : kept }, steps);
  }

  /** Adds a box of black. */
  cover(frame: Rectangle): void {
    this.#coverWith([...this.redactions, frame]);
  }

  changeCover(index: number, frame: Rectangle, steps: string | null = null): void {
    const kept = within(frame, this.size);
    if (kept && this.redactions[index]) this.#coverWith(this.redactions.with(index, kept), steps);
  }

  uncover(index: number): void {
    this.#coverWith(this.redactions.toSpliced(index, 1));
  }

  #coverWith(redactions: readonly Rectangle[], steps: string | null = null): void {
    this.change({ ...this.value, redactions }, steps);
  }
}
