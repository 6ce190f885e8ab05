import type { Message } from '../../model/chat/message';
import { mediaOf, textOf } from '../../model/chat/parts';
import { attachmentLines, attachmentsEditor } from '../../storage/blobs/attachment-lines';
import { markDeleted, removeMessage } from './remove-message';
import type { RequestingThread } from './answers';

/**
 * Takes back what waits for the network, with the reply that could not be asked for. The message goes back into the composer.
 * Where that is in use, or another version or a later message stands beside it, it stays as it is, and is not asked about any
 * more. Of several versions of the reply, this one alone goes. Resolves to whether the composer has the message now.
 */
export async function takeBack(
  thread: Pick<RequestingThread, 'branch' | 'draft' | 'goToWith' | 'messages' | 'requests' | 'tell'>,
  reply: Message,
): Promise<boolean> {
  const { messages, draft } = thread;
  if (messages.versions(reply).length > 1) {
    await removeMessage(thread, reply, false);
    return false;
  }
  const asked = messages.byId(reply.parentId);
  const isAlone = asked?.role === 'user' && messages.versions(asked).length === 1 && messages.lastId === reply.id;
  if (!isAlone || draft.text.trim() !== '' || draft.hasMedia) {
    await messages.change([reply], (one) => (one.reply ? { ...one, reply: { ...one.reply, status: 'stopped' } } : one));
    return false;
  }
  const media = mediaOf(asked);
  draft.type(textOf(asked));
  if (media.length > 0) draft.edits.type(attachmentsEditor, attachmentLines(media));
  // The words are stored in the draft before their message is deleted.
  await draft.flush();
  await markDeleted(thread, asked, true);
  return true;
}
