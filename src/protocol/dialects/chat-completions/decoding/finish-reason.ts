const stop = [
  'stop',
  'eos',
  'eos_token',
  'end_turn',
  'stop_sequence',
  'stop_token',
  'complete',
  'completed',
  'finish_reason_stop',
];
const length = [
  'length',
  'max_tokens',
  'max_output_tokens',
  'max_new_tokens',
  'max_completion_tokens',
  'max_length',
  'model_length',
  'token_limit',
  'finish_reason_max_tokens',
];
/** Others that OpenAI has: some servers write them in capitals. */
const others = ['content_filter', 'tool_calls', 'error'];

/**
 * A finish reason by OpenAI's name for it: servers pass on their model's own words (`eos`, `STOP`, `MAX_TOKENS`). One
 * that has no such name stays as it came.
 */
export function finishReason(said: string): string {
  const name = said.toLowerCase();
  if (stop.includes(name)) return 'stop';
  if (length.includes(name)) return 'length';
  if (name === 'safety' || name === 'content_filtered') return 'content_filter';
  if (name === 'tool_use' || name === 'tool_call' || name === 'function_call') return 'tool_calls';
  return others.includes(name) ? name : said;
}
