import type { findWords as English } from '../../en/finding/find';
import { count } from '../../format';

export const findWords: typeof English = {
  placeholder: '在此对话中查找',
  next: '下一个匹配项',
  previous: '上一个匹配项',
  place: (number, total) => `${count(number)} / ${count(total)}`,
  none: '没有匹配项',
};
