import { branch } from '../../model/chat/tree';
import { conversationAsMarkdown } from '../../storage/files/exports/markdown-export';
import type { Stores } from '../stores';

/** The branch of a conversation that was read last, as Markdown; empty where there is no such conversation. */
export async function chatAsMarkdown(
  { conversations, services }: Pick<Stores, 'conversations' | 'services'>,
  id: string,
): Promise<string> {
  const conversation = conversations.byId(id);
  if (!conversation) return '';
  const messages = await services.library.loadMessages(id);
  const tree = new Map(messages.map((one) => [one.id, one]));
  return conversationAsMarkdown(conversation, branch(tree, conversation.tipId));
}
