const reasons: Record<string, string> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_use: 'tool_calls',
  refusal: 'content_filter',
  // Zhipu.
  sensitive: 'content_filter',
};

/** A stop reason by the name that finish reasons have here; one without such a name (`pause_turn`) stays as it came. */
export function finishReasonOf(stopReason: string): string {
  return Object.hasOwn(reasons, stopReason) ? reasons[stopReason]! : stopReason;
}
