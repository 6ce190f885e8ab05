import type { HeldDrafts, KeptDraft } from './held-drafts';
import { keyOf } from './key-map';
import type { Records } from './records';

/**
 * Stores the drafts that were kept over the reload. Where another text is stored in a draft's place, both stay there,
 * the older one above. The draft of a chat that is not stored becomes that of a new chat.
 */
export async function restoreDrafts(records: Records, drafts: ReturnType<HeldDrafts['take']>): Promise<void> {
  for (const { value } of drafts) {
    const { conversationId, editor } = value;
    // The library's prompts and the folders are no chats, but their editors are always there.
    const isThere =
      conversationId === 'prompts' ||
      conversationId === 'folders' ||
      conversationId.startsWith('new') ||
      (await records.get(keyOf.conversation(conversationId))) !== undefined;
    const place = isThere ? conversationId : `new-${conversationId}`;
    await records.update<KeptDraft>(keyOf.draft(place, editor), (old) => ({
      ...value,
      conversationId: place,
      text: old ? textOfBoth(old, value) : value.text,
    }));
  }
}

/** A text that begins with the other is what the other became when the person typed on. */
function textOfBoth(a: KeptDraft, b: KeptDraft): string {
  if (a.text.startsWith(b.text)) return a.text;
  if (b.text.startsWith(a.text)) return b.text;
  return [a, b]
    .sort((one, other) => one.updatedAt - other.updatedAt)
    .map(({ text }) => text)
    .join('\n');
}
