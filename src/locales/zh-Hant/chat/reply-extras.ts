import type { replyExtrasWords as English } from '../../en/chat/reply-extras';

export const replyExtrasWords: typeof English = {
  sources: '來源',
  pages: (from, to) => (from === to ? `第 ${from} 頁` : `第 ${from} 至 ${to} 頁`),
  noAnswer: '模型在推理之後停止，沒有給出答案。',
  empty: '這則回覆是空的。',
  kinds: { image: '一張圖片', file: '一個檔案', audio: '一段音訊' },
  withReply: (what) => `回覆帶來了${what}，未儲存。`,
  withMessage: (what) => `訊息帶來了${what}，未儲存。`,
  withReplyAt: (what) => `回覆帶來了${what}，存放於`,
  withMessageAt: (what) => `訊息帶來了${what}，存放於`,
  toolCall: (name) => `模型試圖呼叫工具「${name}」，但此對話沒有工具。`,
  calledTool: (name) => `模型呼叫了工具「${name}」。`,
  toolResult: '結果',
  toolError: '錯誤',
  hostedCall: (name) => `伺服器執行了它的工具「${name}」。`,
  hostedError: (name) => `伺服器的工具「${name}」失敗了：`,
  unread: '這則回覆有一部分無法讀取，所以可能有缺失。收到的內容：',
};
