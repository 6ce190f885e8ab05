import { branch } from '../../model/chat/tree';
import { conversationAsMarkdown } from '../../storage/files/exports/markdown-export';
import type { Stores } from '../stores';

/** The branch of a conversation that was read last, as Markdown; null where there is none, or the storage fails: its problem says so. */
export async function chatAsMarkdown(
  { conversations, services, storageStatus }: Pick<Stores, 'conversations' | 'services' | 'storageStatus'>,
  id: string,
): Promise<string | null> {
  const conversation = conversations.byId(id);
  const messages = conversation && (await storageStatus.read(() => services.library.loadMessages(id)));
  if (!messages) return null;
  const tree = new Map(messages.map((one) => [one.id, one]));
  return conversationAsMarkdown(conversation, branch(tree, conversation.tipId));
}
