import type { Conversation } from '../../../model/chat/conversation';
import type { Message } from '../../../model/chat/message';
import type { Stores } from '../../stores';

/** A message that the person likes best, and its chat. */
export interface Favourite {
  conversation: Conversation;
  message: Message;
}

/** The header with the message `id` among its favourites, or without. */
export function withFavourite(conversation: Conversation, id: string, isIn: boolean): Conversation {
  const { favourites = [], ...one } = conversation;
  const others = favourites.filter((other) => other !== id);
  const all = isIn ? [...others, id] : others;
  return { ...one, ...(all.length > 0 && { favourites: all }) };
}

/** All favourites of all chats, the newest message first. Those that are deleted, or were never restored, are not among them. */
export async function loadFavourites({
  conversations,
  services,
  storageStatus,
}: Pick<Stores, 'conversations' | 'services' | 'storageStatus'>): Promise<Favourite[]> {
  await conversations.whole;
  const places = conversations.all.flatMap((conversation) =>
    (conversation.favourites ?? []).map((id) => ({ conversation, conversationId: conversation.id, id })),
  );
  const found = (await storageStatus.read(() => services.library.loadStoredOnes(places))) ?? [];
  return places
    .flatMap(({ conversation }, at) => {
      const message = found[at];
      return message && message.deletedAt === null ? [{ conversation, message }] : [];
    })
    .sort((a, b) => b.message.createdAt - a.message.createdAt);
}
