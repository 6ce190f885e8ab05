import { count } from '../../format';

/** Tokens per turn, in the inspector. */
export const costForecastWords = {
  title: 'Tokens per turn',
  parts: { system: 'System', history: 'History', fresh: 'New', reply: 'Reply' },
  turn: 'Turn',
  cost: 'Cost',
  nthTurn: (n: number) => `Turn ${count(n)}`,
  noPrice: '–',
  table: 'The same as a table',
  /** What a whole turn took. */
  took: (tokens: string, usd: string | null) => `${tokens} tokens${usd === null ? '' : ` (${usd})`}`,
  /** Each request resends what was said: the latest turn against the first one. */
  grown: (n: number, first: string, latest: string) =>
    n === 1 ? `The first turn took ${latest}.` : `From ${first} in the first turn to ${latest} in the latest.`,
  earlier: (n: number) => `The latest ${count(n)} turns are drawn.`,
  ahead: (turns: number, tokens: string, usd: string | null) =>
    `The next ${count(turns)} turns at this rate would ${usd === null ? `take ${tokens} tokens; no price is known.` : `cost ${usd} (${tokens} tokens).`}`,
  saving: {
    title: 'What would save on these',
    summary: (turns: number) => `A summary of all but the last ${count(turns)} turns`,
    'last-turns': (turns: number) => `Sending the last ${count(turns)} turns only`,
    tokens: (tokens: string) => `${tokens} tokens`,
  },
  assumption: 'At full price, as if nothing came from a cache. A summary is paid for, too.',
};
