import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';

export const inspectorWords: typeof English = {
  label: '檢查器',
  close: '關閉檢查器',
  tabs: { parameters: '參數', plan: '計劃', turn: '本輪', bill: '帳單' },
  cached: (most, cached, until) =>
    `最多 ${most}。如果伺服器的快取裡仍有較早的訊息，則為 ${cached}；快取大約保留到 ${until}。`,
  uncached: (most, until) => `${most}：伺服器的快取大約在 ${until} 之前有較早的訊息，現在會重新讀取。`,
  longCache: '快取保留一小時：寫入費用是輸入價格的 2 倍，讀取是 0.1 倍。',
  askedWindow: (tokens) =>
    `向 Ollama 請求 ${count(tokens)} 個 token 的視窗（num_ctx），可容納此請求及其回覆。視窗變化時，它會重新載入模型。`,
  earlier: (n) => `顯示更早的 ${count(n)} 則訊息`,
  willBeSent: '將要傳送的內容',
  thisConversation: '此對話',
  promptBilled: '提示詞，已計費',
  completionBilled: '回覆，已計費',
  nothingYet: '還沒有。',
  noPrice: '價格未知。',
  tokens: (tokens) => `${tokens} 個 token`,
  leftOut: {
    failed: '失敗',
    empty: '空',
    'tool-calls': '只有工具呼叫',
    images: '只有圖片',
    audio: '只有音訊',
    reasoning: '只有推理',
    muted: '已排除',
    summarised: '在摘要中',
    'not-read': '此模型不讀取',
    dropped: '已略去',
  },
  besides: { wrapping: '角色和分隔符', tools: '工具', hidden: '與伺服器計數的差額' },
  sum: '提示詞',
};
