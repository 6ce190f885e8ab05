import { count } from '../../format';

/** Finding words in the open chat. */
export const findWords = {
  placeholder: 'Find in this chat',
  next: 'Next match',
  previous: 'Previous match',
  place: (number: number, total: number) => `${count(number)} / ${count(total)}`,
  none: 'No matches',
};
