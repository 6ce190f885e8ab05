import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: '文字サイズ',
  sizes: { small: '小', standard: '標準', large: '大', largest: '特大' },
  width: '本文の幅',
  widths: { narrow: '狭い', standard: '標準', wide: '広い', full: '全幅' },
  aids: '読みやすさ',
  aid: {
    'wrap-code': 'コードの長い行を折り返す',
    'number-lines': 'コードに行番号を表示',
    'fold-code': '長いコードを折りたたむ',
    'fold-messages': '長いメッセージを折りたたむ',
    'hide-times': 'ホバー時のみ時刻を表示',
  },
  showAll: 'すべて表示',
  showLess: '折りたたむ',
};
