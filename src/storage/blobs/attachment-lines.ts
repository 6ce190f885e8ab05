import type { MediaPart } from '../../model/chat/parts';
import { isPart } from '../checks/message-shapes';

/*
 * What is attached to a draft is a draft of its own, in the editor `attachments`: one part a line, as JSON. So it is
 * stored, moved, merged between tabs and backed up as typed words are.
 */

/** The editor under which a draft's attachments are stored. */
export const attachmentsEditor = 'attachments';

/** The parts in `text`, in order. Lines that are none are skipped. */
export function attachmentsIn(text: string): MediaPart[] {
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    try {
      const part = JSON.parse(line) as MediaPart;
      return isPart(part) && 'source' in part ? [part] : [];
    } catch {
      return [];
    }
  });
}

export function attachmentLines(parts: readonly MediaPart[]): string {
  return parts.map((part) => JSON.stringify(part)).join('\n');
}
