import type { BudgetPeriod } from './usage/budget';
import type { Rearrangement } from './chat/rearrange';

/** Passing news, as a kind: `locales` has the words. */
export type Notice =
  | { kind: 'conversation-deleted' | 'prompt-deleted' | 'endpoint-deleted'; title: string }
  | { kind: 'messages-deleted'; count: number }
  /** A new version of a chat. `isSummaryLost`: what stood for older messages does not stand for those of this version. */
  | { kind: 'rearranged'; by: Rearrangement; isSummaryLost: boolean }
  /** `parameter`: by our own name, or the person's for an extra field. */
  | { kind: 'parameter-removed'; parameter: string }
  /** What the chat goes on with: `model` null where that stays, and whether the parameters of the column hold from now on. */
  | { kind: 'column-taken'; model: string | null; hasParameters: boolean }
  | { kind: 'records-skipped'; count: number }
  | { kind: 'restored'; added: number; updated: number }
  | { kind: 'prompts-imported'; added: number; replaced: number }
  /** What was spent has reached the person's soft limit, in US dollars. */
  | { kind: 'budget-soft'; period: BudgetPeriod; limitUsd: number; spentUsd: number }
  /** No price is known for the model: the person's limits cannot judge its requests. */
  | { kind: 'budget-unpriced'; model: string }
  /** In other words, or taken from another prompt. */
  | { kind: 'system-prompt-changed' }
  /** What was typed in an editor was given up. */
  | { kind: 'edit-discarded' }
  /** What stands for older messages is not used any more. */
  | { kind: 'summary-removed' }
  /** What the page runs on has changed: it takes a reload. */
  | { kind: 'updated' | 'part-missing' | 'changed-elsewhere' }
  | { kind: 'copied' | 'not-copied' | 'everything-deleted' | 'insecure-page' };
