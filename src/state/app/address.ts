/** The address of a conversation, as the page's hash. */
export function pathOf(id: string): string {
  return `#/chat/${id}`;
}

/** Which conversation the hash `path` names; null where it names none. */
export function conversationIn(path: string): string | null {
  return /^#\/chat\/([\w-]+)$/.exec(path)?.[1] ?? null;
}
