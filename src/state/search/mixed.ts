import type { Conversation } from '../../model/chat/conversation';
import type { ChatHits, SearchHit } from './search.svelte';

/**
 * What was found by words, by chat, with what was found by meaning alone in its place: by date where the newest come first,
 * else after the others. `conversationOf` gives null for a chat that is gone.
 */
export function mixed(
  byWords: readonly ChatHits[],
  byMeaning: readonly SearchHit[],
  order: 'newest' | 'rank',
  conversationOf: (id: string) => Conversation | null,
): ChatHits[] {
  const known = new Set(byWords.flatMap(({ hits }) => hits.map(nameOf)));
  const chats = new Map(byWords.map(({ conversation, hits }) => [conversation.id, { conversation, hits: [...hits] }]));
  for (const hit of byMeaning) {
    if (known.has(nameOf(hit))) continue;
    const conversation = conversationOf(hit.conversationId);
    if (conversation?.deletedAt !== null) continue;
    const chat = chats.get(conversation.id);
    if (chat) chat.hits.push(hit);
    else chats.set(conversation.id, { conversation, hits: [hit] });
  }
  const all = [...chats.values()];
  if (order === 'rank') return all;
  const newest = ({ hits }: ChatHits): number => hits[0]?.createdAt ?? 0;
  const sorted = all.map(({ conversation, hits }) => ({
    conversation,
    hits: hits.toSorted((a, b) => b.createdAt - a.createdAt),
  }));
  return sorted.sort((a, b) => newest(b) - newest(a));
}

/** Messages of a duplicated chat have the same ids as those of the first one. */
function nameOf({ conversationId, messageId }: SearchHit): string {
  return `${conversationId} ${messageId ?? ''}`;
}
