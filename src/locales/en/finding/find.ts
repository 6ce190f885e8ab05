import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Finding words in the open chat. */
export const findWords = translated('findWords', {
  placeholder: 'Find in this chat',
  next: 'Next match',
  previous: 'Previous match',
  place: (number: number, total: number) => `${count(number)} / ${count(total)}`,
  none: 'No matches',
});
