/**
 * What is done about a history that outgrows the window. `ask`: nothing is sent, and the person decides; `drop-oldest`: as few of
 * the oldest turns as it takes stay behind; `last-turns`: only the newest `turns` go, whatever the window; `summarise`: a summary
 * that the model writes stands for the older turns.
 */
export type Strategy = { kind: 'ask' | 'drop-oldest' | 'summarise' } | { kind: 'last-turns'; turns: number };

/** How many turns "last turns" keeps unless the person says otherwise. */
export const defaultTurns = 6;
