import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';

export const searchWords: typeof English = {
  list: '搜尋結果',
  found: (hits, chats, isMore) => {
    const found = `${count(hits)}${isMore ? '+' : ''} 筆結果`;
    return chats === null ? found : `${found}，來自 ${count(chats)} 個對話`;
  },
  searching: '正在搜尋…',
  none: '沒有相符項目',
  noneHelp: '請減少詞語，或只輸入詞的開頭。搜尋範圍包括標題、訊息、推理過程、提示詞和檔名。',
  noneFiltered: '去掉篩選條件也許能找到。',
  indexing: (done, of) => `正在為你的對話建立索引：${count(done)} / ${count(of)}。`,
  order: '排序',
  newest: '最新的在前',
  rank: '最相符的在前',
  more: '顯示更多',
  roles: { user: '你', assistant: '回覆', system: '系統' },
  prompt: '系統提示詞',
  otherBranch: '其他版本',
  narrow: '縮小搜尋範圍',
  operators: [
    ['role:', '作者：user、assistant 或 system'],
    ['model:', '作答的模型'],
    ['in:', '對話所在的資料夾'],
    ['tag:', '對話的標籤'],
    ['after:', '某日當天或之後，例如 2026-11'],
    ['before:', '某日之前，例如 2026-11-27'],
    ['"…"', '依此順序出現的詞'],
    ['-', '不含後面的詞'],
  ],
};
