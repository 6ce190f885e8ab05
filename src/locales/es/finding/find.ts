import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';

export const findWords: typeof English = {
  placeholder: 'Buscar en este chat',
  next: 'Coincidencia siguiente',
  previous: 'Coincidencia anterior',
  place: (number, total) => `${count(number)} / ${count(total)}`,
  none: 'Sin coincidencias',
};
