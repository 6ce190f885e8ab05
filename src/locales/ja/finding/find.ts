import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';

export const findWords: typeof English = {
  placeholder: 'このチャット内を検索',
  next: '次の一致',
  previous: '前の一致',
  place: (number, total) => `${count(number)} / ${count(total)}`,
  none: '一致なし',
};
