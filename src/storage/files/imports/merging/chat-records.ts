import type { Conversation } from '../../../../model/chat/conversation';
import { newConversation } from '../../../../model/chat/conversation';
import { newReplyFacts, type Message } from '../../../../model/chat/message';
import { firstTitle } from '../../../../model/chat/title/first-title';
import { textOf, type MessagePart } from '../../../../model/chat/parts';
import { newId } from '../../../../model/id';
import type { TakenChat, TakenMessage, TakenPart } from '../reading/taken';

/** What an imported chat is continued with. */
export interface Answerer {
  endpointId: string | null;
  model: string;
}

/** The parts of a message as they are stored, the bytes of its pictures being stored already. */
export type StoredParts = (parts: readonly TakenPart[]) => MessagePart[];

/** The header of an imported chat. `now` (UTC ms): no chat is newer than that, or it would stand above all others for years. */
export function headerOf(chat: TakenChat, answerer: Answerer, folderId: string | undefined, now: number): Conversation {
  const times = chat.messages.flatMap(({ createdAt }) => createdAt ?? []);
  const createdAt = Math.min(now, chat.createdAt ?? times[0] ?? chat.updatedAt ?? now);
  const updatedAt = Math.min(now, Math.max(createdAt, chat.updatedAt ?? times.at(-1) ?? createdAt));
  const blank = newConversation(newId(), createdAt, {
    ...answerer,
    systemPrompt: { promptId: null, text: chat.systemPrompt },
  });
  const tags = [...new Set(chat.tags.map((tag) => tag.trim()).filter(Boolean))];
  return {
    ...blank,
    title: chat.title.trim() || titleOf(chat),
    pinned: chat.isPinned,
    updatedAt,
    parameters: chat.parameters,
    ...(folderId !== undefined && { folderId }),
    ...(tags.length > 0 && { tags }),
    ...(chat.isArchived && { archivedAt: updatedAt }),
    importedFrom: importOf(chat),
  };
}

/** What tells where a chat is from. */
export function importOf({
  key,
  digest,
}: Pick<TakenChat, 'key' | 'digest'>): NonNullable<Conversation['importedFrom']> {
  return { key, digest };
}

function titleOf({ messages }: TakenChat): string {
  const first = messages.find(({ role, parts }) => role === 'user' && parts.some(({ type }) => type === 'text'));
  return first ? firstTitle(wordsOf(first)) : '';
}

const wordsOf = ({ parts }: TakenMessage): string => textOf({ parts: parts.filter((part) => part.type !== 'media') });

/** The messages of a chat that is stored for the first time or has grown. */
export interface NewMessages {
  messages: Message[];
  /** The stored id of every message of the export. */
  ids: ReadonlyMap<string, string>;
}

/**
 * The messages of `chat` that are not in `known` (by the id that they have in the export), as they are stored in `conversation`. Ids
 * sort in the order of the tree, parents first.
 */
export function messagesOf(
  chat: TakenChat,
  conversation: Pick<Conversation, 'id' | 'createdAt' | 'updatedAt'>,
  known: ReadonlyMap<string, string>,
  storedParts: StoredParts,
): NewMessages {
  const ids = new Map(known);
  const times = new Map<string | null, number>([[null, conversation.createdAt]]);
  const messages: Message[] = [];
  for (const one of chat.messages) {
    const { id: sourceId, parentId, role } = one;
    // One without a time is as old as the one before it.
    const createdAt = Math.min(conversation.updatedAt, one.createdAt ?? times.get(parentId) ?? conversation.createdAt);
    times.set(sourceId, createdAt);
    if (ids.has(sourceId)) continue;
    const id = newId();
    ids.set(sourceId, id);
    messages.push({
      ...{ id, sourceId, conversationId: conversation.id, role, createdAt, deletedAt: null },
      parentId: parentId === null ? null : (ids.get(parentId) ?? null),
      parts: storedParts(one.parts),
      reply: role === 'assistant' ? replyOf(one, chat) : null,
    });
  }
  return { messages, ids };
}

/** Its endpoint is not one of here. */
function replyOf({ model, isUnfinished }: TakenMessage, chat: TakenChat): Message['reply'] {
  const facts = newReplyFacts('', model ?? chat.model ?? '');
  return { ...facts, status: isUnfinished ? 'interrupted' : 'complete' };
}

/** The stored id of the message at the end of the branch that is on show. */
export function tipIn(chat: TakenChat, ids: ReadonlyMap<string, string>): string | null {
  const tip = chat.tipId ?? chat.messages.at(-1)?.id;
  const stored = tip === undefined ? undefined : ids.get(tip);
  return stored ?? ids.get(chat.messages.at(-1)?.id ?? '') ?? null;
}
