import type { Notice } from '../../model/notice';
import type { Rearrangement } from '../../model/chat/rearrange';
import { parameterTexts } from './inspector/parameters';
import { count, usd } from '../format';

const parameterNames: Record<string, string | undefined> = parameterTexts.names;

const rearranged: Record<Rearrangement, string> = {
  insert: 'The message was inserted.',
  move: 'The message was moved.',
  role: 'The role was changed.',
  words: 'Saved as a new version.',
};
const summaryLost = 'The summary does not fit this version: what it stood for is sent again.';

/** Passing news in words. */
export function announce(notice: Notice): string {
  switch (notice.kind) {
    case 'conversation-deleted':
    case 'prompt-deleted':
    case 'endpoint-deleted':
      return notice.title === '' ? 'Deleted.' : `“${notice.title}” was deleted.`;
    case 'messages-deleted':
      return notice.count === 1 ? 'The message was deleted.' : `${count(notice.count)} messages were deleted.`;
    case 'rearranged':
      return notice.isSummaryLost ? `${rearranged[notice.by]} ${summaryLost}` : rearranged[notice.by];
    case 'parameter-removed':
      return `“${parameterNames[notice.parameter] ?? notice.parameter}” was removed from this chat’s parameters.`;
    case 'column-taken':
      return notice.model === null
        ? 'The parameters of this column hold for the chat from now on.'
        : `“${notice.model}” answers in this chat from now on${notice.hasParameters ? ', with the parameters of its column' : ''}.`;
    case 'records-skipped':
      return notice.count === 1
        ? 'A damaged record was left out.'
        : `${count(notice.count)} damaged records were left out.`;
    case 'restored':
      return `Restored: ${count(notice.added)} added, ${count(notice.updated)} updated.`;
    case 'prompts-imported':
      return `Prompts imported: ${count(notice.added)} added, ${count(notice.replaced)} replaced.`;
    case 'budget-soft':
      return notice.period === 'month'
        ? `Your soft limit of ${usd(notice.limitUsd)} a month is reached: ${usd(notice.spentUsd)} was spent.`
        : `Your soft limit of ${usd(notice.limitUsd)} a chat is reached: ${usd(notice.spentUsd)} was spent in this one.`;
    case 'budget-unpriced':
      return `No price is known for ${notice.model}, so your limits cannot stop its requests. You can enter one in Settings, Models.`;
    case 'system-prompt-changed':
      return 'The system prompt was changed.';
    case 'summary-removed':
      return 'The summary was removed: what it stood for is sent again.';
    case 'updated':
      return 'Tally was updated meanwhile, so the page was reloaded. Your draft is kept.';
    case 'part-missing':
      return 'A part of Tally could not be loaded: it was updated, or the network is gone. Your draft is kept.';
    case 'changed-elsewhere':
      return 'Endpoints or data were changed in another tab.';
    case 'copied':
      return 'Copied.';
    case 'not-copied':
      return 'The browser does not let this page use the clipboard.';
    case 'everything-deleted':
      return 'Everything was deleted.';
    case 'insecure-page':
      return 'This page was not opened over https: keys are kept only until it is closed, and tabs do not see each other.';
  }
}
