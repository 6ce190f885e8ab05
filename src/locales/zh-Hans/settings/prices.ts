import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: '价格',
  perMillion: '每百万 token 的美元价',
  none: '未知',
  rates: {
    input: '输入',
    output: '输出',
    cachedInput: '缓存输入',
    cacheWrite: '写入缓存',
    inputAudio: '音频输入',
    reasoning: '推理',
    outputAudio: '音频输出',
  },
  tier: (above) => `超过 ${count(above)} 个 token：`,
  sources: {
    person: '你填写的',
    error: '来自服务器的错误',
    endpoint: '来自端点',
    catalogue: '目录',
    none: '未知',
  },
  sourceDated: (source, date) => `${source}，${date}`,
};
