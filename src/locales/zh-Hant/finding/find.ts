import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';

export const findWords: typeof English = {
  placeholder: '在此對話中尋找',
  next: '下一個相符項目',
  previous: '上一個相符項目',
  place: (number, total) => `${count(number)} / ${count(total)}`,
  none: '沒有相符項目',
};
