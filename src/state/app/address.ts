/** The address of a temporary chat: a reload begins another one. */
export const temporaryPath = '#/temporary';

/** The address of a conversation, or of the message `messageId` in it, as the page's hash. */
export function pathOf(id: string, messageId?: string): string {
  return `#/chat/${id}${messageId === undefined ? '' : `/${messageId}`}`;
}

/** Which conversation the hash `path` names, and which message in it; null where it names none. */
export function placeIn(path: string): { conversationId: string; messageId: string | null } | null {
  const [, conversationId, messageId = null] = /^#\/chat\/([\w-]+)(?:\/([\w-]+))?$/.exec(path) ?? [];
  return conversationId === undefined ? null : { conversationId, messageId };
}
