/** Tokens of a reply that there is room for at least, where the person sets no limit. */
const replyRoom = 4096;
/** The smallest window that is asked for, in tokens. Each doubling has the server load the model again. */
const leastWindow = 4096;

/**
 * The window that Ollama is asked for (`num_ctx`), in tokens: the next power of two that holds a prompt of
 * `promptTokens` and its reply, up to the model's own `largest`, as its memory grows with it.
 */
export function ollamaWindow(promptTokens: number, largest: number, maxTokens = replyRoom): number {
  let window = leastWindow;
  while (window < promptTokens + maxTokens) window *= 2;
  return Math.min(window, largest);
}
