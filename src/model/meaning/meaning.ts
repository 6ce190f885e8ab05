import type { Failure } from '../failure';

/** With which model chats are searched by meaning. */
export interface MeaningSettings {
  isOn: boolean;
  endpointId: string;
  model: string;
  /** US dollars per million tokens, as the person entered it; null: as known of the model. */
  usdPerMillion: number | null;
  /** What indexing may cost in all, in US dollars; null: no limit. */
  budgetUsd: number | null;
}

/** The part of a message that was embedded, in UTF-16 units of its text. */
export interface Passage {
  messageId: string;
  /** Of the message's whole text: what was changed since is found by it. */
  textHash: string;
  from: number;
  to: number;
}

/** What is known of the vectors of one model at one endpoint. */
export interface MeaningIndex {
  endpointId: string;
  model: string;
  /** Numbers in each vector; null before the first. */
  dimension: number | null;
  /** The person has paused it, or has not begun yet. */
  isPaused: boolean;
  /** What its indexing was billed so far. */
  tokens: number;
  costUsd: number;
}

/** Why indexing or a search ended before its time. */
export type MeaningProblem =
  | { kind: 'failure'; failure: Failure }
  /** The server gives vectors of another length than before. */
  | { kind: 'other-dimension'; was: number; is: number }
  /** The server's numbers are no vectors. */
  | { kind: 'no-vectors' }
  /** The next request would pass the limit (US dollars) of indexing, or the person's for the month. */
  | { kind: 'budget' | 'month-limit'; limitUsd: number };

/** Stands for a conversation in the ledger: a request serves many chats at once. */
export const meaningConversationId = 'search-by-meaning';

/** OpenAI's list prices in US dollars per million tokens, of 2026-07-02. */
const prices: readonly (readonly [RegExp, number])[] = [
  [/^text-embedding-3-small$/, 0.02],
  [/^text-embedding-3-large$/, 0.13],
  [/^text-embedding-ada-002$/, 0.1],
];

/** What OpenAI asks for an embedding model of that name; null where that is not known. */
export function openAiEmbeddingPrice(model: string): number | null {
  return prices.find(([pattern]) => pattern.test(model))?.[1] ?? null;
}

/** Whether the name of a model says that it makes embeddings. */
export function looksLikeEmbedding(model: string): boolean {
  return /embed|(?:^|[/-])(?:bge|e5|gte|minilm)-/i.test(model);
}
