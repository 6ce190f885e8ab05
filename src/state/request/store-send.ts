import type { Conversation } from '../../model/chat/conversation';
import { firstTitle } from '../../model/chat/title/first-title';
import type { Message } from '../../model/chat/message';
import { mediaOf, textOf } from '../../model/chat/parts';
import type { Notice } from '../../model/notice';
import type { Change } from '../../storage/keyspace/records';
import { changesOfSettings } from '../../storage/library/configuration';
import { putOfMessage } from '../../storage/library/library';
import type { SentWords } from '../chat/drafts/sent-words';
import type { ThreadPort } from '../chat/thread-port';
import type { Stores } from '../stores';

/** What changes in a chat when a request is sent. */
interface SentChange {
  /** The round that is shown in columns from then on. */
  round: string | undefined;
  /** The person's message right before the reply, where it is new. */
  written?: Message | undefined;
  /** The editor that the message was typed in. */
  draft?: SentWords | undefined;
}

/**
 * Shows the branch that ends in the new reply `tipId`, and has `begin` store that reply in one transaction with all else
 * that sending changes: the chat's header, the message that was `written`, and the `draft` that it was typed in, which is
 * emptied. Resolves to what `begin` gives; where that is null, nothing has changed.
 */
export async function storeSend<Begun>(
  stores: Pick<Stores, 'conversations' | 'newChatSlot' | 'notices'>,
  thread: Pick<ThreadPort, 'conversation' | 'draft' | 'id' | 'isNew' | 'keep'>,
  tipId: string,
  { round, written, draft }: SentChange,
  begin: (changes: readonly Change[]) => Promise<Begun | null>,
): Promise<Begun | null> {
  const { isNew } = thread;
  const updatedAt = Date.now();
  // A chat that goes on leaves the archive: it would stand under a closed heading.
  const change = ({ columns: _, archivedAt: __, title, ...one }: Conversation): Conversation => ({
    ...one,
    title: title || firstTitle(written ? textOf(written) : ''),
    tipId,
    updatedAt,
    ...(round && { columns: round }),
  });
  // Where the draft stands before the chat is kept.
  const sent = draft && written ? draft.changesOf(textOf(written), mediaOf(written)) : [];
  const last = isNew ? changesOfSettings({ lastConversationId: thread.id }) : [];
  const begun = await stores.conversations.changeWith(
    thread.id,
    change,
    (header) => begin([header, ...(written ? [putOfMessage(written)] : []), ...sent, ...last]),
    isNew ? thread.conversation : null,
  );
  if (!begun) return null;
  if (written) draft?.sent(textOf(written), mediaOf(written));
  if (draft === thread.draft) stores.notices.end(isOfDraft);
  void (isNew ? thread.draft.moveFrom(stores.newChatSlot.current) : thread.draft.flush());
  if (isNew) thread.keep();
  return begun;
}

/** What was done to a draft: once that is sent, there is nothing left to undo. */
function isOfDraft({ kind }: Notice): boolean {
  return ['attachment-removed', 'picture-edited', 'mask-removed', 'text-attached', 'dictated'].includes(kind);
}
