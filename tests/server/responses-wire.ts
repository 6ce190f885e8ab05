/** What a server that speaks OpenAI's Responses writes: the tests' own words for its wire format. */

import type { JsonObject } from '../../src/model/json';

/** Counts as a response has them. */
export const usage = {
  input_tokens: 20,
  input_tokens_details: { cached_tokens: 8, cache_write_tokens: 0 },
  output_tokens: 12,
  output_tokens_details: { reasoning_tokens: 5 },
  total_tokens: 32,
};

/** The event of a response as a whole. */
export function responseEvent(status: string, output: readonly JsonObject[] = [], more: JsonObject = {}): JsonObject {
  const type = status === 'in_progress' ? 'response.created' : `response.${status}`;
  const ended = status === 'in_progress' ? {} : { usage };
  const response = { id: 'resp_1', object: 'response', created_at: 1, model: 'gpt-next', status, output, ...ended };
  return { type, response: { ...response, ...more } };
}

export function added(output_index: number, item: JsonObject): JsonObject {
  return { type: 'response.output_item.added', output_index, item };
}

export function done(output_index: number, item: JsonObject): JsonObject {
  return { type: 'response.output_item.done', output_index, item };
}

/** A message of the model as an item. */
export function message(text: string, more: JsonObject = {}): JsonObject {
  const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }];
  return { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content, ...more };
}

/** Reasoning that only the server can read, with what is told of it. */
export function reasoning(encrypted_content: string | null, ...summary: string[]): JsonObject {
  return {
    type: 'reasoning',
    id: 'rs_1',
    summary: summary.map((text) => ({ type: 'summary_text', text })),
    encrypted_content,
  };
}

/** The events of a message whose text comes in pieces. */
export function said(output_index: number, texts: readonly string[], more: JsonObject = {}): JsonObject[] {
  const place = { output_index, content_index: 0, item_id: 'msg_1' };
  const whole = message(texts.join(''), more);
  return [
    added(output_index, { ...whole, status: 'in_progress', content: [] }),
    ...texts.map((delta) => ({ type: 'response.output_text.delta', ...place, delta, logprobs: [] })),
    { type: 'response.output_text.done', ...place, text: texts.join(''), logprobs: [] },
    done(output_index, whole),
  ];
}

/** The events of reasoning whose summary comes in pieces. */
export function thought(output_index: number, encrypted: string | null, texts: readonly string[]): JsonObject[] {
  const place = { output_index, summary_index: 0, item_id: 'rs_1' };
  return [
    added(output_index, reasoning(null)),
    ...texts.map((delta) => ({ type: 'response.reasoning_summary_text.delta', ...place, delta })),
    { type: 'response.reasoning_summary_text.done', ...place, text: texts.join('') },
    done(output_index, reasoning(encrypted, texts.join(''))),
  ];
}

/** A whole answer: what is thought, if anything is, and said. */
export function answer(
  text: readonly string[],
  { encrypted = 'gAAA-1', summary = [] as string[], more = {} } = {},
): JsonObject[] {
  const thinking = summary.length > 0 ? thought(0, encrypted, summary) : [];
  const items = [...(summary.length > 0 ? [reasoning(encrypted, summary.join(''))] : []), message(text.join(''))];
  return [
    responseEvent('in_progress'),
    ...thinking,
    ...said(items.length - 1, text),
    responseEvent('completed', items, more),
  ];
}

/** The events as a stream. */
export function asStream(events: readonly JsonObject[]): string {
  return events
    .map((event, sequence_number) => ({ ...event, type: String(event['type']), sequence_number }))
    .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('');
}
