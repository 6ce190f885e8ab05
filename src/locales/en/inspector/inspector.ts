import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** The inspector's own words: its tabs, the plan of the next request, the bill. */
export const inspectorWords = translated('inspectorWords', {
  label: 'Inspector',
  close: 'Close the inspector',
  tabs: { parameters: 'Parameters', plan: 'Plan', turn: 'This turn', bill: 'Bill' },
  cached: (most: string, cached: string, until: string) =>
    `${most} at most. ${cached} if the server still has the earlier messages in its cache, where they stay until about ${until}.`,
  uncached: (most: string, until: string) =>
    `${most}: the server had the earlier messages in its cache until about ${until}, and will read them again.`,
  longCache: 'The cache is kept for an hour: writing to it costs 2 × the input price, reading from it 0.1 ×.',
  /** `tokens`: of Ollama's window. */
  askedWindow: (tokens: number) =>
    `Ollama is asked for a window of ${count(tokens)} tokens (num_ctx), which holds this request and its reply. When that changes, it loads the model again.`,
  earlier: (n: number) => `Show ${count(n)} earlier ${n === 1 ? 'message' : 'messages'}`,
  willBeSent: 'What will be sent',
  thisConversation: 'This chat',
  promptBilled: 'Prompt, billed',
  completionBilled: 'Completion, billed',
  nothingYet: 'Nothing yet.',
  noPrice: 'No price is known.',
  tokens: (tokens: string) => `${tokens} tokens`,
  leftOut: {
    failed: 'failed',
    empty: 'empty',
    'tool-calls': 'only tool calls',
    images: 'only pictures',
    audio: 'only audio',
    reasoning: 'only reasoning',
    muted: 'muted',
    summarised: 'in the summary',
    'not-read': 'not read by this model',
    dropped: 'left out',
  },
  /** What a request has beside the texts of its messages, so that its lines add up. */
  besides: {
    wrapping: 'Roles and separators',
    tools: 'Tools',
    hidden: 'Difference from the server’s count',
  },
  sum: 'Prompt',
});
