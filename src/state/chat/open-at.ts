import { showMessage } from './rearrange';
import type { Thread } from './thread.svelte';

/** What opening a chat needs of the app. */
export interface Opens {
  readonly thread: Pick<Thread, 'branch' | 'goTo' | 'id' | 'isRead' | 'messages' | 'revealed'> | null;
  open(id: string): Promise<void>;
}

/** Opens a chat with the message `messageId` in view and focused; null, or a message that is gone: as it was left. */
export async function openAt(app: Opens, conversationId: string, messageId: string | null): Promise<void> {
  await app.open(conversationId);
  const { thread } = app;
  if (messageId === null || thread?.id !== conversationId || !(await thread.isRead())) return;
  const message = thread.messages.byId(messageId);
  if (message?.deletedAt === null) showMessage(thread, message);
}
