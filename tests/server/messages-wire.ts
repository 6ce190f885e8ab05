/** What a server that speaks Anthropic's Messages writes: the tests' own words for its wire format. */

/** Usage as a stream begins with it. */
export const startUsage = {
  input_tokens: 10,
  cache_read_input_tokens: 200,
  cache_creation_input_tokens: 50,
  output_tokens: 1,
};

export function messageStart(usage: object): object {
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-next', content: [], usage };
  return { type: 'message_start', message: { ...message, stop_reason: null, stop_sequence: null } };
}

export function blockStart(index: number, content_block: object): object {
  return { type: 'content_block_start', index, content_block };
}

export function delta(index: number, delta: object): object {
  return { type: 'content_block_delta', index, delta };
}

/** A block that comes whole. */
export function block(index: number, content_block: object): object[] {
  return [blockStart(index, content_block), { type: 'content_block_stop', index }];
}

/** A block of text, in pieces. */
export function said(index: number, ...texts: string[]): object[] {
  return [
    blockStart(index, { type: 'text', text: '' }),
    ...texts.map((text) => delta(index, { type: 'text_delta', text })),
    { type: 'content_block_stop', index },
  ];
}

export function messageDelta(stop_reason: string, usage: object, stop_details: object | null = null): object {
  return { type: 'message_delta', delta: { stop_reason, stop_sequence: null, stop_details }, usage };
}

/** The events as a stream. */
export function asStream(events: readonly object[]): string {
  return events
    .map((event) => `event: ${(event as { type: string }).type}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('');
}
