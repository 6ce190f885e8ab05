/** What a chat completions server writes, as text: the tests' own words for the wire format. */

/** Counts as a server says them. */
export interface WireUsage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens?: number;
  [more: string]: unknown;
}

/** One server-sent event that carries `value` as JSON. */
export function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

export const doneEvent = 'data: [DONE]\n\n';

/**
 * The values that events carry, but for `[DONE]`. JSON has U+2028 as it is, which ends a line for `.` and `$`, but not
 * in events.
 */
export function valuesIn(events: string): unknown[] {
  const data = events.split('\n').filter((line) => line.startsWith('data: {'));
  return data.map((line) => JSON.parse(line.slice('data: '.length)) as unknown);
}

/** One chunk of a streamed completion. */
function chunk(fields: object): string {
  return event({ id: 'chatcmpl-test', object: 'chat.completion.chunk', created: 1, model: 'test-model', ...fields });
}

/** A chunk that brings `delta` for choice `index`. */
export function deltaChunk(delta: object, index = 0, more: object = {}): string {
  return chunk({ choices: [{ index, delta, finish_reason: null }], ...more });
}

/**
 * A token with its logarithmic probability, as the official schema has it. `bytes` are those of the token where they
 * are left out.
 */
export interface WireToken {
  token: string;
  logprob: number;
  bytes?: number[];
  top_logprobs?: WireToken[];
}

/** A chunk that brings one token of choice `index`, with its probability. */
export function logprobChunk({ top_logprobs = [], ...chosen }: WireToken, index = 0): string {
  const whole = (token: WireToken): WireToken => ({ bytes: [...Buffer.from(token.token)], ...token });
  const content = [{ ...whole(chosen), top_logprobs: top_logprobs.map(whole) }];
  const choice = { index, delta: { content: chosen.token }, logprobs: { content, refusal: null }, finish_reason: null };
  return chunk({ choices: [choice] });
}

export function finishChunk(reason: string | null, index = 0, more: object = {}): string {
  return chunk({ choices: [{ index, delta: {}, finish_reason: reason }], ...more });
}

export function usageChunk(usage: unknown): string {
  return chunk({ choices: [], usage });
}

/** The counts with their sum, which the official schema asks for. */
export function withTotal(usage: WireUsage): WireUsage {
  return { total_tokens: usage.prompt_tokens + usage.completion_tokens, ...usage };
}

/** Cuts a text into pieces of the size of tokens: joined again, they are the text. */
export function tokensOf(text: string): string[] {
  return text.match(/\s?[^\s]{1,5}|\s+/gu) ?? [];
}
