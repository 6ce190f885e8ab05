import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';

export const findWords: typeof English = {
  placeholder: 'In diesem Chat suchen',
  next: 'Nächster Treffer',
  previous: 'Vorheriger Treffer',
  place: (number, total) => `${count(number)} / ${count(total)}`,
  none: 'Keine Treffer',
};
