import type { Message } from '../../model/chat/message';
import { settled } from '../../storage/journal/pieces';
import type { WrittenChat } from '../../storage/files/exports/transcript';
import { findFiles } from '../chat/attachments/stored-files';
import type { Stores } from '../stores';

type Read = Pick<Stores, 'services' | 'conversations' | 'storageStatus'>;

/**
 * Reads chats one after the other, the next while one is being written, so that no more than two are in memory. What is gone
 * meanwhile is left out; a reply that is still running counts as interrupted. `onfailed`: the storage failed, and a chat is missing;
 * its problem says so.
 */
export async function* readChats(
  { services, conversations, storageStatus }: Read,
  ids: readonly string[],
  onfailed: () => void = () => undefined,
): AsyncGenerator<WrittenChat> {
  const load = (id: string | undefined): Promise<Message[] | undefined> => {
    if (id === undefined) return Promise.resolve(undefined);
    const loading = storageStatus.read(() => services.library.loadMessages(id));
    // Whoever stops before that chat never hears of it; whoever goes on is thrown the same.
    loading.catch(() => undefined);
    return loading;
  };
  let next = load(ids[0]);
  for (const [index, id] of ids.entries()) {
    const messages = await next;
    next = load(ids[index + 1]);
    if (!messages) onfailed();
    const conversation = conversations.byId(id);
    if (!messages || conversation?.deletedAt !== null) continue;
    yield { conversation, tree: new Map(messages.map((one) => [one.id, settled(one)])) };
  }
}

/** The same, with the texts of attached files in their messages' words, as they are sent. */
export async function* readChatsAsSent(stores: Read, ids: readonly string[]): AsyncGenerator<WrittenChat> {
  const { services, storageStatus } = stores;
  for await (const { conversation, tree } of readChats(stores, ids)) {
    const files = await storageStatus.read(() => findFiles(services.storage.records, tree.values()));
    const read = (message: Message): Message => files?.asSent(message, null) ?? message;
    yield { conversation, tree: new Map([...tree].map(([id, one]) => [id, read(one)])) };
  }
}
