import type { serverCountWords as English } from '../../en/inspector/server-count';

export const serverCountWords: typeof English = {
  count: 'サーバーで計算',
  counting: '計算中…',
  counted: (endpoint, tokens) => `${endpoint}の計算では、このリクエストは${tokens}トークンです。`,
  countedBy: (endpoint) => `${endpoint}による計算`,
  failed: '計算できませんでした。',
  because: {
    'wrong-path': 'このサーバーは計算に対応していません。古いバージョンの可能性があります。',
    'bad-response': 'サーバーは応答しましたが、計算結果ではありませんでした。',
  },
};
