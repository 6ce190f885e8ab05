import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const findWords: typeof English = {
  placeholder: 'חיפוש בצ׳אט הזה',
  next: 'התוצאה הבאה',
  previous: 'התוצאה הקודמת',
  place: (number, total) => isolated(`${count(number)} / ${count(total)}`),
  none: 'אין תוצאות',
};
