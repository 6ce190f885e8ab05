import { deleteUnlessUsed } from '../blobs/sweep';
import { isConversation } from '../checks/shapes';
import { keyOf } from '../keyspace/key-map';
import type { Records } from '../keyspace/records';
import { isOld, type OldBlob } from './measure';

/**
 * Deletes the bytes of attachments that were counted as old, if they still are at `now` (UTC ms): their messages say then that
 * the attachment is gone. What was attached again since, in whatever tab, stays, and so does what is in a chat that went on.
 */
export async function freeOld(records: Records, blobs: readonly OldBlob[], now: number): Promise<void> {
  const isStillOld = (header: unknown): boolean => !isConversation(header) || isOld(header, now);
  for (const { found, chats } of blobs) {
    const conditions = chats.map((id) => ({ key: keyOf.conversation(id), holds: isStillOld }));
    await deleteUnlessUsed(records, found, conditions);
  }
}
