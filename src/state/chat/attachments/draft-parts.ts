import { textParts, type MessagePart } from '../../../model/chat/parts';
import { attachedParts } from '../../../storage/blobs/attached-parts';

/** A draft to which something is attached. */
interface AttachedDraft {
  text: string;
  attachments: { settled(): Promise<boolean> } | null;
}

/**
 * What is attached (`lines` gives it as it is stored) and typed, as parts of a message; null where a file could not be
 * attached, which the composer says.
 */
export async function draftParts(draft: AttachedDraft, lines: () => string | undefined): Promise<MessagePart[] | null> {
  if (draft.attachments && !(await draft.attachments.settled())) return null;
  const parts = [...attachedParts(lines() ?? ''), ...textParts(draft.text)];
  return parts.length === 0 || (draft.text.trim() === '' && !parts.some((part) => 'source' in part)) ? null : parts;
}
