import { sendForms } from '../../../model/attachment/send-forms';
import type { Message } from '../../../model/chat/message';
import { isSentAsText, mediaOf, type MediaPart } from '../../../model/chat/parts';
import type { ThreadPort } from '../thread-port';

/** Whether `part` is sent as a file, or as the picture of one, and could be sent as its text. */
export function isTextable(part: MediaPart, as: 'file' | 'image'): boolean {
  return part.type === as && !isSentAsText(part) && sendForms(part, null).includes('text');
}

/** The message `id`, where what is sent `as` files or pictures in it could be sent as text; else null. */
export function textable(
  { messages }: Pick<ThreadPort, 'messages'>,
  id: string | null,
  as: 'file' | 'image',
): Message | null {
  const message = id === null ? null : messages.byId(id);
  return message && mediaOf(message).some((part) => isTextable(part, as)) ? message : null;
}
