import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: '文字大小',
  sizes: { small: '小', standard: '標準', large: '大', largest: '最大' },
  width: '文字寬度',
  widths: { narrow: '窄', standard: '標準', wide: '寬', full: '全寬' },
  aids: '閱讀',
  aid: {
    'wrap-code': '程式碼長行自動換行',
    'number-lines': '顯示程式碼行號',
    'fold-code': '摺疊較長的程式碼',
    'fold-messages': '摺疊較長的訊息',
    'hide-times': '僅在滑鼠停留時顯示時間',
  },
  showAll: '顯示全部',
  showLess: '收合',
};
