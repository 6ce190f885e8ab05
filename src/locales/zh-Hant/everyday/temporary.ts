import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: '臨時對話',
  text: '它只存在於這個分頁中。關閉或重新載入分頁就會結束。它的費用仍計入你的預算。',
  keep: '保留此對話',
  end: '結束對話',
};
