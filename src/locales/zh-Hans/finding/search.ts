import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';

export const searchWords: typeof English = {
  list: '搜索结果',
  found: (hits, chats, isMore) => {
    const found = `${count(hits)}${isMore ? '+' : ''} 条结果`;
    return chats === null ? found : `${found}，来自 ${count(chats)} 个对话`;
  },
  searching: '正在搜索…',
  none: '没有匹配项',
  noneHelp: '请减少词语，或只输入词的开头。搜索范围包括标题、消息、推理过程、提示词和文件名。',
  noneFiltered: '去掉筛选条件也许能找到。',
  indexing: (done, of) => `正在为你的对话建立索引：${count(done)} / ${count(of)}。`,
  order: '排序',
  newest: '最新的在前',
  rank: '最匹配的在前',
  more: '显示更多',
  roles: { user: '你', assistant: '回复', system: '系统' },
  prompt: '系统提示词',
  otherBranch: '其他版本',
  narrow: '缩小搜索范围',
  operators: [
    ['role:', '作者：user、assistant 或 system'],
    ['model:', '作答的模型'],
    ['in:', '对话所在的文件夹'],
    ['tag:', '对话的标签'],
    ['after:', '某日当天或之后，例如 2026-11'],
    ['before:', '某日之前，例如 2026-11-27'],
    ['"…"', '按此顺序出现的词'],
    ['-', '不含后面的词'],
  ],
};
