/** A turn of a chat in tokens: what its request carried, and the reply that it brought. */
export interface Turn {
  /** That of the reply. */
  id: string;
  /** System prompt, examples, tools, and what a server adds of its own. */
  system: number;
  /** What was said in earlier turns, sent once more. */
  history: number;
  /** What the person wrote for this turn. */
  fresh: number;
  /** As billed, hidden reasoning included. */
  reply: number;
  /** Whether prompt and reply are as the server billed them; how the prompt is made up is our own count in any case. */
  exact: boolean;
  /** US dollars as billed; null where no price was known. */
  costUsd: number | null;
}

/** What requests take in all: tokens of prompts and replies, and US dollars; null where no price is known. */
export interface Expense {
  tokens: number;
  costUsd: number | null;
}

/** What would be saved: by a summary of all but the newest turns, or by sending the newest turns alone. */
export interface Saving extends Expense {
  by: 'summary' | 'last-turns';
  /** How many of the newest turns would still be sent. */
  turns: number;
}

/** How the turns of a chat have grown, and where that leads. */
export interface CostForecast {
  /** Oldest first; at least one. */
  turns: readonly Turn[];
  /** What the next `turns` turns take if they are like the newest ones. */
  ahead: Expense & { turns: number };
  /** Those ways to save something on these, the summary's own cost taken off. */
  savings: readonly Saving[];
}
