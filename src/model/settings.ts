import { noLimits, type BudgetLimits } from './usage/budget';
import type { Strategy } from './request/strategy';

/** What holds for the whole app. */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  /** Of chats that have none of their own. */
  strategy: Strategy;
  budget: BudgetLimits;
  defaultEndpointId: string | null;
  defaultPromptId: string | null;
  /** Prompts of Tally's own that are not offered any more: they were added to the library, or put away. */
  putAwayPrompts: readonly string[];
  /** The chat that was open last; null for a new one. */
  lastConversationId: string | null;
  /** When the bin was last looked through, UTC ms. */
  binEmptiedAt: number;
  /** ms without an answer's headers, and ms without a sign of life after them, before a request is given up. */
  connectTimeoutMs: number;
  silenceTimeoutMs: number;
}

/** A local model may load for minutes: nothing is given up within ten. */
export const defaultSettings: Settings = {
  theme: 'system',
  density: 'comfortable',
  strategy: { kind: 'ask' },
  budget: noLimits,
  defaultEndpointId: null,
  defaultPromptId: null,
  putAwayPrompts: [],
  lastConversationId: null,
  binEmptiedAt: 0,
  connectTimeoutMs: 600_000,
  silenceTimeoutMs: 600_000,
};
