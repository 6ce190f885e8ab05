import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: '價格',
  perMillion: '每百萬 token 的美元價',
  none: '未知',
  rates: {
    input: '輸入',
    output: '輸出',
    cachedInput: '快取輸入',
    cacheWrite: '寫入快取',
    inputAudio: '音訊輸入',
    reasoning: '推理',
    outputAudio: '音訊輸出',
  },
  tier: (above) => `超過 ${count(above)} 個 token：`,
  sources: {
    person: '你填寫的',
    error: '來自伺服器的錯誤',
    endpoint: '來自端點',
    catalogue: '目錄',
    none: '未知',
  },
  sourceDated: (source, date) => `${source}，${date}`,
};
