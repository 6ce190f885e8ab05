import type { PictureChanges } from '../../../../model/attachment/picture-changes';
import type { MediaPart } from '../../../../model/chat/parts';

/** What an attached picture was made from, and how. */
export interface Original {
  file: Blob;
  as: 'smaller' | 'full' | 'original';
  changes: PictureChanges | null;
}

/**
 * What attached pictures were made from, until the page is left. It is not stored: what a person covers or cuts off, and
 * what a photo says about its place, must not lie about.
 */
export class Originals {
  readonly #byHash = new Map<string, Original>();

  /** Null where the page was loaded since. */
  of({ source }: MediaPart): Original | null {
    return source.kind === 'blob' ? (this.#byHash.get(source.hash) ?? null) : null;
  }

  keep({ source }: MediaPart, original: Original): void {
    if (source.kind === 'blob') this.#byHash.set(source.hash, original);
  }
}
