import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const findWords: typeof English = {
  placeholder: 'البحث في هذه المحادثة',
  next: 'النتيجة التالية',
  previous: 'النتيجة السابقة',
  place: (number, total) => isolated(`${count(number)} / ${count(total)}`),
  none: 'لا نتائج',
};
