import type { extrasWords as English } from '../../en/settings/extras';

export const extrasWords: typeof English = {
  title: '額外的標頭',
  text: '用於需要自有標頭或查詢參數的伺服器。隨每次請求傳送到此端點，不去別處。',
  asked: '瀏覽器會先詢問伺服器頁面能否傳送某個標頭。請測試連線以確認。',
  refused: (provider) => `${provider} 只允許頁面傳送它認識的標頭。帶上其他標頭，所有請求都會失敗。`,
  header: '標頭',
  query: '查詢參數',
  value: '值',
  secret: '機密',
  secretText: '機密內容像金鑰一樣儲存。',
  kept: '已儲存。留空則保持不變。',
  addHeader: '新增標頭',
  addQuery: '新增查詢參數',
  remove: '移除',
  row: (n) => `第 ${n} 行`,
};
