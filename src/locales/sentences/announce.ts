import type { Notice } from '../../model/notice';
import { words } from '../en';
import { parameterTexts } from '../en/inspector/parameters';
import { noticeWords as text } from '../en/notices';
import { isolated } from '../isolated';
import { explain } from './explain';

/** What the button says that does what `notice` offers: an undo, but for what has not happened, or is elsewhere. */
export function offered({ kind }: Notice): string {
  if (kind === 'messages-wait') return text.show;
  return kind === 'chat-not-named' ? text.chatNotNamed.anyway : words.common.undo;
}

/** Passing news in words. */
export function announce(notice: Notice): string {
  switch (notice.kind) {
    case 'conversation-deleted':
    case 'prompt-deleted':
    case 'endpoint-deleted':
      return notice.title === '' ? text.deleted : text.deletedOne(isolated(notice.title));
    case 'folder-deleted':
      return text.folderDeleted(isolated(notice.name));
    case 'folder-moved': {
      const [name, inside] = [isolated(notice.name), notice.inside];
      if (inside === null) return text.folderMoved(name, notice.place, notice.of);
      return text.folderMovedIn(name, notice.place, notice.of, isolated(inside));
    }
    case 'chats-moved':
      return notice.to === null ? text.chatsMovedOut(notice.count) : text.chatsMoved(notice.count, isolated(notice.to));
    case 'chats-deleted':
      return text.chatsDeleted(notice.count);
    case 'chats-archived':
      return text.chatsArchived(notice.count);
    case 'chats-unarchived':
      return text.chatsUnarchived(notice.count);
    case 'chats-tagged':
      return text.chatsTagged(notice.count);
    case 'chat-named':
      return text.chatNamed(isolated(notice.title));
    case 'chat-not-named':
      return notice.failure ? text.chatNotNamed.because(explain(notice.failure).sentence) : text.chatNotNamed.noTitle;
    case 'tag-renamed':
      return text.tagRenamed(isolated(notice.tag), isolated(notice.to));
    case 'tag-removed':
      return text.tagRemoved(isolated(notice.tag));
    case 'messages-deleted':
      return text.messagesDeleted(notice.count);
    case 'messages-wait':
      return text.messagesWait(notice.count);
    case 'rearranged':
      return `${text.rearranged[notice.by]}${notice.isSummaryLost ? ` ${text.summaryLost}` : ''}`;
    case 'parameter-removed': {
      const names: Record<string, string | undefined> = parameterTexts.names;
      return text.parameterRemoved(isolated(names[notice.parameter] ?? notice.parameter));
    }
    case 'column-taken': {
      if (notice.model === null) return text.columnTaken.parameters;
      return text.columnTaken[notice.hasParameters ? 'both' : 'model'](isolated(notice.model));
    }
    case 'attachment-removed':
      return text.attachmentRemoved(isolated(notice.name));
    case 'picture-edited':
      return text.pictureEdited(isolated(notice.name));
    case 'mask-removed':
      return text.maskRemoved(isolated(notice.name));
    case 'records-skipped':
      return text.recordsSkipped(notice.count);
    case 'prompts-imported':
      return text.promptsImported(notice.added, notice.replaced);
    case 'budget-soft':
      return text.budgetSoft[notice.period](notice.limitUsd, notice.spentUsd);
    case 'budget-unpriced':
      return text.budgetUnpriced(isolated(notice.model));
    case 'dictated':
      return notice.isInPlace ? text.transcriptAdded : text.plain.dictated;
    case 'part-missing':
      return words.app.partMissing;
    default:
      return text.plain[notice.kind];
  }
}
