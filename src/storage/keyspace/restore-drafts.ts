import type { HeldDrafts, KeptDraft } from './held-drafts';
import { keyOf } from './key-map';
import type { Records } from './records';

/**
 * Stores the drafts that were kept over the reload, each below a newer draft in its place. The draft of a chat that is
 * not stored becomes that of a new chat.
 */
export async function restoreDrafts(records: Records, drafts: ReturnType<HeldDrafts['take']>): Promise<void> {
  for (const { put, value } of drafts) {
    const { conversationId } = value;
    const isThere = conversationId.startsWith('new') || (await records.get(keyOf.conversation(conversationId)));
    const place = isThere ? conversationId : `new-${conversationId}`;
    await records.update<KeptDraft>(isThere ? put : keyOf.draft(place), (old) => {
      const isNewer = old !== undefined && old.updatedAt > value.updatedAt && old.text !== value.text;
      return { ...value, conversationId: place, text: isNewer ? `${old.text}\n${value.text}` : value.text };
    });
  }
}
