import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';

export const probabilityWords: typeof English = {
  label: 'トークンの確率',
  hint: 'トークンにポインターを合わせるか、矢印キーを使います。',
  legend: ['90%以上', '50%～90%', '10%～50%', '10%未満'],
  likeliness: ['ほぼ確実', '可能性が高い', '不確か', '可能性が低い'],
  alternatives: 'この位置の候補',
  noAlternatives: 'サーバーは他の候補を送信しませんでした。',
  cut: (n) => `確率が保持されるのは、最初の${count(n)}トークンだけです。`,
  token: (text, share) => `${text}、${share}`,
  empty: '空',
};
