import { isSentAsText, type MediaPart } from '../chat/parts';
import type { DialectName } from '../endpoint/endpoint';
import type { Refusable, RefusableInput } from '../endpoint/learnt';
import type { Taker } from './taker';

/** The largest file that goes along: no server takes more in one request, in which it is a third longer. */
export const mostSentBytes = 50 * 1024 * 1024;

/**
 * Whether requests of `dialect` have a place for `part`. Which formats and how many a server takes beyond that is known
 * to it alone: it refuses the rest aloud.
 */
export function isTaken({ type, mediaType, source }: MediaPart, dialect: DialectName): boolean {
  // A sound is attached to be transcribed: two of the largest would be longer in base64 than a string can be.
  if (source.kind === 'blob' && (source.bytes ?? 0) > mostSentBytes) return false;
  const isAtAddress = source.kind === 'url' && !source.url.startsWith('data:');
  switch (dialect) {
    case 'gemini':
      return true;
    case 'responses':
      return type !== 'audio';
    case 'anthropic-messages':
      if (type !== 'file') return type === 'image';
      // A document is a PDF, or plain text in the request itself.
      return mediaType === 'application/pdf' || (mediaType === 'text/plain' && !isAtAddress);
    case 'ollama':
      return type === 'image' && !isAtAddress;
    case 'chat-completions':
      // Sound goes by its bytes alone, and a film is no sound.
      return type !== 'audio' || (!isAtAddress && !mediaType.startsWith('video/'));
  }
}

/** Whether the server has refused such an attachment for this model, so that it stays behind. */
export function isRefused(part: MediaPart, refuses: readonly Refusable[]): boolean {
  return !isSentAsText(part) && refuses.includes(`${refusableInput(part)}-input`);
}

/** What a server calls it where it refuses such an attachment: a film is held as sound is. */
export function refusableInput({ type, mediaType }: Pick<MediaPart, 'type' | 'mediaType'>): RefusableInput {
  return type === 'audio' && mediaType.startsWith('video/') ? 'video' : type;
}

/** Why an attachment does not go along with its message. */
export type Absence = 'not-stored' | 'not-taken' | 'refused' | 'left-out';

/** Why `part` does not go along to `taker`, who is told its name alone; null where it goes. */
export function absenceAt(
  { dialect, refuses }: Pick<Taker, 'dialect' | 'refuses'>,
  part: MediaPart,
): Extract<Absence, 'not-taken' | 'refused'> | null {
  if (isSentAsText(part)) return null;
  if (!isTaken(part, dialect)) return 'not-taken';
  return isRefused(part, refuses) ? 'refused' : null;
}

/** What the model is told in the place of an attachment that is not sent. */
export function absentNote({ name, type }: Pick<MediaPart, 'name' | 'type'>, absence: Absence): string {
  const called = name === '' ? type : name;
  const because: Record<Absence, string> = {
    'not-stored': 'is no longer stored, so it is not part of this message',
    'not-taken': "can't be sent through this API, so it is not part of this message",
    refused: "can't be read by this model, so it is not part of this message",
    'left-out': 'was part of this message, and is left out of this request',
  };
  return `[The attachment “${called}” ${because[absence]}.]`;
}
