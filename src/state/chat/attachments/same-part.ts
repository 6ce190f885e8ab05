import type { MediaPart } from '../../../model/chat/parts';

/** Whether both are one attachment, whichever lists they stand in. */
export function isSame(one: MediaPart, other: MediaPart): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether both are pages of one document, as pictures. */
export function isOfSameFile(one: MediaPart, other: MediaPart): boolean {
  const [hash, same] = [one.original?.source.hash, other.original?.source.hash];
  return one.type === 'image' && other.type === 'image' && hash !== undefined && hash === same;
}

/** The part without the note of the file that it was made from (a page of a document, say): it stands for itself then. */
export function withoutOriginal({ original: _, ...part }: MediaPart): MediaPart {
  return part;
}
