import type { Failure } from './failure';
import type { BudgetPeriod } from './usage/budget';
import type { Rearrangement } from './chat/rearrange';

/** Whether the page has to be reloaded for what it tells. */
export function asksToReload({ kind }: Notice): boolean {
  return kind === 'changed-elsewhere' || kind === 'part-missing' || kind === 'new-version';
}

/** Whether what it tells goes on until that is over. */
export function goesOn(notice: Notice): boolean {
  return asksToReload(notice) || notice.kind === 'restoring-elsewhere';
}

/** A short notice to the person, as a kind: `locales` has its wording. */
export type Notice =
  | { kind: 'conversation-deleted' | 'prompt-deleted' | 'endpoint-deleted'; title: string }
  /** What was in it is in no folder now. */
  | { kind: 'folder-deleted'; name: string }
  /** `place`: from 1 on, of so many in the folder `inside`, or at the top. */
  | { kind: 'folder-moved'; name: string; place: number; of: number; inside: string | null }
  /** `to`: the folder's name; null: out of its folder. */
  | { kind: 'chats-moved'; count: number; to: string | null }
  | { kind: 'chats-deleted' | 'chats-archived' | 'chats-unarchived' | 'chats-tagged'; count: number }
  | { kind: 'chat-duplicated' }
  /** A temporary chat is over, or became one like any other. */
  | { kind: 'temporary-ended' | 'temporary-kept' }
  /** A model has named the chat. */
  | { kind: 'chat-named'; title: string }
  /** It has not; null: it gave no title. */
  | { kind: 'chat-not-named'; failure: Failure | null }
  /** For all chats. */
  | { kind: 'tag-renamed'; tag: string; to: string }
  | { kind: 'tag-removed'; tag: string }
  | { kind: 'messages-deleted'; count: number }
  /** In other chats, what was sent without a network; it is back. Its undo leads there. */
  | { kind: 'messages-wait'; count: number }
  /**
   * The branch was changed as a new version. `isSummaryLost`: the summary of older messages does not apply to this
   * version.
   */
  | { kind: 'rearranged'; by: Rearrangement; isSummaryLost: boolean }
  /** `parameter`: Tally's name for it, or the name of an extra field that the person typed. */
  | { kind: 'parameter-removed'; parameter: string }
  /**
   * The chat continues with the reply of one column. `model`: the chat's new model, null where it stays the same.
   * `hasParameters`: whether the chat takes over the column's parameters.
   */
  | { kind: 'column-taken'; model: string | null; hasParameters: boolean }
  | { kind: 'records-skipped'; count: number }
  | { kind: 'prompts-imported'; added: number; replaced: number }
  /** Spending has reached one of the person's soft limits. Amounts in US dollars. */
  | { kind: 'budget-soft'; period: BudgetPeriod; limitUsd: number; spentUsd: number }
  /** No price is known for the model, so the person's limits cannot be applied to its requests. */
  | { kind: 'budget-unpriced'; model: string }
  /** The system prompt was edited or replaced by another. */
  | { kind: 'system-prompt-changed' }
  /** A message cannot be sent below a reply that is not whole yet: it runs in this tab, or in another one. */
  | { kind: 'reply-running' | 'reply-elsewhere' }
  /** What was typed in an editor was discarded. */
  | { kind: 'edit-discarded' }
  /** A file was taken off the draft, or a picture in it was cropped, covered, masked or made of another size. */
  | { kind: 'attachment-removed' | 'picture-edited' | 'mask-removed'; name: string }
  /** Long pasted text was attached as a file. */
  | { kind: 'text-attached' }
  /** What was dictated stands in the draft; or what is said in an attached sound does, in its place. */
  | { kind: 'dictated'; isInPlace?: true }
  /** The summary of older messages is no longer used. */
  | { kind: 'summary-removed' }
  /** Files were dropped before there was a chat to take them. */
  | { kind: 'drop-kept' }
  /** The app's files or its stored data have changed, so the page has to be reloaded. */
  | { kind: 'updated' | 'new-version' | 'share-lost' | 'part-missing' | 'changed-elsewhere' | 'restoring-elsewhere' }
  | { kind: 'copied' | 'not-copied' | 'everything-deleted' | 'insecure-page' };
