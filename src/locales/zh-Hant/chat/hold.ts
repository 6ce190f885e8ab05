import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';

export const holdWords: typeof English = {
  label: '請求已暫緩',
  over: {
    title: ({ over, exact }) => `已暫緩：超出 ${tokens(over, exact)} 個 token。`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `提示詞 ${tokens(contextWindow - reserved + over, exact)} + 回覆 ${count(reserved)} = ${tokens(contextWindow + over, exact)}，而視窗只能容納 ${count(contextWindow)}。`,
    alone: '原因不在較早的各輪。請縮短訊息或系統提示詞，或降低「token 上限」。',
    notEnough: '略去較早的各輪還不夠。',
    lasting: '你的選擇從現在起適用於此對話。可以在檢查器中變更。',
  },
  pinned: {
    title: (n) => (n === 1 ? '這則訊息一律傳送：' : '這些訊息一律傳送：'),
    tokens: (shown) => `${shown} 個 token`,
    unpin: '不再一律傳送',
    unpinOne: (excerpt) => `不再一律傳送「${excerpt}」`,
  },
  drop: '捨棄最早的幾輪',
  dropText: (fitting, turns) =>
    fitting === 0 ? '不傳送任何較早的輪次。' : `從 ${count(turns)} 個較早的輪次中傳送最新的 ${count(fitting)} 個。`,
  dropOldest: '略去最早的',
  dropMedia: (n) => `傳送所有輪次，但不含最早的 ${count(n)} 個圖片和檔案。`,
  last: '只傳送最近幾輪',
  lastTurns: '輪數',
  turns: '輪',
  summarise: '摘要較早的各輪',
  summariseText: '模型先寫一份摘要，這有單獨的費用。你可以閱讀、編輯和復原它。',
  summarising: '正在摘要較早的各輪…',
  budget: {
    title: ({ limitUsd, period }) =>
      `已暫緩：這會超過${period === 'month' ? '每月' : '每個對話'} ${usd(limitUsd)} 的硬性限額。`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `本月已花費 ${usd(spentUsd)}。` : `此對話已花費 ${usd(spentUsd)}。`,
    settings: '可以在「設定 → 預算」中變更限額。',
  },
  costly: (limitUsd) => `已暫緩：費用超過 ${usd(limitUsd)}。`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? '此模型的價格未知。'
      : purpose === 'summary'
        ? `請求摘要將花費 ${usd(requestUsd, exact)}，外加摘要本身。`
        : `此請求不含回覆將花費 ${usd(requestUsd, exact)}。`,
  sendAnyway: '仍然傳送',
  send: '傳送',
};
