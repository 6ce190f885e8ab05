import type { Conversation } from '../../model/chat/conversation';
import type { Message } from '../../model/chat/message';
import type { Tree } from '../../model/chat/tree';
import { findFiles } from '../chat/attachments/stored-files';
import type { Stores } from '../stores';

/** A conversation with all its messages; the texts of attached files stand in their messages' words. */
export interface ReadChat {
  conversation: Conversation;
  tree: Tree;
}

/** Reads chats one after the other, so that no more than one is in memory. What is gone meanwhile is left out. */
export async function* readChats(
  { services, conversations, storageStatus }: Pick<Stores, 'services' | 'conversations' | 'storageStatus'>,
  ids: readonly string[],
): AsyncGenerator<ReadChat> {
  for (const id of ids) {
    const messages = await storageStatus.read(() => services.library.loadMessages(id));
    const conversation = conversations.byId(id);
    if (!messages || conversation?.deletedAt !== null) continue;
    const files = await storageStatus.read(() => findFiles(services.storage.records, messages));
    const read = (message: Message): Message => files?.asSent(message, null) ?? message;
    yield { conversation, tree: new Map(messages.map((one) => [one.id, read(one)])) };
  }
}
