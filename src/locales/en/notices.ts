import type { Notice } from '../../model/notice';
import type { Rearrangement } from '../../model/chat/rearrange';
import { count, usd } from '../format';
import { translated } from '../in-force.svelte';

/** Passing news; which of these is said is decided in `../announce.ts`. */
export const noticeWords = translated('noticeWords', {
  /** Those that are always said alike. */
  plain: {
    'chat-duplicated': 'Duplicated. This is the copy.',
    'text-attached': 'Long text: attached as a file. Undo puts it into the message.',
    dictated: 'Added to the message. Check it before you send it.',
    'system-prompt-changed': 'System prompt changed.',
    'reply-running': 'Not sent yet: the reply is still running. Wait for it to end or press Stop, then send.',
    'reply-elsewhere': 'Not sent yet: another tab is still writing the reply above.',
    'edit-discarded': 'Changes discarded.',
    'summary-removed': 'Summary removed. The messages it replaced are sent again.',
    updated: 'Tally was updated, so the page was reloaded. Your draft is kept.',
    'share-lost': 'What was shared didn’t arrive: this browser may have no room left. Share it again.',
    'drop-kept': 'What you dropped is kept. You can import or attach it as soon as you’ve started.',
    'new-version': 'A new version of Tally is ready.',
    'changed-elsewhere': 'Endpoints or data changed in another tab.',
    'restoring-elsewhere': 'Another tab is restoring a backup. What you change here is saved after that.',
    copied: 'Copied.',
    'not-copied': 'The browser doesn’t let this page use the clipboard.',
    'everything-deleted': 'Everything was deleted.',
    'insecure-page':
      'This page wasn’t opened over https, so keys are forgotten when you close it, and tabs don’t see each other.',
    'temporary-ended': 'Temporary chat ended.',
    'temporary-kept': 'Kept. This chat is now in your list.',
  } satisfies Partial<Record<Notice['kind'], string>>,
  deleted: 'Deleted.',
  deletedOne: (title: string) => `Deleted “${title}”.`,
  folderDeleted: (name: string) => `Deleted the folder “${name}”. Its chats are kept.`,
  folderMoved: (name: string, place: number, of: number) => `“${name}” is now ${count(place)} of ${count(of)}.`,
  folderMovedIn: (name: string, place: number, of: number, inside: string) =>
    `“${name}” is now ${count(place)} of ${count(of)} in “${inside}”.`,
  chatsMovedOut: (n: number) => (n === 1 ? 'Moved out of the folder.' : `Moved ${count(n)} chats out of the folder.`),
  chatsMoved: (n: number, to: string) => (n === 1 ? `Moved to “${to}”.` : `Moved ${count(n)} chats to “${to}”.`),
  chatsDeleted: (n: number) => `Deleted ${count(n)} chats.`,
  chatsArchived: (n: number) => (n === 1 ? 'Archived.' : `Archived ${count(n)} chats.`),
  chatsUnarchived: (n: number) => (n === 1 ? 'Unarchived.' : `Unarchived ${count(n)} chats.`),
  chatsTagged: (n: number) => (n === 1 ? 'Tags changed.' : `Changed the tags of ${count(n)} chats.`),
  chatNamed: (title: string) => `The chat is now “${title}”.`,
  chatNotNamed: {
    noTitle: 'The chat keeps its title. The model gave no title.',
    /** `why`: a sentence. */
    because: (why: string) => `The chat keeps its title. ${why}`,
    /** On the button that asks for it past the limit. */
    anyway: 'Name it anyway',
  },
  tagRenamed: (tag: string, to: string) => `“${tag}” is now “${to}”.`,
  tagRemoved: (tag: string) => `Removed the tag “${tag}” from all chats.`,
  messagesDeleted: (n: number) => (n === 1 ? 'Message deleted.' : `${count(n)} messages deleted.`),
  messagesWait: (n: number) =>
    n === 1 ? 'A message in another chat waits to be sent.' : `${count(n)} messages in other chats wait to be sent.`,
  show: 'Show',
  rearranged: {
    insert: 'Message inserted.',
    move: 'Message moved.',
    role: 'Role changed.',
    words: 'Saved as a new version.',
  } satisfies Record<Rearrangement, string>,
  summaryLost: 'The summary doesn’t fit this version, so the messages it replaced are sent again.',
  parameterRemoved: (parameter: string) => `Removed “${parameter}” from this chat’s parameters.`,
  columnTaken: {
    parameters: 'This chat now uses that column’s parameters.',
    model: (model: string) => `This chat now uses ${model}.`,
    both: (model: string) => `This chat now uses ${model} with that column’s parameters.`,
  },
  transcriptAdded: 'Added to the message in place of the audio file. Check it before you send it.',
  attachmentRemoved: (name: string) => `Removed ${name}.`,
  pictureEdited: (name: string) => `Changed ${name}.`,
  maskRemoved: (name: string) => `Removed the mask of ${name}.`,
  recordsSkipped: (n: number) => (n === 1 ? 'Skipped a damaged record.' : `Skipped ${count(n)} damaged records.`),
  promptsImported: (added: number, replaced: number) =>
    `Prompts imported: ${count(added)} added, ${count(replaced)} replaced.`,
  budgetSoft: {
    month: (limitUsd: number, spentUsd: number) =>
      `You’ve reached your soft limit of ${usd(limitUsd)} per month: ${usd(spentUsd)} spent.`,
    chat: (limitUsd: number, spentUsd: number) =>
      `You’ve reached your soft limit of ${usd(limitUsd)} per chat: ${usd(spentUsd)} spent in this one.`,
  },
  budgetUnpriced: (model: string) =>
    `Your limits don’t cover ${model}, because its price is unknown. You can enter one in Settings → Models.`,
});
