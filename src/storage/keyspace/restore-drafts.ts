import { hasLines, replaced } from './draft-lines';
import type { Kept, KeptDraft } from './spare-drafts';
import { keyOf } from './key-map';
import type { Records } from './records';

/**
 * Stores the drafts that were kept over the reload. Where another text is stored in a draft's place, both stay there,
 * the older one above. The draft of a chat that is not stored becomes that of a new chat. What was deleted is deleted, if
 * nothing was typed there since.
 */
export async function restoreDrafts(records: Records, drafts: readonly Kept[]): Promise<void> {
  for (const kept of drafts) {
    if ('delete' in kept) {
      const { delete: key, at } = kept;
      await records.update<KeptDraft>(key, (old) => (old && old.updatedAt > at ? old : undefined));
      continue;
    }
    const { value } = kept;
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
      text: old ? textOfBoth(old, value, kept.over) : value.text,
    }));
  }
}

/**
 * What is kept takes the place of `over`, what its own tab had stored before. Otherwise, of two texts of which one begins with the
 * other, the newer is what became of the older: typed on, or taken back a little.
 */
function textOfBoth(stored: KeptDraft, kept: KeptDraft, over = ''): string {
  if (over !== '') {
    // The write may have reached the disk all the same. The longer text is looked for first: it may have the other among its lines.
    const isWritten = hasLines(stored.text, kept.text);
    if (hasLines(stored.text, over) && !(isWritten && kept.text.length > over.length))
      return replaced(stored.text, over, kept.text);
    if (isWritten) return stored.text;
  }
  const [older, newer] = stored.updatedAt > kept.updatedAt ? [kept, stored] : [stored, kept];
  const isSame = older.text.startsWith(newer.text) || newer.text.startsWith(older.text);
  return isSame ? newer.text : `${older.text}\n${newer.text}`;
}
