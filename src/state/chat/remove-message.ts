import type { Message } from '../../model/chat/message';
import type { Notice } from '../../model/notice';
import type { RequestingThread } from './answers';
import type { ThreadPort } from './thread-port';

/** The thread in which removed messages are brought back: the chat may have been opened anew since. */
type RestoredThread = Pick<ThreadPort, 'goToWith' | 'messages'>;

/**
 * Moves `message` to the bin, alone or with all that follows it, and offers to undo that. `onremoved` is called as soon
 * as it has gone from the screen, which is before that is stored.
 */
export async function removeMessage(
  thread: Pick<RequestingThread, 'branch' | 'goToWith' | 'messages' | 'requests' | 'tell'>,
  message: Message,
  withWhatFollows: boolean,
  onremoved?: () => void,
): Promise<void> {
  const { count, restore } = await markDeleted(thread, message, withWhatFollows, onremoved);
  const notice: Notice = message.summary ? { kind: 'summary-removed' } : { kind: 'messages-deleted', count };
  thread.tell(notice, restore);
}

/** Removes as `removeMessage` does, without a notice. Resolves to how many messages went, and to what brings them back. */
export async function markDeleted(
  thread: Pick<RequestingThread, 'branch' | 'goToWith' | 'messages' | 'requests'>,
  message: Message,
  withWhatFollows: boolean,
  onremoved?: () => void,
): Promise<{ count: number; restore: (thread: RestoredThread) => Promise<void> }> {
  const { messages } = thread;
  const tipBefore = messages.tipId;
  // Of a summary all versions go, or an older one would stand in its place: what it stands for is sent again.
  const alone = message.summary ? messages.versions(message) : [message];
  const ids = (withWhatFollows ? messages.below(message.id) : alone).map(({ id }) => id);
  await thread.requests.end(ids);
  const removed = ids.flatMap((id) => messages.byId(id) ?? []).filter((one) => one.deletedAt === null);
  const isEndRemoved = removed.some(({ id }) => id === thread.branch.at(-1)?.id);
  const deletedAt = Date.now();
  // Another tab may delete some of it, too: each takes back its own marks alone.
  const mark = (one: Message): Message => (one.deletedAt === null ? { ...one, deletedAt } : one);
  messages.showChanged(removed, mark);
  // The end of the branch went: another version of it is what the reader expects to see, else what was before it.
  const other = messages.versions(message).at(-1);
  const stored = isEndRemoved
    ? thread.goToWith(other?.id ?? message.parentId, (also) => messages.change(removed, mark, also))
    : messages.change(removed, mark);
  onremoved?.();
  await stored;
  async function restore(current: RestoredThread): Promise<void> {
    const unmark = (one: Message): Message => (one.deletedAt === deletedAt ? { ...one, deletedAt: null } : one);
    current.messages.showChanged(removed, unmark);
    await current.goToWith(tipBefore, (also) => current.messages.change(removed, unmark, also));
  }
  return { count: removed.length, restore };
}
