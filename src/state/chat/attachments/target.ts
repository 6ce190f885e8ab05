import type { Taker } from '../../../model/attachment/taker';
import type { DroppedFile } from '../../../storage/files/imports/reading/sources';
import type { EditDrafts } from '../drafts/edit-drafts.svelte';
import type { CountTexts } from './tree/tree-choice.svelte';

/** The draft that files are attached to. */
export interface AttachedDraft {
  text: string;
  readonly edits: EditDrafts;
  type(text: string): void;
}

/** What the next request goes to. */
export interface Target {
  /** Null where it is not known. */
  taker(): Promise<Taker | null>;
  /** Counts as its model does. */
  count: CountTexts;
}

/** Something that was dropped and may be imported. `onattach` attaches it instead. */
export interface OfferedExport {
  dropped: readonly DroppedFile[];
  onattach: () => void;
}
