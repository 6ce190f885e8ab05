import { count } from '../../format';

/** Beside a reply that failed: what helps. */
export const remedyWords = {
  enterKey: 'Enter the key',
  removeRefused: 'Remove and retry',
  withinFirst: 'Send it within the first message',
  lastTurns: (turns: number) => `Send the last ${count(turns)} turns only`,
};
