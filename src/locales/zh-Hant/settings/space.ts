import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';

export const spaceWords: typeof English = {
  title: '佔用空間',
  text: '計算此瀏覽器中儲存的一切。可能需要幾秒鐘，期間可以繼續使用。',
  measure: '計算',
  again: '重新計算',
  kinds: {
    text: '對話和提示詞的文字',
    attachments: '檔案、圖片和音訊',
    index: '搜尋索引',
    vectors: '依語意搜尋的索引',
    usage: '請求記錄',
    drafts: '草稿',
  },
  largest: '最大的對話',
  size: (size, lastUse) => `${size}，上次使用 ${lastUse}`,
  open: '開啟',
  openOf: (title) => `開啟 ${title}`,
  free: '可以清理的內容',
  nothing: '沒有可以釋放的。搜尋索引與文字相比很小，而且尋找時需要它。',
  bin: (chats, messages) =>
    chats + messages === 0
      ? ''
      : `資源回收筒中有 ${count(chats)} 個對話和 ${count(messages)} 則訊息。30 天後會自動清除。`,
  unused: (n) => (n === 0 ? '' : `${count(n)} 個沒有任何訊息需要的附件。會自動清除。`),
  old: (n) => (n === 0 ? '' : `${count(n)} 個附件只在半年未用的對話中。`),
  ask: { bin: '清空資源回收筒…', unused: '刪除未使用的…', old: '刪除舊附件…' },
  sure: {
    bin: '資源回收筒中的一切將被永久刪除。',
    unused: '這些附件將被永久刪除。沒有任何訊息需要它們。',
    old: '這些附件將被永久刪除。它們的對話會保留，並註明缺少什麼。如果可能還需要，請先儲存帶附件的備份。',
  },
  confirm: { bin: '立即清空資源回收筒', unused: '立即刪除未使用的', old: '立即刪除舊附件' },
};
