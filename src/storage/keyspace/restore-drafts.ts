import { ApiError } from '../../model/failure';
import { hasLines, replaced } from './draft-lines';
import type { Kept, KeptDraft } from './spare-drafts';
import { keyOf } from './key-map';
import { updateRecord, type Records } from './records';

/**
 * Stores the drafts that were kept over the reload. Where another text is stored in a draft's place, both stay there,
 * the older one above. The draft of a chat that is not stored becomes that of a new chat. What was deleted is deleted, if
 * nothing was typed there since.
 */
export async function restoreDrafts(records: Records, drafts: readonly Kept[]): Promise<void> {
  let failure: ApiError | null = null;
  for (const kept of drafts) {
    try {
      await restoreDraft(records, kept);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // The others are tried all the same: by its attempt each is kept in memory, as this one is.
      failure = error;
    }
  }
  if (failure) throw failure;
}

async function restoreDraft(records: Records, kept: Kept): Promise<void> {
  if ('delete' in kept) {
    const { delete: key, at } = kept;
    await updateRecord<KeptDraft>(records, key, (old) => (old && old.updatedAt > at ? old : undefined));
    return;
  }
  const { value, over = [] } = kept;
  const { conversationId, editor } = value;
  // The library's prompts and the folders are no chats, but their editors are always there.
  const isThere =
    conversationId === 'prompts' ||
    conversationId === 'folders' ||
    conversationId.startsWith('new') ||
    (await records.get(keyOf.conversation(conversationId))) !== undefined;
  const place = isThere ? conversationId : `new-${conversationId}`;
  const change = (old: unknown): KeptDraft => ({
    ...value,
    conversationId: place,
    text: old === undefined ? value.text : textOfBoth(old as KeptDraft, value, over),
  });
  await records.write([{ update: keyOf.draft(place, editor), change, over }]);
}

/**
 * What is kept takes the place of what its own tab had stored before, the newest of `over` that is there. Otherwise, of two texts of which one begins with the
 * other, the newer is what became of the older: typed on, or taken back a little.
 */
function textOfBoth(stored: KeptDraft, kept: KeptDraft, over: readonly string[]): string {
  const texts = over.filter((text) => text !== '');
  const before = texts.findLast((text) => hasLines(stored.text, text));
  // The write may have reached the disk all the same. The longer text is looked for first: it may have the other among its lines.
  const isWritten = texts.length > 0 && hasLines(stored.text, kept.text);
  if (before !== undefined && !(isWritten && kept.text.length > before.length))
    return replaced(stored.text, before, kept.text);
  if (isWritten) return stored.text;
  const [older, newer] = stored.updatedAt > kept.updatedAt ? [kept, stored] : [stored, kept];
  const isSame = older.text.startsWith(newer.text) || newer.text.startsWith(older.text);
  return isSame ? newer.text : `${older.text}\n${newer.text}`;
}
