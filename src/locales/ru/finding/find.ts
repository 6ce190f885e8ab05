import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';

export const findWords: typeof English = {
  placeholder: 'Найти в этом чате',
  next: 'Следующее совпадение',
  previous: 'Предыдущее совпадение',
  place: (number, total) => `${count(number)} / ${count(total)}`,
  none: 'Ничего не найдено',
};
