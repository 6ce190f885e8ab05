import type { MessagePart } from '../../../model/chat/parts';
import { attachedParts } from '../../../storage/blobs/attached-parts';
import { attachmentsEditor } from '../../../storage/blobs/attachment-lines';

interface AttachedDraft {
  attachments: { settled(): Promise<void> } | null;
  edits: { textOf(editor: string): string | undefined };
}

/** What is attached and the `words` that were typed when it was sent, as parts of a message; null where that is nothing. */
export async function draftParts(
  { attachments, edits }: AttachedDraft,
  words: readonly MessagePart[] | null,
): Promise<MessagePart[] | null> {
  await attachments?.settled();
  const parts = attachedParts(edits.textOf(attachmentsEditor) ?? '');
  return words || parts.some((part) => 'source' in part) ? [...parts, ...(words ?? [])] : null;
}
