import { newId } from '../../../model/id';
import { statusOf, type Message } from '../../../model/chat/message';
import { noTotals } from '../../../model/usage/usage';
import { removeChats, type RemovingApp } from './actions';

/** What duplicating a chat needs of the app. */
interface DuplicatingApp extends RemovingApp {
  open(id: string): Promise<void>;
}

/**
 * Makes a chat with all branches of chat `id`, called `title`, in the same folder, and opens it. What was billed stays with the
 * first one: the totals of the copy begin at zero. Messages keep their ids, which are theirs within a chat only.
 */
export async function duplicateChat(app: DuplicatingApp, id: string, title: string): Promise<void> {
  const { library } = app.services;
  const messages = await app.storageStatus.read(() => library.loadMessages(id));
  const conversation = app.conversations.byId(id);
  if (!messages || !conversation) return;
  // The copy does not count as imported: what is imported again is added to the first one alone.
  const { importedFrom: _, ...header } = conversation;
  const now = Date.now();
  const copy = newId();
  const own = { id: copy, title, pinned: false, createdAt: now, updatedAt: now, totals: noTotals };
  await app.conversations.addWith(
    { ...header, ...own },
    messages.map((one) => ended({ ...one, conversationId: copy })),
  );
  await app.open(copy);
  app.notices.show({ kind: 'chat-duplicated' }, () => void removeChats(app, [copy]));
}

/** A reply that is still being received comes into the first chat only: the copy has what came so far. */
function ended(message: Message): Message {
  if (statusOf(message) !== 'streaming' || !message.reply) return message;
  return { ...message, reply: { ...message.reply, status: 'interrupted' } };
}
