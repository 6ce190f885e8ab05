import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Tokens per turn, in the inspector. */
export const costForecastWords = translated('costForecastWords', {
  title: 'Tokens per turn',
  parts: { system: 'System', history: 'History', fresh: 'New', reply: 'Reply' },
  turn: 'Turn',
  cost: 'Cost',
  nthTurn: (n: number) => `Turn ${count(n)}`,
  noPrice: '–',
  table: 'View as table',
  /** What a whole turn took. */
  took: (tokens: string, usd: string | null) => `${tokens} tokens${usd === null ? '' : ` (${usd})`}`,
  /** Each request resends what was said: the latest turn against the first one. */
  grown: (n: number, first: string, latest: string) =>
    n === 1 ? `The first turn took ${latest}.` : `From ${first} in the first turn to ${latest} in the latest.`,
  earlier: (n: number) => `Showing the latest ${count(n)} turns.`,
  ahead: (turns: number, tokens: string, usd: string | null) =>
    `At this rate, the next ${count(turns)} turns ${usd === null ? `take ${tokens} tokens. No price is known.` : `cost ${usd} (${tokens} tokens).`}`,
  saving: {
    title: 'What would save most',
    summary: (turns: number) => `Summarise all but the last ${count(turns)} turns`,
    'last-turns': (turns: number) => `Send only the last ${count(turns)} turns`,
    tokens: (tokens: string) => `${tokens} tokens`,
  },
  assumption: 'At full price, without a cache. Writing the summary is included.',
});
