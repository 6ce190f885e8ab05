import type { Notice } from '../../model/notice';
import type { Rearrangement } from '../../model/chat/rearrange';
import { explain } from './explain';
import { words } from './index';
import { parameterTexts } from './inspector/parameters';
import { count, usd } from '../format';

const parameterNames: Record<string, string | undefined> = parameterTexts.names;

const rearranged: Record<Rearrangement, string> = {
  insert: 'Message inserted.',
  move: 'Message moved.',
  role: 'Role changed.',
  words: 'Saved as a new version.',
};
const summaryLost = 'The summary doesn’t fit this version, so the messages it replaced are sent again.';

/** Passing news in words. */
export function announce(notice: Notice): string {
  switch (notice.kind) {
    case 'conversation-deleted':
    case 'prompt-deleted':
    case 'endpoint-deleted':
      return notice.title === '' ? 'Deleted.' : `Deleted “${notice.title}”.`;
    case 'folder-deleted':
      return `Deleted the folder “${notice.name}”. Its chats are kept.`;
    case 'folder-moved': {
      const place = `${count(notice.place)} of ${count(notice.of)}`;
      return `“${notice.name}” is now ${place}${notice.inside === null ? '' : ` in “${notice.inside}”`}.`;
    }
    case 'chats-moved': {
      const what = notice.count === 1 ? 'Moved' : `Moved ${count(notice.count)} chats`;
      return notice.to === null ? `${what} out of the folder.` : `${what} to “${notice.to}”.`;
    }
    case 'chats-deleted':
      return `Deleted ${count(notice.count)} chats.`;
    case 'chats-archived':
      return notice.count === 1 ? 'Archived.' : `Archived ${count(notice.count)} chats.`;
    case 'chats-unarchived':
      return notice.count === 1 ? 'Taken out of the archive.' : `Took ${count(notice.count)} chats out of the archive.`;
    case 'chats-tagged':
      return notice.count === 1 ? 'Tags changed.' : `Changed the tags of ${count(notice.count)} chats.`;
    case 'chat-duplicated':
      return 'This is the copy.';
    case 'temporary-ended':
      return 'Temporary chat ended.';
    case 'temporary-kept':
      return 'Kept. This chat is now in your list.';
    case 'chat-named':
      return `The chat is now “${notice.title}”.`;
    case 'chat-not-named': {
      const why = notice.failure ? explain(notice.failure).sentence : 'The model gave no title.';
      return `The chat keeps its title. ${why}`;
    }
    case 'tag-renamed':
      return `“${notice.tag}” is now “${notice.to}”.`;
    case 'tag-removed':
      return `Removed the tag “${notice.tag}” from all chats.`;
    case 'messages-deleted':
      return notice.count === 1 ? 'Message deleted.' : `${count(notice.count)} messages deleted.`;
    case 'rearranged':
      return notice.isSummaryLost ? `${rearranged[notice.by]} ${summaryLost}` : rearranged[notice.by];
    case 'parameter-removed':
      return `Removed “${parameterNames[notice.parameter] ?? notice.parameter}” from this chat’s parameters.`;
    case 'column-taken':
      return notice.model === null
        ? 'This chat now uses that column’s parameters.'
        : `This chat now uses ${notice.model}${notice.hasParameters ? ' with that column’s parameters' : ''}.`;
    case 'attachment-removed':
      return `Removed ${notice.name}.`;
    case 'picture-edited':
      return `Changed ${notice.name}.`;
    case 'mask-removed':
      return `Removed the mask of ${notice.name}.`;
    case 'text-attached':
      return 'Long text: attached as a file. Undo puts it into the message.';
    case 'dictated':
      return 'Added to the message. Check it before you send it.';
    case 'records-skipped':
      return notice.count === 1 ? 'Skipped a damaged record.' : `Skipped ${count(notice.count)} damaged records.`;
    case 'restored':
      return `Restored: ${count(notice.added)} added, ${count(notice.updated)} updated.`;
    case 'prompts-imported':
      return `Prompts imported: ${count(notice.added)} added, ${count(notice.replaced)} replaced.`;
    case 'budget-soft':
      return notice.period === 'month'
        ? `You’ve reached your soft limit of ${usd(notice.limitUsd)} per month: ${usd(notice.spentUsd)} spent.`
        : `You’ve reached your soft limit of ${usd(notice.limitUsd)} per chat: ${usd(notice.spentUsd)} spent in this one.`;
    case 'budget-unpriced':
      return `Your limits don’t cover ${notice.model}, because its price is unknown. You can enter one in Settings → Models.`;
    case 'system-prompt-changed':
      return 'System prompt changed.';
    case 'reply-running':
      return 'Not sent yet: the reply is still running. Wait for it to end or press Stop, then send.';
    case 'reply-elsewhere':
      return 'Not sent yet: another tab is still writing the reply above.';
    case 'edit-discarded':
      return 'Changes discarded.';
    case 'summary-removed':
      return 'Summary removed. The messages it replaced are sent again.';
    case 'updated':
      return 'Tally was updated, so the page was reloaded. Your draft is kept.';
    case 'part-missing':
      return words.app.partMissing;
    case 'changed-elsewhere':
      return 'Endpoints or data changed in another tab.';
    case 'copied':
      return 'Copied.';
    case 'not-copied':
      return 'The browser doesn’t let this page use the clipboard.';
    case 'everything-deleted':
      return 'Everything was deleted.';
    case 'insecure-page':
      return 'This page wasn’t opened over https, so keys are forgotten when you close it, and tabs don’t see each other.';
  }
}
