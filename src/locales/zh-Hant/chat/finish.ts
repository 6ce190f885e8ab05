import type { finishWords as English } from '../../en/chat/finish';
import { count } from '../../format';

export const finishWords: typeof English = {
  limit: (limit) => `在 ${count(limit)} 個 token 的上限處截斷。請繼續，或提高「token 上限」。`,
  serversLimit: '在模型或伺服器的 token 上限處截斷。請繼續，或把「token 上限」設得更高。',
  raise: (limit) => `提高到 ${count(limit)}`,
  setLimit: '開啟檢查器',
  content_filter: '被供應商的內容篩選器截斷。',
  tool_calls: '模型試圖呼叫工具，但此對話沒有工具。沒有執行任何內容。',
  pause_turn: '伺服器在較長的一輪中途暫停。按「繼續」讓它接著進行。',
  unknown: '伺服器沒有說明回覆為何結束。',
  details: (said) => `伺服器訊息：${said}`,
  other: (reason) => `伺服器以「${reason}」結束了回覆。`,
  google: {
    SAFETY: '被 Google 的安全篩選器截斷。請換個說法，或在「safetySettings」（額外欄位）中放寬。',
    RECITATION: '因為過於接近已發表的文字而被截斷。請改為要求摘要。',
    LANGUAGE: '因為模型不支援這種語言而被截斷。',
    BLOCKLIST: '因為含有被遮蔽的詞而被截斷。請換個說法。',
    PROHIBITED_CONTENT: '因為 Google 禁止此類內容而被截斷。請換個說法。',
    SPII: '因為含有個人資料而被截斷。請從訊息中去掉個人資訊。',
    MALFORMED_FUNCTION_CALL: '模型試圖呼叫工具，但格式有誤。請重新產生回覆。',
    UNEXPECTED_TOOL_CALL: '模型試圖呼叫此對話沒有的工具。請重新產生回覆。',
    TOO_MANY_TOOL_CALLS: '模型連續呼叫了太多工具。請一次少要一些。',
    IMAGE_SAFETY: 'Google 的安全篩選器扣下了這張圖片。請描述另一張。',
    IMAGE_PROHIBITED_CONTENT: 'Google 禁止這張圖片。請描述另一張。',
    IMAGE_RECITATION: '圖片過於接近已發表的圖片。請描述另一張。',
    NO_IMAGE: '模型沒有產生圖片。請重新產生回覆。',
    IMAGE_OTHER: '圖片生成失敗。請重新產生回覆。',
    OTHER: '伺服器因未說明的原因結束了回覆。請重新產生回覆。',
  },
};
