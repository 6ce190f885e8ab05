/**
 * What is done when the history outgrows the context window. `ask`: nothing is sent until the person decides;
 * `drop-oldest`: as few of the oldest turns as necessary are left out; `last-turns`: only the newest `turns` are sent,
 * whatever the window; `summarise`: a summary that the model writes replaces the older turns.
 */
export type Strategy = { kind: 'ask' | 'drop-oldest' | 'summarise' } | { kind: 'last-turns'; turns: number };

/** How many turns "last turns" keeps unless the person says otherwise. */
export const defaultTurns = 6;
