import type { MessagePart } from '../../../model/chat/parts';
import { attachedParts } from '../../../storage/blobs/attached-parts';

/**
 * What is attached (`lines` gives it as it is stored) and the `words` that were typed when it was sent, as parts of a message; null
 * where that is nothing.
 */
export async function draftParts(
  attachments: { settled(): Promise<void> } | null,
  words: readonly MessagePart[] | null,
  lines: () => string | undefined,
): Promise<MessagePart[] | null> {
  await attachments?.settled();
  const parts = attachedParts(lines() ?? '');
  return words || parts.some((part) => 'source' in part) ? [...parts, ...(words ?? [])] : null;
}
