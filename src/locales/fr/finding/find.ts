import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';

export const findWords: typeof English = {
  placeholder: 'Rechercher dans ce chat',
  next: 'Occurrence suivante',
  previous: 'Occurrence précédente',
  place: (number, total) => `${count(number)} / ${count(total)}`,
  none: 'Aucun résultat',
};
