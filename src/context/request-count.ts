import type { ModelFacts } from '../model/model-facts';
import type { TokenCount } from '../model/usage';
import type { CountBy } from './count-by';
import type { Counter } from './counter';
import { messageOverhead, wrapRequest, type CountedMessage, type ToolDefinition } from './overhead';
import { promptCost } from './price';

/** What a request will take and cost. */
export interface RequestCount {
  /** The tokens of each message's own text, in the order of the request. */
  messages: TokenCount[];
  /** All of the prompt: the messages, and what wraps them, their names and the tools. */
  prompt: TokenCount;
  /** The window of prompt and reply together, and what the prompt leaves of it: negative by what it is too long. Null: not known. */
  contextWindow: number | null;
  remaining: number | null;
  /** US dollars of the prompt alone, if nothing of it comes from a cache; null where no price is known. */
  costUsd: number | null;
}

/** How a request is counted: by which tokenizer, against which window and price. */
export interface CountingFor {
  by: CountBy;
  facts: Pick<ModelFacts, 'contextWindow' | 'price'>;
}

/** Counts the prompt of a request. Never rejects; what was counted before costs nothing. */
export async function countRequest(
  request: { messages: readonly CountedMessage[]; tools?: readonly ToolDefinition[] },
  { by, facts }: CountingFor,
  counter: Pick<Counter, 'count'>,
): Promise<RequestCount> {
  const { texts, overhead } = wrapRequest(request.messages, request.tools ?? [], by);
  const counts = await counter.count(texts, by);
  const prompt = counts.reduce(plus, { tokens: overhead, exact: by.exact });
  return { messages: counts.slice(0, request.messages.length), ...sized(prompt, facts) };
}

/**
 * `count` with one more message after it, as the draft at every keystroke: flat in the length of the history. The same as
 * counting all of it anew.
 */
export function withMessage(count: RequestCount, text: TokenCount, { by, facts }: CountingFor): RequestCount {
  const wrapped = { tokens: text.tokens + messageOverhead(by), exact: text.exact };
  return { messages: [...count.messages, text], ...sized(plus(count.prompt, wrapped), facts) };
}

function sized(prompt: TokenCount, { contextWindow, price }: CountingFor['facts']): Omit<RequestCount, 'messages'> {
  return {
    prompt,
    contextWindow,
    remaining: contextWindow === null ? null : contextWindow - prompt.tokens,
    costUsd: promptCost(prompt.tokens, price),
  };
}

function plus(a: TokenCount, b: TokenCount): TokenCount {
  return { tokens: a.tokens + b.tokens, exact: a.exact && b.exact };
}
