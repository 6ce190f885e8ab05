import type { Message } from '../../model/chat/message';
import { settled } from '../../storage/journal/pieces';
import type { WrittenChat } from '../../storage/files/exports/transcript';
import { findFiles } from '../request/media/stored-files';
import type { Stores } from '../stores';

type Read = Pick<Stores, 'services' | 'conversations' | 'storageStatus'>;

/** Chats that are being read while one is written: to wait for the storage takes longer than to read a chat of the usual length. */
const ahead = 4;

/**
 * Reads chats one after the other, the next ones while one is being written, so that only a few are in memory. What is gone
 * meanwhile is left out; a reply that is still running counts as interrupted. `onfailed`: the storage failed, and a chat is missing;
 * its problem says so.
 */
export async function* readChats(
  { services, conversations, storageStatus }: Read,
  ids: readonly string[],
  onfailed: () => void = () => undefined,
): AsyncGenerator<WrittenChat> {
  const load = (id: string): Promise<Message[] | undefined> => {
    const loading = storageStatus.read(() => services.library.loadMessages(id));
    // Whoever stops before that chat never hears of it; whoever goes on is thrown the same.
    loading.catch(() => undefined);
    return loading;
  };
  const reading = ids.slice(0, ahead).map(load);
  for (const [index, id] of ids.entries()) {
    const messages = await reading.shift();
    const next = ids[index + ahead];
    if (next !== undefined) reading.push(load(next));
    if (!messages) onfailed();
    const conversation = conversations.byId(id);
    if (!messages || conversation?.deletedAt !== null) continue;
    yield { conversation, tree: new Map(messages.map((one) => [one.id, settled(one)])) };
  }
}

/** Reads chats as `readChats` does, with the texts of attached files in their messages' words, as they are sent. */
export async function* readChatsAsSent(stores: Read, ids: readonly string[]): AsyncGenerator<WrittenChat> {
  const { services, storageStatus } = stores;
  for await (const { conversation, tree } of readChats(stores, ids)) {
    const files = await storageStatus.read(() => findFiles(services.storage.records, tree.values()));
    const read = (message: Message): Message => files?.asSent(message, null) ?? message;
    yield { conversation, tree: new Map([...tree].map(([id, one]) => [id, read(one)])) };
  }
}
