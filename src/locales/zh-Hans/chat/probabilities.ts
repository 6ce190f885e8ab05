import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';

export const probabilityWords: typeof English = {
  label: 'token 概率',
  hint: '指向一个 token，或使用方向键。',
  legend: ['90% 及以上', '50% 到 90%', '10% 到 50%', '低于 10%'],
  likeliness: ['几乎确定', '较可能', '不确定', '不太可能'],
  alternatives: '此位置的候选',
  noAlternatives: '服务器没有发送备选项。',
  cut: (n) => `只保留前 ${count(n)} 个 token 的概率。`,
  token: (text, share) => `${text}，${share}`,
  empty: '空',
};
