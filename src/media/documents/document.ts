import type { TextNote } from '../../model/attachment/media-reader';

/** What a document's reader finds: its text, mostly Markdown. */
export interface DocumentText {
  text: string;
  /** The language that a fence names. */
  language: string;
  pages: number | null;
  notes: TextNote[];
}

/** Pictures are no text; that there were some is told. */
export function picturesLeftOut(count: number): TextNote[] {
  return count === 0 ? [] : [{ kind: 'pictures-left-out', count }];
}
