import type { ChatGroup, ChatSort } from './chat/list/choices';
import type { Language } from './language';
import type { ChangedShortcuts } from './commands/shortcuts';
import { noLimits, type BudgetLimits } from './usage/budget';
import type { MeaningSettings } from './meaning/meaning';
import type { Standing } from './prompt/standing';
import type { ReadingSettings } from './reading';
import type { Strategy } from './request/strategy';
import type { TitleSettings } from './chat/title/title-settings';

/** Settings of the whole app. */
export interface SettingValues {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  reading: ReadingSettings;
  /** Null: the first of the browser's languages that there is. */
  language: Language | null;
  /** How the list of chats is sorted and divided. */
  chatSort: ChatSort;
  chatGroup: ChatGroup;
  /** How hits of a search are sorted; absent: the newest first. */
  searchOrder?: 'newest' | 'rank';
  /** The strategy of chats that have none of their own. */
  strategy: Strategy;
  /** For how many turns pictures, PDFs and sound are sent in chats that say nothing of it; null: always. */
  mediaTurns: number | null;
  budget: BudgetLimits;
  /** Absent before the person first looked into it. */
  meaning?: MeaningSettings;
  /** What is sent at the beginning of chats besides their own prompts; absent: nothing. */
  standing?: Standing;
  /** Absent or null: no model names chats. */
  titles?: TitleSettings | null;
  defaultEndpointId: string | null;
  defaultPromptId: string | null;
  /** Built-in prompts that are no longer offered, because the person added them to the library or hid them. */
  putAwayPrompts: readonly string[];
  /** Absent where none was changed. */
  shortcuts?: ChangedShortcuts;
  /** The ids of what was used last in the list of commands, the last one first; absent before that. */
  recentCommands?: readonly string[];
  /** The ids of messages that wait for the network, and of which the person does not want to be told again; absent: none. */
  quietWaiting?: readonly string[];
  /** The chat that was open last; null for a new one. */
  lastConversationId: string | null;
  /** When expired items were last removed from the bin, UTC ms. */
  binEmptiedAt: number;
  /**
   * How long a request may wait for the response headers, and then between two pieces of the response, before it is
   * given up.
   */
  connectTimeoutMs: number;
  silenceTimeoutMs: number;
}

/** The timeouts are ten minutes, because a local model may take minutes to load. */
export const defaultSettings: SettingValues = {
  theme: 'system',
  density: 'comfortable',
  reading: [],
  language: null,
  chatSort: 'used',
  chatGroup: 'folder',
  strategy: { kind: 'ask' },
  mediaTurns: null,
  budget: noLimits,
  defaultEndpointId: null,
  defaultPromptId: null,
  putAwayPrompts: [],
  lastConversationId: null,
  binEmptiedAt: 0,
  connectTimeoutMs: 600_000,
  silenceTimeoutMs: 600_000,
};
