/** A turn of a chat, in tokens: the parts of its request, and its reply. */
export interface Turn {
  /** The id of the reply. */
  id: string;
  /** System prompt, examples, tools, and what a server adds of its own. */
  system: number;
  /** The earlier turns, which are sent again. */
  history: number;
  /** What the person wrote for this turn. */
  fresh: number;
  /** As billed, hidden reasoning included. */
  reply: number;
  /**
   * Whether prompt and reply are as the server billed them. How the prompt divides into parts is always our own count.
   */
  exact: boolean;
  /** US dollars as billed; null where no price was known. */
  costUsd: number | null;
}

/**
 * What several requests take together: tokens of prompts and replies, and US dollars (null where no price is known).
 */
export interface Expense {
  tokens: number;
  costUsd: number | null;
}

/** What could be saved by summarising all but the newest turns, or by sending only the newest turns. */
export interface Saving extends Expense {
  by: 'summary' | 'last-turns';
  /** How many of the newest turns would still be sent. */
  turns: number;
}

/** How the turns of a chat have grown, and what the next ones will take. */
export interface CostForecast {
  /** Oldest first; at least one. */
  turns: readonly Turn[];
  /** What the next `turns` turns take if they are like the newest ones. */
  ahead: Expense & { turns: number };
  /** What could be saved on those turns, after the cost of writing the summary; only the ways that save something. */
  savings: readonly Saving[];
}
