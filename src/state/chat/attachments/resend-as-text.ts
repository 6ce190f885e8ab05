import { openReader } from '../../../media/open-reader';
import type { MediaReader } from '../../../model/attachment/media-reader';
import { newMessage, type Message, type ReplyFacts } from '../../../model/chat/message';
import type { MediaPart, MessagePart } from '../../../model/chat/parts';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Stores } from '../../stores';
import type { Thread } from '../thread.svelte';
import { sendAs } from './read-file';
import { isOfSameFile } from './same-part';
import { isTextable } from './textable';
import { newReply } from '../answers';
import { ask } from '../../request/ask';

/**
 * Sends `message` again with what was `refused` of it as text, its files or the pictures that were made of files, as a new version
 * beside it, to `answerer`: the model that has refused them, which need not be the chat's. What has no text stays as it is.
 */
export async function resendAsText(
  { services }: Pick<Stores, 'services'>,
  thread: Pick<Thread, 'id' | 'conversation' | 'requests'>,
  message: Message,
  refused: 'file' | 'image',
  answerer: Pick<ReplyFacts, 'endpointId' | 'model'>,
  reader: MediaReader = openReader(),
): Promise<void> {
  const making = { blobs: new Blobs(services.storage.records), reader };
  const parts: MessagePart[] = [];
  /** What the text of their whole file stands for. */
  const read: MediaPart[] = [];
  for (const part of message.parts) {
    const isRefused = 'source' in part && isTextable(part, refused);
    if (isRefused && read.some((one) => isOfSameFile(one, part))) continue;
    const made = isRefused ? await sendAs(part, 'text', making, part.original?.pages) : null;
    if (made && 'parts' in made) {
      parts.push(...made.parts);
      if (isRefused) read.push(part);
    } else parts.push(part);
  }
  const written = { ...newMessage(thread.id, message.parentId, 'user', ''), parts };
  await ask(thread.requests, newReply(thread, written.id, answerer), { written });
}
