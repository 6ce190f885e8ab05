import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';

export const commandWords: typeof English = {
  label: '指令',
  argument: { system: '文字', model: '名稱', temp: '0.2', n: '3' },
  does: {
    new: '開始新對話',
    system: '設定此對話的系統提示詞',
    model: '選擇模型',
    temp: '設定溫度（0 到 2）',
    n: '對下一則訊息要多則回覆（1 到 10）',
    tokens: '顯示下次請求的 token 數和費用',
    retry: '重新產生最後一則回覆',
    export: '把此對話儲存為 Markdown',
    help: '列出指令',
  },
  unknown: (name) => `沒有「/${name}」這個指令。要作為訊息傳送嗎？`,
  sendAsText: '作為訊息傳送',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `，而不是「${argument}」`;
    switch (name) {
      case 'temp':
        return `/temp 需要 0 到 2 之間的數${not}。`;
      case 'n':
        return `/n 需要 1 到 10 之間的整數${not}。`;
      case 'model':
        return '請在 /model 後面輸入模型名稱。';
      default:
        return `請在 /${name} 後面輸入文字。`;
    }
  },
  nothing: (name) => (name === 'retry' ? '沒有可以重新產生的完整回覆。' : '還沒有可儲存的內容。'),
  temperature: (value) => `此對話現在使用溫度 ${value}。`,
  choices: (value) => `下次請求會要 ${count(value)} 則回覆。`,
  model: (model) => `此對話現在使用 ${model}。`,
  unlisted: (model) => `沒有端點列出模型「${model}」。仍要使用嗎？`,
  useUnlisted: '仍然使用',
  system: '已設定此對話的系統提示詞。',
  tokens: (n, exact, limit, costUsd) =>
    [
      `下次請求有 ${tokens(n, exact)} 個 token`,
      ...(limit === null ? [] : [`（上限 ${count(limit)}）`]),
      ...(costUsd === null ? ['。'] : [`，不含回覆 ${usd(costUsd, exact)}。`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `此對話目前已計費 ${tokens(n, exact)} 個 token${costUsd === null ? '' : `，${usd(costUsd, exact)}`}。`,
  notCounted: '仍在統計下次請求。',
  text: '其他內容都原樣傳送，即使是「再見」和「退出」。',
};
