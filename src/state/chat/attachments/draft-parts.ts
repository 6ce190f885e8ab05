import type { MessagePart } from '../../../model/chat/parts';
import { attachedParts } from '../../../storage/blobs/attached-parts';

/**
 * What is attached (`lines` gives it as it is stored) and the `words` that were typed when it was sent, as parts of a message; null
 * where that is nothing, or a file could not be attached, which the composer says.
 */
export async function draftParts(
  attachments: { settled(): Promise<boolean> } | null,
  words: readonly MessagePart[] | null,
  lines: () => string | undefined,
): Promise<MessagePart[] | null> {
  if (attachments && !(await attachments.settled())) return null;
  const parts = attachedParts(lines() ?? '');
  return words || parts.some((part) => 'source' in part) ? [...parts, ...(words ?? [])] : null;
}
