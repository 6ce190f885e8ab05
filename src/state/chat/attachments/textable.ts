import { sendForms } from '../../../model/attachment/send-forms';
import type { Message } from '../../../model/chat/message';
import { isSentAsText, mediaOf, type MediaPart } from '../../../model/chat/parts';
import type { ThreadPort } from '../thread-port';

/** Whether `part` is sent as a file, and could be sent as its text. */
export function isTextable(part: MediaPart): boolean {
  return part.type === 'file' && !isSentAsText(part) && sendForms(part, null).includes('text');
}

/** The message `id`, where a file in it could be sent as its text; else null. */
export function textable({ messages }: Pick<ThreadPort, 'messages'>, id: string | null): Message | null {
  const message = id === null ? null : messages.byId(id);
  return message && mediaOf(message).some(isTextable) ? message : null;
}
