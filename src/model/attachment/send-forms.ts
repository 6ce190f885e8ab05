import { isSentAsText, type MediaPart } from '../chat/parts';
import type { DialectName } from '../endpoint/endpoint';
import { isTaken } from './taken';

/** How an attachment can be sent. */
export type SendForm = 'text' | 'file' | 'picture';

/** How `part` is sent. */
export function formOf(part: MediaPart): SendForm {
  if (part.type === 'image') return 'picture';
  return isSentAsText(part) ? 'text' : 'file';
}

/**
 * The forms in which `part` can be sent in `dialect`, the one in which it is among them. More than one only where the file
 * that it was made from is stored.
 */
export function sendForms(part: MediaPart, dialect: DialectName | null): SendForm[] {
  const now = formOf(part);
  if (part.type === 'audio' || part.source.kind !== 'blob') return [now];
  const mediaType = part.original?.mediaType ?? part.mediaType;
  return formsOf(mediaType).filter((form) => {
    if (form === now || form !== 'file' || dialect === null) return true;
    return isTaken({ ...part, type: 'file', mediaType, asFile: true }, dialect);
  });
}

/** By what the file is: pages of a PDF and an SVG can be drawn. Other pictures have a panel of their own, in which they are changed. */
function formsOf(mediaType: string): SendForm[] {
  if (mediaType === 'application/pdf') return ['text', 'file', 'picture'];
  if (mediaType === 'image/svg+xml') return ['text', 'picture'];
  return mediaType.startsWith('image/') ? ['picture'] : ['text', 'file'];
}
