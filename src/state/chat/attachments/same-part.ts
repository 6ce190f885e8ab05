import type { Transcript } from '../../../model/audio/transcript';
import type { MediaPart, MediaSource, MessagePart } from '../../../model/chat/parts';

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

/** Whether both are the same bytes. */
export function isSameSource(one: MediaSource, other: MediaSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The parts with `transcript` at the sound of `source`. */
export function withTranscript<Part extends MessagePart>(
  parts: readonly Part[],
  source: MediaSource,
  transcript: Transcript,
): Part[] {
  return parts.map((part) =>
    part.type === 'audio' && isSameSource(part.source, source) ? { ...part, transcript } : part,
  );
}
