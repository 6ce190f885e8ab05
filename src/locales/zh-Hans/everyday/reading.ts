import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: '文字大小',
  sizes: { small: '小', standard: '标准', large: '大', largest: '最大' },
  width: '文字宽度',
  widths: { narrow: '窄', standard: '标准', wide: '宽', full: '全宽' },
  aids: '阅读',
  aid: {
    'wrap-code': '代码长行自动换行',
    'number-lines': '显示代码行号',
    'fold-code': '折叠较长的代码',
    'fold-messages': '折叠较长的消息',
    'hide-times': '仅在悬停时显示时间',
  },
  showAll: '显示全部',
  showLess: '收起',
};
