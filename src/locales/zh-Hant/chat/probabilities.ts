import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';

export const probabilityWords: typeof English = {
  label: 'token 機率',
  hint: '指向一個 token，或使用方向鍵。',
  legend: ['90% 及以上', '50% 到 90%', '10% 到 50%', '低於 10%'],
  likeliness: ['幾乎確定', '較可能', '不確定', '不太可能'],
  alternatives: '此位置的候選',
  noAlternatives: '伺服器沒有傳送備選項。',
  cut: (n) => `只保留前 ${count(n)} 個 token 的機率。`,
  token: (text, share) => `${text}，${share}`,
  empty: '空',
};
