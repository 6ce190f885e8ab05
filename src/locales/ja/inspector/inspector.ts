import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';

export const inspectorWords: typeof English = {
  label: 'インスペクター',
  close: 'インスペクターを閉じる',
  tabs: { parameters: 'パラメータ', plan: '送信内容', turn: 'このターン', bill: '料金' },
  cached: (most, cached, until) =>
    `最大${most}。以前のメッセージがサーバーのキャッシュにまだあれば${cached}です。キャッシュは${until}頃まで残ります。`,
  uncached: (most, until) =>
    `${most}：以前のメッセージは${until}頃までサーバーのキャッシュにあり、もう一度読み取られます。`,
  longCache: 'キャッシュは1時間保持されます。書き込みは入力価格の2倍、読み取りは0.1倍です。',
  askedWindow: (tokens) =>
    `Ollamaに、このリクエストと回答が入る${count(tokens)}トークンのウィンドウ（num_ctx）を要求します。この値が変わると、Ollamaはモデルを読み込み直します。`,
  earlier: (n) => `以前のメッセージを${count(n)}件表示`,
  willBeSent: '送信される内容',
  thisConversation: 'このチャット',
  promptBilled: 'プロンプト（課金）',
  completionBilled: '回答（課金）',
  nothingYet: 'まだ何もありません。',
  noPrice: '価格は不明です。',
  tokens: (tokens) => `${tokens}トークン`,
  leftOut: {
    failed: '失敗',
    empty: '空',
    'tool-calls': 'ツールの呼び出しのみ',
    images: '画像のみ',
    audio: '音声のみ',
    reasoning: '推論のみ',
    muted: 'ミュート中',
    summarised: '要約に含まれる',
    'not-read': 'このモデルは読み取らない',
    dropped: '除外',
  },
  besides: {
    wrapping: 'ロールと区切り',
    tools: 'ツール',
    hidden: 'サーバーの計算値との差',
  },
  sum: 'プロンプト',
};
