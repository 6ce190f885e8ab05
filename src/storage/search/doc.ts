import type { Conversation } from '../../model/chat/conversation';
import type { Message, Role } from '../../model/chat/message';
import { mediaOf, reasoningOf, refusalOf, textOf } from '../../model/chat/parts';

/** What one entry of the index is about: a message, or a chat's system prompt. */
export interface Doc {
  conversationId: string;
  messageId: string;
  parentId: string | null;
  role: Role;
  model: string;
  /** UTC ms. */
  createdAt: number;
  /** Deleted messages and summaries keep their place in the tree, but are not found. */
  isHidden: boolean;
  /** All that is searched of it. */
  texts: readonly string[];
}

/** What the index knows of a chat besides its messages. */
export interface ChatState {
  id: string;
  title: string;
  tipId: string | null;
  /** UTC ms. */
  updatedAt: number;
  /** It is stored no more. */
  isGone: boolean;
}

/** Stands in the place of a message's id where the entry is the chat's system prompt. */
export const promptId = '#prompt';

export function docOf(message: Message): Doc {
  const { conversationId, id, parentId, role, reply, createdAt, deletedAt, summary } = message;
  const isHidden = deletedAt !== null || summary === true;
  const model = reply ? [reply.model, reply.answeredBy ?? ''].filter(Boolean).join(' ') : '';
  const texts = isHidden ? [] : textsOf(message);
  return { conversationId, messageId: id, parentId, role, model, createdAt, isHidden, texts };
}

export function promptDocOf({ id, systemPrompt, createdAt }: Conversation): Doc | null {
  const { text } = systemPrompt;
  if (text.trim() === '') return null;
  const rest = { parentId: null, role: 'system', model: '', createdAt, isHidden: false } as const;
  return { conversationId: id, messageId: promptId, ...rest, texts: [text] };
}

export function chatStateOf({ id, title, tipId, updatedAt }: Conversation): ChatState {
  return { id, title, tipId, updatedAt, isGone: false };
}

/** All that is searched of a message: what it says first, then its reasoning, a refusal, the names of its files. */
function textsOf(message: Message): string[] {
  const names = mediaOf(message).flatMap(({ name, original }) => [name, original?.name ?? '']);
  return [textOf(message), reasoningOf(message), refusalOf(message), ...new Set(names)].filter((text) => text !== '');
}
