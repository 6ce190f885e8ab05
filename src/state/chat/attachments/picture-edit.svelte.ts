import type { PixelSize } from '../../../model/attachment/file-format';
import { cropOf, within, type PictureChanges, type Rectangle } from '../../../model/attachment/picture-changes';

/** What a person does to a picture before it is sent, with undo. */
export class PictureEdit {
  /** What stays of the picture; null: all of it. */
  crop = $state.raw<Rectangle | null>(null);
  redactions = $state.raw<readonly Rectangle[]>([]);
  #past = $state.raw<readonly PictureChanges[]>([]);
  /** What the last change was a step of: further steps of it are the same change. */
  #steps: string | null = null;

  /** `size` of the upright picture, in pixels. */
  constructor(
    readonly size: PixelSize,
    { crop, redactions }: PictureChanges,
  ) {
    this.crop = crop;
    this.redactions = redactions;
  }

  /** All that was changed; null where nothing is. */
  get changes(): PictureChanges | null {
    const { crop, redactions } = this;
    return crop || redactions.length > 0 ? { crop, redactions } : null;
  }

  /** What stays of the picture. */
  get frame(): Rectangle {
    return cropOf(this.changes, this.size);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** `steps` names what is changed in many small steps that are undone together. */
  cropTo(frame: Rectangle | null, steps: string | null = null): void {
    this.#keep(steps);
    const kept = frame && within(frame, this.size);
    const isWhole = kept?.width === this.size.width && kept.height === this.size.height;
    this.crop = isWhole ? null : kept;
  }

  /** Adds a box of black. */
  cover(frame: Rectangle): void {
    this.#keep(null);
    this.redactions = [...this.redactions, frame];
  }

  changeCover(index: number, frame: Rectangle, steps: string | null = null): void {
    const kept = within(frame, this.size);
    if (!kept || !this.redactions[index]) return;
    this.#keep(steps);
    this.redactions = this.redactions.with(index, kept);
  }

  uncover(index: number): void {
    this.#keep(null);
    this.redactions = this.redactions.toSpliced(index, 1);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#steps = null;
    this.crop = before.crop;
    this.redactions = before.redactions;
  }

  #keep(steps: string | null): void {
    const isSame = steps !== null && steps === this.#steps;
    this.#steps = steps;
    if (isSame) return;
    const { crop, redactions } = this;
    this.#past = [...this.#past, { crop, redactions }];
  }
}
