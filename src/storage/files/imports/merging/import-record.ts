import type { Conversation } from '../../../../model/chat/conversation';
import type { Message } from '../../../../model/chat/message';
import { textHash } from '../../../../model/text-hash';
import { isId, listOf, number, orAbsent, orNull, shape, text, yesOrNo } from '../../../checks/shape';

/** How long an import can be undone, in ms. */
export const undoableFor = 24 * 60 * 60 * 1000;

/** An import that can be undone. */
export interface ImportRecord {
  id: string;
  /** UTC ms. */
  at: number;
  /** Chats that were new here, and chats that got more messages. */
  added: number;
  grown: number;
  /** What was made besides; one that was changed since stays. */
  prompts: { id: string; updatedAt: number }[];
  folders: { id: string; updatedAt: number }[];
  /** Whether it came to its end. */
  isWhole: boolean;
}

/** What an import did to a chat. */
export interface ImportedChatRecord {
  /** What the person can change of its header, as it was right after the import. */
  header: string;
  /** Its messages as they were then (`messagesState`). */
  messages: string;
  /** The messages that were added to one that was here; null where the whole chat is from the import. */
  added: string[] | null;
  /** What that one was before. */
  before: Pick<Conversation, 'tipId' | 'updatedAt' | 'deletedAt' | 'importedFrom'> | null;
}

const made = listOf(shape<ImportRecord['prompts'][number]>({ id: isId, updatedAt: number }));

export const isImportRecord = shape<ImportRecord>({
  id: isId,
  at: number,
  added: number,
  grown: number,
  prompts: made,
  folders: made,
  isWhole: yesOrNo,
});

export const isImportedChatRecord = shape<ImportedChatRecord>({
  header: text,
  messages: text,
  added: orNull(listOf(isId)),
  before: orNull(
    shape<NonNullable<ImportedChatRecord['before']>>({
      tipId: orNull(isId),
      updatedAt: number,
      deletedAt: orNull(number),
      importedFrom: orAbsent(shape<NonNullable<Conversation['importedFrom']>>({ key: text, digest: text })),
    }),
  ),
});

/** What a person can change of a chat, reading it excepted, so that it can be compared. */
export function headerState({
  tipId: _tip,
  columns: _columns,
  totals: _totals,
  importedFrom: _from,
  ...rest
}: Conversation): string {
  return textHash(JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** All of a chat's messages as they are stored, so that any later change of any of them shows: also one that is made in place. */
export function messagesState(messages: readonly Message[]): string {
  const inOrder = messages.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return textHash(inOrder.map((one) => textHash(JSON.stringify(one))).join(' '));
}
