import type { MediaPart } from '../../model/chat/parts';

/*
 * What is attached to a draft is a draft of its own, in the editor `attachments`: one part a line, as JSON. So it is
 * stored, moved, merged between tabs and backed up as typed words are.
 */

/** The editor under which a draft's attachments are stored. */
export const attachmentsEditor = 'attachments';

/** The text of that draft. */
export function attachmentLines(parts: readonly MediaPart[]): string {
  return parts.map((part) => JSON.stringify(part)).join('\n');
}
