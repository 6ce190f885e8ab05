import type { Conversation } from '../../../model/chat/conversation';
import { isConversation } from '../../../storage/checks/shapes';
import { keyOf, rangeOf } from '../../../storage/keyspace/key-map';
import { slicesOf } from '../../../storage/library/slices';
import type { Stores } from '../../stores';

/** From so many chats on, the next start shows the first rows before it has read all. */
const manyChats = 200;
/** So many rows fill a high screen. */
const rowsKept = 60;

type ListStores = Pick<Stores, 'conversations' | 'services' | 'storageStatus'>;

/** Reads all headers, in short tasks, after a start that has read those of the first rows alone. */
export async function loadRest({ conversations, services, storageStatus }: ListStores): Promise<void> {
  const { soundRecords, storage } = services;
  const all = await storageStatus.read(async () => {
    const headers: Conversation[] = [];
    for await (const found of slicesOf(storage.records, rangeOf.conversations))
      headers.push(...soundRecords.sound(found, isConversation).map(({ value }) => value));
    return headers;
  });
  conversations.takeRest(all);
}

/** Keeps which chats are the first of a long list, so that the next start shows them before it has read all. */
export async function keepFirstRows({ conversations, services, storageStatus }: ListStores): Promise<void> {
  if (!conversations.isComplete || conversations.isNarrowed) return;
  const rows = conversations.sections.flatMap(({ isOpen, chats }) => (isOpen ? chats.slice(0, rowsKept) : []));
  const ids = conversations.all.length < manyChats ? [] : rows.slice(0, rowsKept).map(({ id }) => id);
  await storageStatus.attempt(async () => {
    const kept = (await services.library.loadFirstRows()) ?? [];
    if (kept.join() === ids.join()) return;
    const change = ids.length > 0 ? { put: keyOf.firstRows, value: ids } : { delete: keyOf.firstRows };
    await services.soundRecords.write([change], 'relaxed');
  });
}
