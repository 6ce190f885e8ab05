import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: '価格',
  perMillion: '米ドル／100万トークン',
  none: '不明',
  rates: {
    input: '入力',
    output: '出力',
    cachedInput: 'キャッシュ入力',
    cacheWrite: 'キャッシュ書き込み',
    inputAudio: '音声入力',
    reasoning: '推論',
    outputAudio: '音声出力',
  },
  tier: (above) => `${count(above)}トークン超：`,
  sources: {
    person: 'あなたの入力',
    error: 'サーバーのエラーから',
    endpoint: 'エンドポイントから',
    catalogue: 'カタログ',
    none: '不明',
  },
  sourceDated: (source, date) => `${source}、${date}`,
};
