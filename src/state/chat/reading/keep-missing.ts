import type { Conversation } from '../../../model/chat/conversation';
import { statusOf, type Message } from '../../../model/chat/message';
import { keyOf } from '../../../storage/keyspace/key-map';
import type { Update } from '../../../storage/keyspace/records';
import { isLikeMessage } from '../../../storage/library/library';

/** Stores a conversation and those of its messages that have ended, where they are missing or still count as running. */
export function changesOfMissing(conversation: Conversation, messages: readonly Message[]): Update[] {
  const isThere = (old: unknown) => isLikeMessage(old) && old.reply?.status !== 'streaming';
  const ended = messages.filter((message) => statusOf(message) !== 'streaming');
  return [
    { update: keyOf.conversation(conversation.id), change: (old) => old ?? conversation },
    ...ended.map((message) => ({
      update: keyOf.message(conversation.id, message.id),
      change: (old: unknown) => (isThere(old) ? old : message),
    })),
  ];
}
