import type { HeldDrafts, KeptDraft } from './held-drafts';
import { keyOf } from './key-map';
import type { Records } from './records';

/** Stores what was kept of drafts: below what is newer there. Of a chat that is not on the disk it becomes that of a new chat. */
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
