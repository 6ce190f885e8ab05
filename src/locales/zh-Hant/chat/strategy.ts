import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';

export const strategyWords: typeof English = {
  title: '視窗已滿時',
  standard: '預設',
  ofChat: '在此對話中',
  names: {
    ask: '詢問我',
    'drop-oldest': '捨棄最早的幾輪',
    'last-turns': '只傳送最近幾輪',
    summarise: '摘要較早的各輪',
  },
  explain: {
    ask: '暫緩請求，由你選擇略去什麼。',
    'drop-oldest': '儘可能少地略去最早的幾輪，或在足夠時只略去其中的圖片和檔案。',
    'last-turns': '即使還有空間，也略去較早的各輪。',
    summarise: '模型寫一份摘要來代替它們。這是一次單獨的請求，有自己的費用。',
  },
  asInSettings: (name) => `與設定相同（${name}）`,
  turns: '輪數',
  makeDefault: '設為預設',
  summariseNow: '立即摘要',
  summary: {
    title: (messages) => `以上 ${count(messages)} 則訊息的摘要`,
    sent: '代替這些訊息傳送。',
    superseded: '不傳送：由之後的摘要代替。',
    older: '不傳送：這是舊版本。',
    unfinished: '不傳送：它尚未完成。請編輯後傳送，或復原它。',
    cut: '它被截斷了。請讀到結尾，並補上缺少的內容。',
    use: '使用此版本',
    undo: '復原摘要',
  },
};
