import type { Conversation } from '../../model/chat/conversation';
import type { Message, Role } from '../../model/chat/message';
import { visibleText } from '../../model/search/visible-text';
import { mediaOf, reasoningOf, refusalOf, textOf, transcriptsOf } from '../../model/chat/parts';

/** What one entry of the index is about: a message, a chat's system prompt, or the note on a chat. */
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

/** Markdown that is longer is searched as it is written only: a hit is read anew for each query. */
const longestDrawn = 50_000;
/** These stand in the place of a message's id where the entry is of the chat's header. */
const promptId = '#prompt';
export const noteId = '#note';
export const headerIds: readonly string[] = [promptId, noteId];

/** The entry of a message. One that is not to be found has no texts. */
export function docOf(message: Message): Doc {
  const { conversationId, id, parentId, role, reply, createdAt, deletedAt, summary } = message;
  const isHidden = deletedAt !== null || summary === true;
  const model = reply ? [reply.model, reply.answeredBy ?? ''].filter(Boolean).join(' ') : '';
  const texts = isHidden ? [] : textsOf(message);
  return { conversationId, messageId: id, parentId, role, model, createdAt, isHidden, texts };
}

/** The entries of a chat's header: its system prompt, and the note on it. */
export function headerDocsOf({ id, systemPrompt, note = '', createdAt }: Conversation): Doc[] {
  const rest = { conversationId: id, parentId: null, model: '', createdAt, isHidden: false };
  const docs: Doc[] = [
    { ...rest, messageId: promptId, role: 'system', texts: [systemPrompt.text] },
    { ...rest, messageId: noteId, role: 'user', texts: [note] },
  ];
  return docs.filter(({ texts: [text = ''] }) => text.trim() !== '');
}

/** What the index keeps of a stored chat. */
export function chatStateOf({ id, title, tipId, updatedAt }: Conversation): ChatState {
  return { id, title, tipId, updatedAt, isGone: false };
}

/** All that is searched of a message: what it says first, then its reasoning, a refusal, its sounds, the names of its files. */
function textsOf(message: Message): string[] {
  const names = mediaOf(message).flatMap(({ name, original }) => [name, original?.name ?? '']);
  const heard = transcriptsOf(message).map(({ text }) => text);
  const said = textOf(message);
  const texts = [
    ...(message.role === 'user' ? [said] : drawnAndWritten(said)),
    ...drawnAndWritten(reasoningOf(message)),
    ...[refusalOf(message), ...heard, ...new Set(names)],
  ];
  return texts.filter((text) => text !== '');
}

/**
 * Markdown as a reader sees it, who looks for "London" where "**Lon**don" is written, and as it is written, with the addresses of
 * its links and the names of its formulas' signs.
 */
function drawnAndWritten(markdown: string): string[] {
  if (markdown.length > longestDrawn) return [markdown];
  return [...new Set([[...visibleText(markdown)].join('\n'), markdown])];
}
