import { openReader } from '../../../media/open-reader';
import type { MediaReader } from '../../../model/attachment/media-reader';
import { newMessage, type Message, type ReplyFacts } from '../../../model/chat/message';
import type { MessagePart } from '../../../model/chat/parts';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Stores } from '../../stores';
import type { Thread } from '../thread.svelte';
import { sendAs } from './read-file';
import { isTextable } from './textable';
import { newReply } from '../answers';
import { ask } from '../../request/ask';

/**
 * Sends `message` again with its files as their texts, as a new version beside it, to `answerer`: the model that has refused the
 * files, which need not be the chat's. What has no text stays as it is.
 */
export async function resendAsText(
  { services }: Pick<Stores, 'services'>,
  thread: Pick<Thread, 'id' | 'conversation' | 'requests'>,
  message: Message,
  answerer: Pick<ReplyFacts, 'endpointId' | 'model'>,
  reader: MediaReader = openReader(),
): Promise<void> {
  const making = { blobs: new Blobs(services.storage.records), reader };
  const parts: MessagePart[] = [];
  for (const part of message.parts) {
    const made = 'source' in part && isTextable(part) ? await sendAs(part, 'text', making) : null;
    if (made && 'parts' in made) parts.push(...made.parts);
    else parts.push(part);
  }
  const written = { ...newMessage(thread.id, message.parentId, 'user', ''), parts };
  await ask(thread.requests, newReply(thread, written.id, answerer), { written });
}
